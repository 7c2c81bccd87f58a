package org.lodestone.data.read;

import static org.lodestone.data.read.TableFormat.optional;

import java.util.List;
import org.lodestone.data.RegisterIssue.ProjectWithoutSource;
import org.lodestone.data.RegisterRow;
import org.lodestone.data.RegisterRow.CeilingScope;
import org.lodestone.data.RegisterRow.CostKind;
import org.lodestone.data.RegisterRow.FlagKind;
import org.lodestone.data.RegisterRow.FlagState;
import org.lodestone.data.RegisterRow.FundingState;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.data.RegisterRow.NeedStrength;
import org.lodestone.data.RegisterRow.PermitState;
import org.lodestone.data.RegisterRow.ProjectStatus;
import org.lodestone.data.RegisterRow.StepCalendar;
import org.lodestone.data.yaml.Field;

/** The tables of the project register, as {@link TableFormat} describes tables. */
final class RegisterFormats {
  static final TableFormat<RegisterRow.Project> PROJECTS =
      optional(
          "projects",
          "id,name,place,stages,sites,owner,ultimate_owner,owner_place,status,decided,earliest,likely,latest,"
              + "start_reason,source,locator,note",
          RegisterFormats::project);
  static final TableFormat<RegisterRow.ProjectFlag> FLAGS =
      optional(
          "project-flags",
          "project,kind,issue,state,source,locator,note",
          RegisterFormats::projectFlag);
  static final TableFormat<RegisterRow.ProjectProcess> PROCESSES =
      optional(
          "project-processes",
          "project,recipe,place,capacity,unit,ramp_up_months,life_years,note",
          RegisterFormats::projectProcess);
  static final TableFormat<RegisterRow.ProjectNeed> NEEDS =
      optional(
          "project-needs",
          "project,form,from_projects,from_places,strength,source,locator,note",
          RegisterFormats::projectNeed);
  static final TableFormat<RegisterRow.Offtake> OFFTAKES =
      optional(
          "offtakes",
          "id,project,buyer_place,buyer,form,share,amount,from,until,source,locator,note",
          RegisterFormats::offtake);
  static final TableFormat<RegisterRow.Permit> PERMITS =
      optional(
          "permits",
          "id,project,permit,authority,state,filed,granted,earliest,latest,statutory_days,source,locator,note",
          RegisterFormats::permit);
  static final TableFormat<RegisterRow.ProjectCost> COSTS =
      optional(
          "project-costs",
          "project,kind,recipe,amount,currency,price_year,note",
          RegisterFormats::projectCost);
  static final TableFormat<RegisterRow.Funding> FUNDING =
      optional(
          "funding",
          "id,project,party,giver,instrument,amount,currency,state,date,rival_of,source,locator,note",
          RegisterFormats::funding);
  static final TableFormat<RegisterRow.Instrument> INSTRUMENTS =
      optional(
          "instruments",
          "id,kind,party,giver,law,from,until,ceiling,currency,ceiling_scope,largest_share,places,stages,buyers,"
              + "completion,months_saved,source,locator,note",
          RegisterFormats::instrument);
  static final TableFormat<RegisterRow.InstrumentStep> STEPS =
      optional(
          "instrument-steps",
          "instrument,step,calendar,length,note",
          RegisterFormats::instrumentStep);

  /** Every table of the register, in the order in which they are read. */
  static final List<TableFormat<? extends RegisterRow>> ALL =
      List.of(
          PROJECTS, FLAGS, PROCESSES, NEEDS, OFFTAKES, PERMITS, COSTS, FUNDING, INSTRUMENTS, STEPS);

  private RegisterFormats() {}

  private static <E extends Enum<E>> E word(Cells row, String column, E[] words) {
    return row.word(column, List.of(words), Field::written);
  }

