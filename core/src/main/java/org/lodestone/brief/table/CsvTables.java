package org.lodestone.brief.table;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.brief.document.ChainSection;
import org.lodestone.brief.document.DependenceSection;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.StressSection;
import org.lodestone.brief.document.StudyDocument;

/**
 * The tables of a study (RFC 4180, UTF-8, line breaks {@code \r\n}). Every line carries the ids of
 * the rows that it rests on; {@code rows.csv} and {@code sources.csv} say what they are.
 */
public final class CsvTables {

  private static final List<String> QUANTITY =
      List.of("value", "low", "high", "unit", "basis", "kind", "formula", "rows");

  private final StudyDocument study;
  private final SortedMap<String, String> files = new TreeMap<>();

  private CsvTables(StudyDocument study) {
    this.study = study;
  }

  /** The contents of the files by name, for instance {@code chain.csv}. */
  public static SortedMap<String, String> of(StudyDocument study) {
    var tables = new CsvTables(study);
    tables.chain();
    tables.dependence();
    tables.outages();
    tables.gaps();
    tables.runs();
    tables.series();
    tables.values();
    tables.adjustments();
    tables.rows();
    tables.sources();
    var plan = study.plan();
    if (plan != null) {
      tables.files.putAll(PlanTables.of(plan));
    }
    return tables.files;
  }

  private void save(String name, Csv csv) {
    files.put(name, csv.toString());
  }

  private static Csv withQuantity(List<String> first) {
    return new Csv(Stream.concat(first.stream(), QUANTITY.stream()).toList());
  }

  private static Csv.Line quantity(Csv.Line line, Quantity quantity) {
    return line.cell(quantity.value())
        .cell(quantity.low())
        .cell(quantity.high())
        .cell(quantity.unit())
        .cell(quantity.basis())
        .cell(quantity.kind())
        .cell(quantity.evidence().formula())
        .cells(quantity.evidence().rows());
  }

  private void chain() {
    var csv = withQuantity(List.of("from_stage", "from_place", "to_stage", "to_place", "form"));
    var nodes = new TreeMap<String, ChainSection.Node>();
    study.chain().nodes().forEach(node -> nodes.put(node.id(), node));
    for (var link : study.chain().links()) {
      for (var part : link.forms()) {
        var line = csv.line();
        end(line, nodes.get(link.source()), link.source());
        end(line, nodes.get(link.target()), link.target());
        quantity(line.cell(part.form()), part.amount()).end();
      }
    }
    save("chain.csv", csv);
  }

  private static void end(Csv.Line line, ChainSection.@Nullable Node node, String id) {
    line.cell(node == null ? id : node.stage()).cell(node == null ? null : node.place());
  }

  private void dependence() {
    var csv = withQuantity(List.of("stage", "measure", "place", "element"));
    for (var stage : study.dependence().stages()) {
      measure(csv, stage, "direct-import-share", stage.place(), stage.direct());
      measure(csv, stage, "looked-through-share", stage.place(), stage.lookedThrough());
      measure(csv, stage, "import-reliance", null, stage.importReliance());
      measure(csv, stage, "hhi-of-imports", null, stage.hhi());
      measure(csv, stage, "top-three-share", null, stage.top3());
      stage.suppliers().forEach(s -> measure(csv, stage, "supplier", s.place(), s.share()));
      stage
          .lookedThroughBy()
          .forEach(s -> measure(csv, stage, "passes-through", s.place(), s.share()));
      for (var element : stage.byElement()) {
        var line = csv.line().cell(stage.stage()).cell("looked-through-share").cell(stage.place());
        quantity(line.cell(element.element()), element.lookedThrough()).end();
      }
    }
    save("dependence.csv", csv);
  }

  private static void measure(
      Csv csv,
      DependenceSection.AtStage stage,
      String measure,
      @Nullable String place,
      @Nullable Quantity value) {
    if (value != null) {
      var line = csv.line().cell(stage.stage()).cell(measure).cell(place).cell((String) null);
      quantity(line, value).end();
    }
  }

  private void outages() {
    var csv =
        new Csv(
            List.of(
                "place",
                "stage",
                "site",
                "uncovered",
                "unit",
                "uncovered_share",
                "weeks_to_first_shortage",
                "rows"));
    var rows =
        study.stress().runs().stream()
            .findFirst()
            .map(run -> run.uncovered().evidence().rows())
            .orElse(List.of());
    for (var o : study.outages()) {
      csv.line()
          .cell(o.place())
          .cell(o.stage())
          .cell(o.site())
          .cell(o.uncovered())
          .cell(o.unit())
          .cell(o.uncoveredShare())
          .cell(o.weeksToFirstShortage())
          .cells(rows)
          .end();
    }
    save("outages.csv", csv);
  }

  private void gaps() {
    var csv = withQuantity(List.of("stage", "form", "measure", "insecure_place"));
    for (var gap : study.gaps()) {
      for (var measure : List.of("wanted", "secure", "gap")) {
        var value =
            switch (measure) {
              case "wanted" -> gap.wanted();
              case "secure" -> gap.secure();
              default -> gap.gap();
            };
        var line = csv.line().cell(gap.stage()).cell(gap.form()).cell(measure);
        quantity(line.cell(gap.largestInsecure()), value).end();
      }
    }
    save("gaps.csv", csv);
  }

