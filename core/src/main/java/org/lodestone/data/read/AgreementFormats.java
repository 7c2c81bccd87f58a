package org.lodestone.data.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.AgreementIssue.NothingSupports;
import org.lodestone.data.AgreementIssue.UnknownDueRule;
import org.lodestone.data.AgreementIssue.UnknownZone;
import org.lodestone.data.AgreementRow;
import org.lodestone.data.AgreementRow.EventKind;
import org.lodestone.data.AgreementRow.Nature;
import org.lodestone.data.AgreementRow.Step;
import org.lodestone.data.AgreementRow.SubjectKind;
import org.lodestone.data.AgreementRow.Verb;
import org.lodestone.data.due.DueRule;
import org.lodestone.data.yaml.Field;
import org.lodestone.restriction.Restriction.Change;
import org.lodestone.restriction.Rule;

/** The tables of agreements, described in {@code docs/formats/agreement.md}. */
final class AgreementFormats {
  static final TableFormat<AgreementRow.Party> PARTIES =
      TableFormat.optional("agreement-parties", "place,zone,note", AgreementFormats::party);
  static final TableFormat<AgreementRow.Matter> OBJECTS =
      TableFormat.optional("objects", "id,name_en,name_fr,forms,note", AgreementFormats::object);
  static final TableFormat<AgreementRow.Agreement> AGREEMENTS =
      TableFormat.optional(
          "agreements",
          "id,name_en,name_fr,parties,nature,signed,zone,in_force,ended,amends,builds_on,source,locator,reason,note",
          AgreementFormats::agreement);
  static final TableFormat<AgreementRow.Clause> CLAUSES =
      TableFormat.optional(
          "clauses",
          "id,agreement,number,wording_en,wording_fr,verb,source,locator,reason,note",
          AgreementFormats::clause);
  static final TableFormat<AgreementRow.Commitment> COMMITMENTS =
      TableFormat.optional(
          "commitments",
          "id,clause,obligors,beneficiaries,action_en,action_fr,instruments,objects,trigger,due,other_due,"
              + "condition_en,condition_fr,done,amounts,note",
          AgreementFormats::commitment);
  static final TableFormat<AgreementRow.Proof> PROOFS =
      TableFormat.optional(
          "proofs",
          "id,commitment,step,date,wording_en,wording_fr,source,locator,note",
          AgreementFormats::proof);
  static final TableFormat<AgreementRow.DatedEvent> EVENTS =
      TableFormat.optional(
          "dated-events",
          "id,kind,date,places,name_en,name_fr,scenario,source,locator,reason,note",
          AgreementFormats::event);
  static final TableFormat<AgreementRow.Restriction> RESTRICTIONS =
      TableFormat.optional(
          "restrictions",
          "id,issuer,notice,objects,partners,name_en,name_fr,source,locator,note",
          AgreementFormats::restriction);
  static final TableFormat<AgreementRow.RestrictionChange> CHANGES =
      TableFormat.optional(
          "restriction-steps",
          "id,restriction,step,known,from,until,source,locator,note",
          AgreementFormats::change);
  static final TableFormat<AgreementRow.RestrictionRule> RULES =
      TableFormat.optional(
          "restriction-rules",
          "id,restriction,kind,elements,goods,hs,share_percent,source,locator,reason,note",
          AgreementFormats::rule);
  static final TableFormat<AgreementRow.ListedEntity> ENTITIES =
      TableFormat.optional(
          "listed-entities",
          "id,restriction,name,aliases,parent,place,source,locator,reason,note",
          AgreementFormats::entity);
  static final TableFormat<AgreementRow.ClaimedProject> PROJECTS =
      TableFormat.optional(
          "agreement-projects",
          "id,agreement,kind,subject,name_en,name_fr,amounts,source,locator,reason,note",
          AgreementFormats::project);

  /** Every table of agreements, in the order in which they are read. */
  static final List<TableFormat<? extends AgreementRow>> ALL =
      List.of(
          PARTIES,
          OBJECTS,
          AGREEMENTS,
          CLAUSES,
          COMMITMENTS,
          PROOFS,
          EVENTS,
          RESTRICTIONS,
          CHANGES,
          RULES,
          ENTITIES,
          PROJECTS);

  private AgreementFormats() {}

  private static <E extends Enum<E>> E word(Cells row, String column, E[] words) {
    return row.word(column, List.of(words), Field::written);
  }

  /** What is read in no source needs a reason. */
  private static String source(Cells row) {
    if (row.text("source").isEmpty() && row.text("reason").isEmpty()) {
      row.fault(new NothingSupports(row.at(), row.id()));
    }
    return row.text("source");
  }

  private static ZoneId zone(Cells row) {
    var text = row.required("zone");
    try {
      return text.isEmpty() ? ZoneOffset.UTC : ZoneId.of(text);
    } catch (DateTimeException e) {
      row.fault(new UnknownZone(row.at(), row.id(), text));
      return ZoneOffset.UTC;
    }
  }