  private static RegisterRow.Project project(Cells row) {
    if (row.text("source").isEmpty()) {
      row.fault(new ProjectWithoutSource(row.at(), row.id()));
    }
    return new RegisterRow.Project(
        row.required("id"),
        row.required("name"),
        row.required("place"),
        row.list("stages", ';'),
        row.list("sites", ';'),
        row.required("owner"),
        row.required("ultimate_owner"),
        row.required("owner_place"),
        word(row, "status", ProjectStatus.values()),
        row.period("decided"),
        row.requiredPeriod("earliest"),
        row.requiredPeriod("likely"),
        row.requiredPeriod("latest"),
        row.required("start_reason"),
        row.text("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  private static RegisterRow.ProjectFlag projectFlag(Cells row) {
    return new RegisterRow.ProjectFlag(
        row.required("project"),
        word(row, "kind", FlagKind.values()),
        row.required("issue"),
        word(row, "state", FlagState.values()),
        row.required("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  private static RegisterRow.ProjectProcess projectProcess(Cells row) {
    return new RegisterRow.ProjectProcess(
        row.required("project"),
        row.required("recipe"),
        row.required("place"),
        row.required("capacity"),
        row.required("unit"),
        row.required("ramp_up_months"),
        row.required("life_years"),
        row.text("note"),
        row.at());
  }

  private static RegisterRow.ProjectNeed projectNeed(Cells row) {
    return new RegisterRow.ProjectNeed(
        row.required("project"),
        row.required("form"),
        row.list("from_projects", ';'),
        row.list("from_places", ';'),
        word(row, "strength", NeedStrength.values()),
        row.required("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  private static RegisterRow.Offtake offtake(Cells row) {
    return new RegisterRow.Offtake(
        row.required("id"),
        row.required("project"),
        row.required("buyer_place"),
        row.text("buyer"),
        row.required("form"),
        row.text("share"),
        row.text("amount"),
        row.period("from"),
        row.period("until"),
        row.required("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  private static RegisterRow.Permit permit(Cells row) {
    return new RegisterRow.Permit(
        row.required("id"),
        row.required("project"),
        row.required("permit"),
        row.required("authority"),
        word(row, "state", PermitState.values()),
        row.period("filed"),
        row.period("granted"),
        row.period("earliest"),
        row.period("latest"),
        row.text("statutory_days"),
        row.required("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  private static RegisterRow.ProjectCost projectCost(Cells row) {
    return new RegisterRow.ProjectCost(
        row.required("project"),
        word(row, "kind", CostKind.values()),
        row.text("recipe"),
        row.required("amount"),
        row.required("currency"),
        row.year("price_year"),
        row.text("note"),
        row.at());
  }

  private static RegisterRow.Funding funding(Cells row) {
    return new RegisterRow.Funding(
        row.required("id"),
        row.required("project"),
        row.required("party"),
        row.required("giver"),
        word(row, "instrument", InstrumentKind.values()),
        row.required("amount"),
        row.required("currency"),
        word(row, "state", FundingState.values()),
        row.requiredPeriod("date"),
        row.text("rival_of"),
        row.required("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  private static RegisterRow.Instrument instrument(Cells row) {
    return new RegisterRow.Instrument(
        row.required("id"),
        word(row, "kind", InstrumentKind.values()),
        row.required("party"),
        row.required("giver"),
        row.required("law"),
        row.period("from"),
        row.period("until"),
        row.text("ceiling"),
        row.text("currency"),
        word(row, "ceiling_scope", CeilingScope.values()),
        row.text("largest_share"),
        row.list("places", ';'),
        row.list("stages", ';'),
        row.list("buyers", ';'),
        row.required("completion"),
        row.required("months_saved"),
        row.required("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  private static RegisterRow.InstrumentStep instrumentStep(Cells row) {
    return new RegisterRow.InstrumentStep(
        row.required("instrument"),
        row.required("step"),
        word(row, "calendar", StepCalendar.values()),
        row.required("length"),
        row.text("note"),
        row.at());
  }
}