  private void runs() {
    var csv =
        new Csv(
            List.of(
                "run",
                "use",
                "first_short_week",
                "first_short_date",
                "uncovered_t",
                "uncovered_share",
                "rows"));
    for (var run : study.stress().runs()) {
      for (var use : run.firstShortage()) {
        csv.line()
            .cell(run.id())
            .cell(use.form())
            .cell(use.week() == null ? null : use.week().doubleValue())
            .cell(use.date())
            .cell(run.uncovered().value())
            .cell(run.uncoveredShare())
            .cells(run.uncovered().evidence().rows())
            .end();
      }
    }
    save("runs.csv", csv);
  }

  private void series() {
    var csv = new Csv(List.of("run", "series", "form", "place", "period", "value", "unit"));
    for (var run : study.stress().runs()) {
      var periods = run.series().periods();
      for (var served : run.series().served()) {
        over(csv, periods, served.share(), List.of(run.id(), "served", served.form(), ""), "share");
      }
      for (var stock : run.series().stock()) {
        var names = List.of(run.id(), "stock", stock.form(), stock.place());
        over(csv, periods, stock.t(), names, "t");
        over(csv, periods, stock.days(), names, "days");
      }
      for (var imports : run.series().imports()) {
        var names = List.of(run.id(), "imports", imports.form(), imports.from());
        over(csv, periods, imports.t(), names, perPeriod(study.stress()));
      }
    }
    save("series.csv", csv);
  }

  private static String perPeriod(StressSection stress) {
    return "t/" + stress.scenario().period();
  }

  private static void over(
      Csv csv, List<String> periods, List<Double> values, List<String> names, String unit) {
    for (int t = 0; t < values.size(); t++) {
      var line = csv.line();
      names.forEach(line::cell);
      line.cell(periods.get(t)).cell(values.get(t)).cell(unit).end();
    }
  }

  private void values() {
    var csv =
        new Csv(
            List.of(
                "value",
                "low",
                "high",
                "printed",
                "unit",
                "year",
                "period",
                "basis",
                "scope",
                "form",
                "element",
                "kind",
                "source",
                "grade",
                "formula",
                "rows",
                "answers_en",
                "answers_fr"));
    for (var v : study.values()) {
      csv.line()
          .cell(v.value())
          .cell(v.low())
          .cell(v.high())
          .cell(v.printed())
          .cell(v.unit())
          .cell(v.year() == null ? null : v.year().doubleValue())
          .cell(v.period())
          .cell(v.basis())
          .cell(v.scope())
          .cell(v.form())
          .cell(v.element())
          .cell(v.kind())
          .cell(v.source())
          .cell(v.grade())
          .cell(v.formula())
          .cells(v.rows())
          .cell(v.answers().en())
          .cell(v.answers().fr())
          .end();
    }
    save("published-values.csv", csv);
  }

  private void adjustments() {
    var csv =
        new Csv(
            List.of(
                "what_en",
                "what_fr",
                "published",
                "low",
                "high",
                "used",
                "unit",
                "reason_en",
                "reason_fr",
                "formula",
                "rows"));
    for (var a : study.baseline().adjustments()) {
      csv.line()
          .cell(a.what().en())
          .cell(a.what().fr())
          .cell(a.published().value())
          .cell(a.published().low())
          .cell(a.published().high())
          .cell(a.used().value())
          .cell(a.used().unit())
          .cell(a.reason().en())
          .cell(a.reason().fr())
          .cell(a.published().evidence().formula())
          .cells(a.published().evidence().rows())
          .end();
    }
    save("adjustments.csv", csv);
  }

  private void rows() {
    var csv =
        new Csv(
            List.of(
                "id",
                "kind",
                "quantity",
                "place",
                "partner",
                "form",
                "element",
                "period",
                "value",
                "low",
                "high",
                "unit",
                "basis",
                "scope",
                "status",
                "source",
                "locator",
                "reason",
                "note",
                "others"));
    for (var r : study.rows().values()) {
      csv.line()
          .cell(r.id())
          .cell(r.kind())
          .cell(r.quantity())
          .cell(r.place())
          .cell(r.partner())
          .cell(r.form())
          .cell(r.element())
          .cell(r.period())
          .cell(r.value().text())
          .cell(r.low())
          .cell(r.high())
          .cell(r.unit())
          .cell(r.basis())
          .cell(r.scope())
          .cell(r.status())
          .cell(r.source())
          .cell(r.locator())
          .cell(r.reason())
          .cell(r.note())
          .cells(r.others())
          .end();
    }
    save("rows.csv", csv);
  }

  private void sources() {
    var csv =
        new Csv(
            List.of(
                "id",
                "publisher",
                "title",
                "address",
                "published",
                "retrieved",
                "cited_by",
                "licence",
                "licence_class",
                "grade"));
    for (var s : study.sources().values()) {
      csv.line()
          .cell(s.id())
          .cell(s.publisher())
          .cell(s.title())
          .cell(s.address())
          .cell(s.published())
          .cell(s.retrieved())
          .cell(s.citedBy())
          .cell(s.licence())
          .cell(s.licenceClass())
          .cell(s.grade())
          .end();
    }
    save("sources.csv", csv);
  }
}
