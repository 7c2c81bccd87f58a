package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Mark;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Nearest;
import org.lodestone.quantity.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lodestone data show}: one table of the package, or how many rows each has. */
@Command(name = "show")
public final class DataShowCommand implements Callable<Integer> {
  private static final int LONGEST_NOTE = 60;

  private final Workbench workbench;
  private final List<Shown> shownTables;

  @Parameters(index = "0", arity = "0..1", paramLabel = "TABLE", descriptionKey = "show.table")
  private @Nullable String table;

  /**
   * A table that can be shown.
   *
   * @param rows what JSON holds
   * @param cells what a terminal shows of a row
   */
  private record Shown(
      String name, Function<Workbench, List<?>> rows, List<String> columns, Cells cells) {}

  /** Turns the rows of a table into cells. */
  private interface Cells {
    List<List<String>> of(Workbench workbench);
  }

  /** The answer for one table. */
  record Answer(String table, List<?> rows) {}

  /** How many rows a table has. */
  record Size(String table, int rows) {}

  /** The answer without a table. */
  record Contents(String name, String title, List<Size> tables) {}

  /** A value that reconciliation moved. */
  record Moved(
      String what,
      double published,
      double used,
      String unit,
      double relative,
      boolean outsideRange,
      List<String> rows) {}

  @Mixin private final TableOptions tables = new TableOptions();

  public DataShowCommand(Workbench workbench) {
    this.workbench = workbench;
    shownTables = tables();
  }

