package org.lodestone.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.CellIssue.UnparsableNumber;
import org.lodestone.data.TableIssue.SetAside;
import org.lodestone.data.exchange.ExchangeRow;

/**
 * Demand and supply of minerals by the International Energy Agency, from the explorer's JSON or
 * from tables. Totals stand beside their parts in the JSON; {@code role} tells them apart.
 */
public final class IeaLayout implements Layout {
  /** The explorer's values; demand by technology; demand beside supply. */
  public static final List<Layout> ALL =
      List.of(
          new IeaLayout(Contents.EXPLORER),
          new IeaLayout(Contents.TECHNOLOGIES),
          new IeaLayout(Contents.BALANCE));

  private static final Pattern YEAR = Pattern.compile("20\\d{2}");
  private static final List<String> SCENARIOS = List.of("STEPS", "APS", "NZE");
  private static final List<String> TABLES =
      List.of("totalDemand", "supply", "cleantechByTech", "cleantechByMineral", "byTechnology");

  /** Values that no sector or country stands for. */
  private static final List<String> TOTALS =
      List.of("total", "totalDemand", "totalClean", "otherUses");

  private static final List<String> SHARES = List.of("cleanShare", "top3Share");
  private static final List<String> STAGES = List.of("mining", "refining");
  private static final List<String> GROUPS = List.of("sectors", "countries", "minerals");
  private static final String KILOTONNES = "kt";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private enum Contents {
    EXPLORER,
    TECHNOLOGIES,
    BALANCE
  }

  private final Contents contents;