  private static DueRule due(Cells row, String column) {
    var text = row.required(column);
    var rule = DueRule.parse(text);
    if (rule.isEmpty() && !text.isEmpty()) {
      row.fault(new UnknownDueRule(row.at(), column, text));
    }
    return rule.orElseGet(DueRule.None::new);
  }

  private static AgreementRow.Party party(Cells row) {
    return new AgreementRow.Party(row.required("place"), zone(row), row.text("note"), row.at());
  }

  private static AgreementRow.Matter object(Cells row) {
    return new AgreementRow.Matter(
        row.required("id"),
        row.required("name_en"),
        row.required("name_fr"),
        row.list("forms", ';'),
        row.text("note"),
        row.at());
  }

  private static AgreementRow.Agreement agreement(Cells row) {
    return new AgreementRow.Agreement(
        row.required("id"),
        row.required("name_en"),
        row.required("name_fr"),
        row.list("parties", ';'),
        word(row, "nature", Nature.values()),
        row.requiredPeriod("signed"),
        zone(row),
        row.period("in_force"),
        row.period("ended"),
        row.list("amends", ';'),
        row.list("builds_on", ';'),
        source(row),
        row.text("locator"),
        row.text("reason"),
        row.text("note"),
        row.at());
  }

  private static AgreementRow.Clause clause(Cells row) {
    return new AgreementRow.Clause(
        row.required("id"),
        row.required("agreement"),
        row.required("number"),
        row.required("wording_en"),
        row.required("wording_fr"),
        word(row, "verb", Verb.values()),
        source(row),
        row.text("locator"),
        row.text("reason"),
        row.text("note"),
        row.at());
  }

  private static AgreementRow.Commitment commitment(Cells row) {
    var other = row.text("other_due");
    return new AgreementRow.Commitment(
        row.required("id"),
        row.required("clause"),
        row.list("obligors", ';'),
        row.list("beneficiaries", ';'),
        row.required("action_en"),
        row.required("action_fr"),
        row.list("instruments", ';'),
        row.list("objects", ';'),
        row.required("trigger"),
        due(row, "due"),
        other.isEmpty() ? Optional.empty() : Optional.of(due(row, "other_due")),
        row.text("condition_en"),
        row.text("condition_fr"),
        word(row, "done", Step.values()),
        row.list("amounts", ';'),
        row.text("note"),
        row.at());
  }

  private static AgreementRow.Proof proof(Cells row) {
    return new AgreementRow.Proof(
        row.required("id"),
        row.required("commitment"),
        word(row, "step", Step.values()),
        row.requiredPeriod("date"),
        row.required("wording_en"),
        row.required("wording_fr"),
        row.required("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  private static AgreementRow.DatedEvent event(Cells row) {
    return new AgreementRow.DatedEvent(
        row.required("id"),
        word(row, "kind", EventKind.values()),
        row.requiredPeriod("date"),
        row.list("places", ';'),
        row.required("name_en"),
        row.required("name_fr"),
        row.text("scenario"),
        source(row),
        row.text("locator"),
        row.text("reason"),
        row.text("note"),
        row.at());
  }

  private static AgreementRow.Restriction restriction(Cells row) {
    return new AgreementRow.Restriction(
        row.required("id"),
        row.required("issuer"),
        row.required("notice"),
        row.list("objects", ';'),
        row.list("partners", ';'),
        row.required("name_en"),
        row.required("name_fr"),
        row.required("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  private static AgreementRow.RestrictionChange change(Cells row) {
    return new AgreementRow.RestrictionChange(
        row.required("id"),
        row.required("restriction"),
        word(row, "step", Change.Kind.values()),
        row.requiredPeriod("known"),
        row.requiredPeriod("from"),
        row.period("until"),
        row.required("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  private static AgreementRow.RestrictionRule rule(Cells row) {
    return new AgreementRow.RestrictionRule(
        row.required("id"),
        row.required("restriction"),
        word(row, "kind", Rule.Kind.values()),
        row.list("elements", ';'),
        row.list("goods", ';'),
        row.list("hs", ';'),
        percent(row),
        source(row),
        row.text("locator"),
        row.text("reason"),
        row.text("note"),
        row.at());
  }

  /** A share that goods are measured against is exact, as it is printed. */
  private static Optional<BigDecimal> percent(Cells row) {
    return row.number("share_percent").isPresent()
        ? Optional.of(new BigDecimal(row.text("share_percent")))
        : Optional.empty();
  }

  private static AgreementRow.ListedEntity entity(Cells row) {
    return new AgreementRow.ListedEntity(
        row.required("id"),
        row.text("restriction"),
        row.required("name"),
        row.list("aliases", ';'),
        row.text("parent"),
        row.text("place"),
        source(row),
        row.text("locator"),
        row.text("reason"),
        row.text("note"),
        row.at());
  }

  private static AgreementRow.ClaimedProject project(Cells row) {
    return new AgreementRow.ClaimedProject(
        row.required("id"),
        row.required("agreement"),
        word(row, "kind", SubjectKind.values()),
        row.required("subject"),
        row.required("name_en"),
        row.required("name_fr"),
        row.list("amounts", ';'),
        source(row),
        row.text("locator"),
        row.text("reason"),
        row.text("note"),
        row.at());
  }
}