  @Override
  public Integer call() {
    var wanted = table;
    if (wanted == null) {
      showContents();
      return ExitCode.DONE.number();
    }
    var names = shownTables.stream().map(Shown::name).toList();
    var shown =
        shownTables.stream()
            .filter(one -> one.name.equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    new WrongUsage(
                        workbench
                            .messages()
                            .text("show.unknown", wanted, Nearest.to(wanted, names)),
                        workbench.messages().text("usage-fault.valid", String.join(", ", names))));
    var manifest = workbench.manifest("data show", Map.of("table", shown.name));
    var answer = new Answer(shown.name, shown.rows.apply(workbench));
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(shown);
    }
    return ExitCode.DONE.number();
  }

  private void print(Shown shown) {
    var lines = new TextTable();
    shown.columns.forEach(column -> addColumn(lines, column));
    shown.cells.of(workbench).forEach(lines::row);
    workbench.print(lines.lines(0));
    if (shown.columns.contains("mark")) {
      workbench.print("mark.legend");
    }
  }

  private void addColumn(TextTable lines, String column) {
    var header = workbench.messages().text("column." + column);
    switch (column) {
      case "value", "used", "published-value", "change", "days", "capacity", "million" ->
          lines.number(header);
      default -> lines.text(header);
    }
  }

  private void showContents() {
    var data = workbench.checkedPackage().value();
    var sizes =
        List.of(
            new Size("figures", data.figures().size()),
            new Size("assumptions", data.assumptions().size()),
            new Size("sources", data.sources().size()),
            new Size("places", data.places().size()),
            new Size("sites", data.sites().size()),
            new Size("forms", data.forms().size()),
            new Size("recipes", data.recipes().size()),
            new Size("processes", data.processes().size()),
            new Size("lanes", data.lanes().size()),
            new Size("demands", data.demands().size()),
            new Size("stockpiles", data.stockpiles().size()),
            new Size("events", data.events().size()),
            new Size("world-production", data.worldProduction().size()),
            new Size("governance", data.governance().size()),
            new Size("projects", data.register().projects().size()),
            new Size("funding", data.register().funding().size()),
            new Size("instruments", data.register().instruments().size()));
    var manifest = workbench.manifest("data show", Map.of());
    var contents = new Contents(data.name(), data.title(), sizes);
    tables.writeAnswer(workbench, manifest, data, contents);
    if (workbench.json()) {
      workbench.writeJson(manifest, contents);
      return;
    }
    workbench.print("check.package", data.name(), data.title());
    var lines = new TextTable().text("").number("");
    sizes.forEach(size -> lines.row(size.table, workbench.numbers().count(size.rows)));
    workbench.print(lines.lines(2));
    workbench.print("show.more", String.join(", ", shownTables.stream().map(Shown::name).toList()));
  }

  private static List<Shown> tables() {
    return List.of(
        places(),
        forms(),
        sites(),
        recipes(),
        new Shown(
            "sources",
            w -> w.checkedPackage().value().sources().rows(),
            SOURCE_COLUMNS,
            DataShowCommand::sources),
        new Shown(
            "assumptions",
            w -> w.checkedPackage().value().assumptions().rows(),
            ASSUMPTION_COLUMNS,
            DataShowCommand::assumptions),
        new Shown(
            "adjustments",
            DataShowCommand::moved,
            ADJUSTMENT_COLUMNS,
            DataShowCommand::adjustments),
        new Shown(
            "events",
            w -> w.checkedPackage().value().events().rows(),
            List.of(
                "id",
                "issuer",
                "kind",
                "forms",
                "announced",
                "in-force",
                "suspended",
                "expires",
                "status",
                "source"),
            DataShowCommand::events),
        new Shown(
            "stockpiles",
            w -> w.checkedPackage().value().stockpiles().rows(),
            List.of("id", "place", "holder", "form", "rule-days", "range-days", "tonnage", "rows"),
            DataShowCommand::stockpiles),
        new Shown(
            "projects",
            w -> RegisterLayout.register(w).projects(),
            RegisterLayout.PROJECT_COLUMNS,
            RegisterLayout::projects),
        new Shown(
            "funding",
            w -> RegisterLayout.funding(RegisterLayout.register(w)),
            RegisterLayout.FUNDING_COLUMNS,
            RegisterLayout::fundingLines),
        new Shown(
            "instruments",
            w -> RegisterLayout.register(w).programmes(),
            RegisterLayout.PROGRAMME_COLUMNS,
            RegisterLayout::programmes));
  }

  private static Shown places() {
    return new Shown(
        "places",
        w -> w.checkedPackage().value().places().rows(),
        List.of("id", "kind", "name"),
        w ->
            cells(
                w,
                d ->
                    d.places().stream()
                        .map(
                            r ->
                                List.of(
                                    r.id(),
                                    word(r.kind()),
                                    name(w, r.nameEnglish(), r.nameFrench())))));
  }

  private static Shown forms() {
    return new Shown(
        "forms",
        w -> w.checkedPackage().value().forms().rows(),
        List.of("id", "kind", "stage", "element", "unit", "basis", "hs", "name"),
        w ->
            cells(
                w,
                d ->
                    d.forms().stream()
                        .map(
                            r ->
                                List.of(
                                    r.id(),
                                    word(r.kind()),
                                    r.stage(),
                                    r.element(),
                                    r.unit(),
                                    r.basis().label(),
                                    r.hs(),
                                    name(w, r.nameEnglish(), r.nameFrench())))));
  }

  private static Shown sites() {
    return new Shown(
        "sites",
        w -> w.checkedPackage().value().sites().rows(),
        List.of("id", "name", "place", "stage", "form", "status", "since", "owner", "source"),
        w ->
            cells(
                w,
                d ->
                    d.sites().stream()
                        .map(
                            r ->
                                List.of(
                                    r.id(),
                                    cut(r.name()),
                                    r.place(),
                                    r.stage(),
                                    r.form(),
                                    word(r.status()),
                                    r.since(),
                                    cut(r.owner()),
                                    r.source()))));
  }

  private static Shown recipes() {
    return new Shown(
        "recipes",
        w -> w.checkedPackage().value().recipes().rows(),
        List.of("id", "stage", "days", "name"),
        w ->
            cells(
                w,
                d ->
                    d.recipes().stream()
                        .map(
                            r ->
                                List.of(
                                    r.id(),
                                    r.stage(),
                                    r.lagDays().text(),
                                    name(w, r.nameEnglish(), r.nameFrench())))));
  }

  private static final List<String> SOURCE_COLUMNS =
      List.of("id", "grade", "licence", "published", "publisher", "title");
  private static final List<String> ASSUMPTION_COLUMNS =
      List.of("id", "quantity", "place", "partner", "form", "value", "unit", "reason");
  private static final List<String> ADJUSTMENT_COLUMNS =
      List.of("what", "published-value", "mark", "used", "unit", "change", "rows");

  private static List<List<String>> cells(
      Workbench workbench, Function<DataPackage, Stream<List<String>>> rows) {
    return rows.apply(workbench.checkedPackage().value()).toList();
  }

  private static List<List<String>> sources(Workbench w) {
    return cells(
        w,
        d ->
            d.sources().stream()
                .map(
                    r ->
                        List.of(
                            r.id(),
                            r.grade().name(),
                            r.licenceClass().name() + " " + r.licence(),
                            r.published().text(),
                            cut(r.publisher()),
                            cut(r.title()))));
  }

  private static List<List<String>> assumptions(Workbench w) {
    return cells(
        w,
        d ->
            d.assumptions().stream()
                .map(
                    r ->
                        List.of(
                            r.id(),
                            r.quantity(),
                            r.place(),
                            r.partner(),
                            r.form(),
                            w.numbers().range(r.value()),
                            r.unit(),
                            cut(r.reason()))));
  }

  private static List<?> moved(Workbench w) {
    return w.baseline().adjustments().stream()
        .map(
            a ->
                new Moved(
                    a.what(),
                    a.published().value(),
                    a.used(),
                    a.unit(),
                    a.relative(),
                    a.isOutsideRange(),
                    a.published().evidence().rows()))
        .toList();
  }

  private static List<List<String>> adjustments(Workbench w) {
    var all = new ArrayList<List<String>>();
    for (var a : w.baseline().adjustments()) {
      all.add(
          List.of(
              a.what(),
              w.numbers().plain(a.published().value()),
              Mark.of(a.published().evidence()).letter(w.messages()),
              w.numbers().plain(a.used()),
              a.unit(),
              Double.isFinite(a.relative()) ? w.numbers().percent(a.relative()) : "",
              cut(String.join(" ", a.published().evidence().rows()))));
    }
    return all;
  }

  private static List<List<String>> events(Workbench w) {
    return cells(
        w,
        d ->
            d.events().stream()
                .map(
                    r ->
                        List.of(
                            r.id(),
                            r.issuer(),
                            r.kind(),
                            cut(String.join(" ", r.forms())),
                            day(r.announced()),
                            day(r.inForce()),
                            day(r.suspended()),
                            day(r.expires()),
                            r.status(),
                            r.source())));
  }

  private static List<List<String>> stockpiles(Workbench w) {
    return cells(
        w,
        d ->
            d.stockpiles().stream()
                .map(
                    r ->
                        List.of(
                            r.id(),
                            r.place(),
                            word(r.holder()),
                            r.form(),
                            number(w, r.ruleDays()),
                            number(w, r.lowDays()) + "–" + number(w, r.highDays()),
                            r.tonnage_t().isPresent()
                                ? number(w, r.tonnage_t())
                                : w.messages().text("unknown"),
                            cut(String.join(" ", r.evidence())))));
  }

  private static String number(Workbench w, java.util.OptionalDouble number) {
    return number.isPresent() ? w.numbers().asWritten(number.getAsDouble()) : "";
  }

  private static String day(java.util.Optional<Period> period) {
    return period.map(Period::text).orElse("");
  }

  private static String name(Workbench w, String english, String french) {
    return switch (w.session().options().language()) {
      case EN -> english;
      case FR -> french;
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String cut(String text) {
    return TextTable.cut(text, LONGEST_NOTE);
  }
}
