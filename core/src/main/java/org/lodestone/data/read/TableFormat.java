package org.lodestone.data.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lodestone.data.AssumedFigure;
import org.lodestone.data.Figure;
import org.lodestone.data.ReferenceIssue.MissingReason;
import org.lodestone.data.ReferenceIssue.MissingSource;
import org.lodestone.data.Row;
import org.lodestone.data.Source;
import org.lodestone.evidence.Grade;
import org.lodestone.network.Stockpile;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/**
 * A table of the format: its name, its columns in order, and how a row becomes a record. Described
 * in {@code docs/formats/data-package.md}.
 *
 * @param needed whether every package must have the table
 */
record TableFormat<R extends Row>(
    String name, boolean needed, List<String> columns, Function<Cells, R> toRow) {

  static final TableFormat<Row.Quantity> QUANTITIES =
      needed("quantities", "id,units,name_en,name_fr,meaning", TableFormat::quantity);
  static final TableFormat<Row.Place> PLACES =
      needed("places", "id,kind,name_en,name_fr,iso3,m49,note", TableFormat::place);
  static final TableFormat<Row.Form> FORMS =
      needed(
          "forms",
          "id,chain,stage,kind,element,unit,basis,hs,members,coproduct,name_en,name_fr,note",
          TableFormat::form);
  static final TableFormat<Source> SOURCES =
      needed(
          "sources",
          "id,publisher,title,address,published,retrieved,cited_by,licence,licence_class,grade,note",
          TableFormat::source);
  static final TableFormat<Row.Site> SITES =
      optional(
          "sites",
          "id,name,place,stage,form,owner,ultimate_owner,status,since,source,locator,note",
          TableFormat::site);
  static final TableFormat<Figure> FIGURES =
      needed(
          "figures",
          "id,quantity,place,partner,site,form,element,period,value,low,high,unit,basis,scope,status,source,locator,"
              + "note",
          TableFormat::figure);
  static final TableFormat<AssumedFigure> ASSUMPTIONS =
      optional(
          "assumptions",
          "id,quantity,place,partner,site,form,element,period,value,low,high,unit,basis,reason,note",
          TableFormat::assumption);
  static final TableFormat<Row.Recipe> RECIPES =
      optional(
          "recipes",
          "id,chain,stage,name_en,name_fr,lag_days,lag_evidence,note",
          TableFormat::recipe);
  static final TableFormat<Row.RecipeFlow> RECIPE_FLOWS =
      optional(
          "recipe-flows",
          "recipe,direction,form,coefficient,low,high,evidence,note",
          TableFormat::recipeFlow);
  static final TableFormat<Row.Process> PROCESSES =
      optional("processes", "recipe,place,activity,headroom,note", TableFormat::process);
  static final TableFormat<Row.Lane> LANES =
      optional("lanes", "form,from,to,flow,transit_days,note", TableFormat::lane);
  static final TableFormat<Row.Demand> DEMANDS =
      optional("demands", "place,form,amount,priority,note", TableFormat::demand);
  static final TableFormat<Row.Supply> SUPPLIES =
      optional("supplies", "place,form,amount,note", TableFormat::supply);
  static final TableFormat<Row.Stock> STOCKS =
      optional("stocks", "place,form,owner,cover_days,note", TableFormat::stock);
  static final TableFormat<Row.Stockpile> STOCKPILES =
      optional(
          "stockpiles",
          "id,place,holder,owner,form,rule_days,low_days,high_days,tonnage,evidence,note",
          TableFormat::stockpile);
  static final TableFormat<Row.Event> EVENTS =
      optional(
          "events",
          "id,issuer,kind,forms,elements,partners,announced,in_force,suspended,expires,status,source,locator,note",
          TableFormat::event);
  static final TableFormat<Row.WorldProduction> WORLD_PRODUCTION =
      optional(
          "world-production",
          "id,commodity,stage,place,year,value,unit,detail,source,locator,note",
          TableFormat::worldProduction);
  static final TableFormat<Row.Governance> GOVERNANCE =
      optional(
          "governance",
          "id,place,indicator,year,estimate,lower,upper,source,locator",
          TableFormat::governance);

  private static final List<TableFormat<? extends Row>> CHAIN =
      List.of(
          QUANTITIES,
          PLACES,
          FORMS,
          SOURCES,
          SITES,
          FIGURES,
          ASSUMPTIONS,
          RECIPES,
          RECIPE_FLOWS,
          PROCESSES,
          LANES,
          DEMANDS,
          SUPPLIES,
          STOCKS,
          STOCKPILES,
          EVENTS,
          WORLD_PRODUCTION,
          GOVERNANCE);

  /** Every table, in the order in which they are read. */
  static List<TableFormat<? extends Row>> all() {
    return Stream.of(CHAIN, CustomsFormats.ALL, RegisterFormats.ALL, AgreementFormats.ALL)
        .<TableFormat<? extends Row>>flatMap(List::stream)
        .toList();
  }

  private static <R extends Row> TableFormat<R> needed(
      String name, String columns, Function<Cells, R> toRow) {
    return new TableFormat<>(name, true, List.of(columns.split(",")), toRow);
  }

  static <R extends Row> TableFormat<R> optional(
      String name, String columns, Function<Cells, R> toRow) {
    return new TableFormat<>(name, false, List.of(columns.split(",")), toRow);
  }

  private static String lowerCase(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static Row.Quantity quantity(Cells row) {
    return new Row.Quantity(
        row.required("id"),
        row.list("units", '|'),
        row.required("name_en"),
        row.required("name_fr"),
        row.text("meaning"),
        row.at());
  }

  private static Row.Place place(Cells row) {
    return new Row.Place(
        row.required("id"),
        row.word("kind", List.of(Row.Place.Kind.values()), TableFormat::lowerCase),
        row.required("name_en"),
        row.required("name_fr"),
        row.text("iso3"),
        row.text("m49"),
        row.text("note"),
        row.at());
  }

  private static Row.Form form(Cells row) {
    return new Row.Form(
        row.required("id"),
        row.required("chain"),
        row.required("stage"),
        row.word("kind", List.of(Row.Form.Kind.values()), TableFormat::lowerCase),
        row.text("element"),
        row.required("unit"),
        row.basis("basis"),
        row.text("hs"),
        row.list("members", ';'),
        row.yes("coproduct"),
        row.required("name_en"),
        row.required("name_fr"),
        row.text("note"),
        row.at());
  }

  private static Source source(Cells row) {
    return new Source(
        row.required("id"),
        row.required("publisher"),
        row.required("title"),
        row.required("address"),
        row.requiredPeriod("published"),
        row.day("retrieved"),
        row.text("cited_by"),
        row.required("licence"),
        row.word("licence_class", List.of(Source.LicenceClass.values()), Enum::name),
        row.word("grade", List.of(Grade.values()), Enum::name),
        row.text("note"),
        row.at());
  }

  private static Row.Site site(Cells row) {
    return new Row.Site(
        row.required("id"),
        row.required("name"),
        row.required("place"),
        row.required("stage"),
        row.text("form"),
        row.text("owner"),
        row.text("ultimate_owner"),
        row.word("status", List.of(Row.Site.Status.values()), TableFormat::lowerCase),
        row.text("since"),
        row.required("source"),
        row.text("locator"),
        row.text("note"),
        row.at());
  }

  private static Figure figure(Cells row) {
    if (row.text("source").isEmpty()) {
      row.fault(new MissingSource(row.at(), row.id()));
    }
    var value = row.reported("value");
    return new Figure(
        row.required("id"),
        row.required("quantity"),
        row.required("place"),
        row.text("partner"),
        row.text("site"),
        row.text("form"),
        row.text("element"),
        row.period("period"),
        value,
        statedRange(row, value),
        row.required("unit"),
        row.basis("basis"),
        row.text("scope"),
        row.word("status", List.of(Figure.Status.values()), TableFormat::lowerCase),
        row.text("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  /**
   * The range that the source states. Where it states nothing but a range, its middle stands for
   * the value.
   */
  private static Optional<Range> statedRange(Cells row, Reported value) {
    var low = row.number("low");
    var high = row.number("high");
    if (low.isEmpty() && high.isEmpty()) {
      return Optional.empty();
    }
    double middle = (low.orElse(high.orElse(0)) + high.orElse(low.orElse(0))) / 2;
    return Optional.of(row.range("value", value.toNumber().orElse(middle), "low", "high"));
  }

  private static AssumedFigure assumption(Cells row) {
    if (row.text("reason").isEmpty()) {
      row.fault(new MissingReason(row.at(), row.id()));
    }
    return new AssumedFigure(
        row.required("id"),
        row.required("quantity"),
        row.text("place"),
        row.text("partner"),
        row.text("site"),
        row.text("form"),
        row.text("element"),
        row.period("period"),
        row.range("value", row.requiredNumber("value"), "low", "high"),
        row.required("unit"),
        row.basis("basis"),
        row.text("reason"),
        row.text("note"),
        row.at());
  }

  private static Row.Recipe recipe(Cells row) {
    return new Row.Recipe(
        row.required("id"),
        row.required("chain"),
        row.required("stage"),
        row.required("name_en"),
        row.required("name_fr"),
        row.amount("lag_days", "lag_evidence"),
        row.text("note"),
        row.at());
  }

  private static Row.RecipeFlow recipeFlow(Cells row) {
    return new Row.RecipeFlow(
        row.required("recipe"),
        row.word("direction", List.of(Row.RecipeFlow.Direction.values()), TableFormat::lowerCase),
        row.required("form"),
        row.amountWithRange("coefficient", "evidence"),
        row.text("note"),
        row.at());
  }

  private static Row.Process process(Cells row) {
    return new Row.Process(
        row.required("recipe"),
        row.required("place"),
        row.required("activity"),
        row.required("headroom"),
        row.text("note"),
        row.at());
  }

  private static Row.Lane lane(Cells row) {
    return new Row.Lane(
        row.required("form"),
        row.required("from"),
        row.required("to"),
        row.required("flow"),
        row.required("transit_days"),
        row.text("note"),
        row.at());
  }

  private static Row.Demand demand(Cells row) {
    return new Row.Demand(
        row.required("place"),
        row.required("form"),
        row.required("amount"),
        (int) row.requiredNumber("priority"),
        row.text("note"),
        row.at());
  }

  private static Row.Supply supply(Cells row) {
    return new Row.Supply(
        row.required("place"),
        row.required("form"),
        row.required("amount"),
        row.text("note"),
        row.at());
  }

  private static Row.Stock stock(Cells row) {
    return new Row.Stock(
        row.required("place"),
        row.required("form"),
        row.word("owner", List.of(Stockpile.Owner.values()), TableFormat::lowerCase),
        row.required("cover_days"),
        row.text("note"),
        row.at());
  }

  private static Row.Stockpile stockpile(Cells row) {
    return new Row.Stockpile(
        row.required("id"),
        row.required("place"),
        row.word("holder", List.of(Stockpile.Owner.values()), TableFormat::lowerCase),
        row.required("owner"),
        row.required("form"),
        row.number("rule_days"),
        row.number("low_days"),
        row.number("high_days"),
        row.required("tonnage").equals("unknown") ? OptionalDouble.empty() : row.number("tonnage"),
        row.list("evidence", ';'),
        row.text("note"),
        row.at());
  }

  private static Row.Event event(Cells row) {
    return new Row.Event(
        row.required("id"),
        row.required("issuer"),
        row.required("kind"),
        row.list("forms", ';'),
        row.list("elements", ';'),
        row.list("partners", ';'),
        row.period("announced"),
        row.period("in_force"),
        row.period("suspended"),
        row.period("expires"),
        row.required("status"),
        row.required("source"),
        row.text("locator"),
        row.text("note"),
        row.at());
  }

  private static Row.WorldProduction worldProduction(Cells row) {
    return new Row.WorldProduction(
        row.required("id"),
        row.required("commodity"),
        row.required("stage"),
        row.required("place"),
        row.year("year"),
        row.reported("value"),
        row.required("unit"),
        row.text("detail"),
        row.required("source"),
        row.required("locator"),
        row.text("note"),
        row.at());
  }

  private static Row.Governance governance(Cells row) {
    return new Row.Governance(
        row.required("id"),
        row.required("place"),
        row.required("indicator"),
        row.year("year"),
        row.range("estimate", row.requiredNumber("estimate"), "lower", "upper"),
        row.required("source"),
        row.text("locator"),
        row.at());
  }
}