  private IeaLayout(Contents contents) {
    this.contents = contents;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("table"),
        Column.text("mineral"),
        Column.text("stage"),
        Column.text("part"),
        Column.text("role"),
        Column.text("scenario"),
        Column.whole("year"),
        Column.number("value"),
        Column.text("unit"));
  }

  @Override
  public List<String> needed() {
    return switch (contents) {
      case EXPLORER -> JsonColumns.NAMES;
      case TECHNOLOGIES -> List.of("mineral", "technology", "scenario", "year", "demand_kt");
      case BALANCE -> List.of("mineral", "scenario", "year", "demand_kt", "supply_kt", "gap_kt");
    };
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    switch (contents) {
      case EXPLORER -> takeLeaf(row, out);
      case TECHNOLOGIES -> takeTechnology(row, out);
      case BALANCE -> takeBalance(row, out);
    }
  }

  /** What a value of the explorer is about. */
  private record Place(
      String table,
      String mineral,
      String stage,
      String part,
      String role,
      String scenario,
      int year) {

    void write(RowWriter out, double value, String unit) {
      out.text(table).text(mineral).textOrMissing(stage).textOrMissing(part).text(role);
      out.textOrMissing(scenario).whole(year).number(value).text(unit).end();
    }
  }

  private static void takeLeaf(ExchangeRow row, RowWriter out) {
    var path = new ArrayList<String>();
    for (int level = 0; level < JsonColumns.LEVELS; level++) {
      if (!row.text(level).isEmpty()) {
        path.add(row.text(level));
      }
    }
    var text = row.text(JsonColumns.LEVELS);
    if (path.size() == 1 && path.getFirst().equals("source")) {
      row.setAside(new SetAside(row.at(), text, SetAside.Why.FOOTNOTE));
      return;
    }
    var place = place(path);
    if (place.isEmpty()) {
      row.reject(new UnknownWord(row.at(), "path", String.join("/", path), TABLES));
      return;
    }
    if (text.isEmpty() && place.get().part.indexOf(' ') > 0) {
      // Footnotes of the explorer's page stand among its countries, with null for each year.
      row.setAside(new SetAside(row.at(), place.get().part, SetAside.Why.FOOTNOTE));
      return;
    }
    double value = Printed.requiredAmount(row, JsonColumns.LEVELS);
    if (row.isSound()) {
      place.get().write(out, value, unit(place.get().role));
    }
  }

  private static String unit(String role) {
    return role.equals("share") ? "1" : KILOTONNES;
  }

  /** The path ends in a year, with or without a scenario before it. */
  private static Optional<Place> place(List<String> path) {
    if (path.size() < 3
        || !TABLES.contains(path.getFirst())
        || !YEAR.matcher(path.getLast()).matches()) {
      return Optional.empty();
    }
    int end = path.size() - 1;
    boolean hasScenario = SCENARIOS.contains(path.get(end - 1));
    var scenario = hasScenario ? path.get(end - 1) : "";
    var inner = path.subList(2, hasScenario ? end - 1 : end);
    boolean hasStage = !inner.isEmpty() && STAGES.contains(inner.getFirst());
    var stage = hasStage ? inner.getFirst() : "";
    var part = part(inner.subList(hasStage ? 1 : 0, inner.size()));
    // One table goes from technologies to minerals, all others from minerals to parts.
    boolean isTurned =
        path.getFirst().equals("byTechnology")
            && part.filter(p -> p.role.equals("part")).isPresent();
    return part.map(
        p ->
            new Place(
                path.getFirst(),
                isTurned ? p.name : path.get(1),
                stage,
                isTurned ? path.get(1) : p.name,
                p.role,
                scenario,
                Integer.parseInt(path.getLast())));
  }

  private record Part(String name, String role) {}

  private static Optional<Part> part(List<String> inner) {
    if (inner.isEmpty()) {
      return Optional.of(new Part("", "total"));
    }
    var first = inner.getFirst();
    if (inner.size() == 2 && GROUPS.contains(first)) {
      return Optional.of(new Part(inner.getLast(), "part"));
    }
    if (inner.size() == 1 && TOTALS.contains(first)) {
      return Optional.of(new Part(first, "total"));
    }
    return inner.size() == 1 && SHARES.contains(first)
        ? Optional.of(new Part(first, "share"))
        : Optional.empty();
  }

  private static void takeTechnology(ExchangeRow row, RowWriter out) {
    var mineral = row.required(0);
    var technology = row.required(1);
    var scenario = scenario(row, 2);
    int year = row.within(3, FIRST_YEAR, LAST_YEAR);
    double demand = Printed.requiredAmount(row, 4);
    if (row.isSound()) {
      new Place("demand by technology", mineral, "", technology, "part", scenario, year)
          .write(out, demand, KILOTONNES);
    }
  }

  private static void takeBalance(ExchangeRow row, RowWriter out) {
    var mineral = row.required(0);
    var scenario = scenario(row, 1);
    int year = row.within(2, FIRST_YEAR, LAST_YEAR);
    double demand = Printed.requiredAmount(row, 3);
    double supply = Printed.requiredAmount(row, 4);
    var gap = gap(row);
    if (!row.isSound()) {
      return;
    }
    var table = "demand and supply";
    new Place(table, mineral, "", "demand", "total", scenario, year).write(out, demand, KILOTONNES);
    new Place(table, mineral, "", "supply", "total", scenario, year).write(out, supply, KILOTONNES);
    new Place(table, mineral, "", "gap", "difference", scenario, year)
        .write(out, gap.orElse(0), KILOTONNES);
  }

  /** Supply less demand: may be negative. */
  private static OptionalDouble gap(ExchangeRow row) {
    var text = row.required(5);
    var gap = row.number(5);
    if (gap.isEmpty() && row.isSound()) {
      row.reject(new UnparsableNumber(row.at(), row.column(5), text));
    }
    return gap;
  }

  private static String scenario(ExchangeRow row, int column) {
    var scenario = row.required(column);
    if (!scenario.isEmpty() && !SCENARIOS.contains(scenario)) {
      row.reject(new UnknownWord(row.at(), row.column(column), scenario, SCENARIOS));
    }
    return scenario;
  }
}
