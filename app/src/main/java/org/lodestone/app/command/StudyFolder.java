package org.lodestone.app.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.Json;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.StressSection;
import org.lodestone.brief.document.StudyDocument;

/**
 * The folder of a study: the document, its manifest and its tables. Nothing in it depends on the clock, the machine's language or the
 * folder's own place, so the same study gives the same bytes.
 */
final class StudyFolder {
  private final StudyDocument study;
  private final Map<String, String> files = new LinkedHashMap<>();

  private StudyFolder(StudyDocument study) {
    this.study = study;
  }

  /** The files by their path in the folder. */
  static Map<String, String> files(StudyDocument study) {
    return new StudyFolder(study).collect();
  }

  /** Writes files below a folder, which is made if it does not exist. */
  static void write(Path folder, Map<String, String> files) {
    try {
      for (var file : files.entrySet()) {
        var path = folder.resolve(file.getKey());
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> collect() {
    files.put("study.json", Json.write(study));
    files.put("manifest.json", Json.write(study.manifest()));
    dependence();
    suppliers();
    values();
    outages();
    gaps();
    runs();
    series();
    adjustments();
    evidence();
    return files;
  }

  private void dependence() {
    var table = new Csv("stage,measure,place,value,low,high,unit,basis,kind,rows");
    for (var stage : study.dependence().stages()) {
      table.quantity(stage.direct(), stage.stage(), "direct", stage.place());
      table.quantity(stage.lookedThrough(), stage.stage(), "looked-through", stage.place());
      table.quantity(stage.importReliance(), stage.stage(), "import-reliance", "");
      if (stage.hhi() != null) {
        table.quantity(stage.hhi(), stage.stage(), "hhi", "");
      }
      if (stage.top3() != null) {
        table.quantity(stage.top3(), stage.stage(), "top-3", "");
      }
    }
    files.put("tables/dependence.csv", table.text());
  }

  private void suppliers() {
    var table = new Csv("stage,measure,place,value,low,high,unit,basis,kind,rows");
    for (var stage : study.dependence().stages()) {
      stage.suppliers().forEach(s -> table.quantity(s.share(), stage.stage(), "direct", s.place()));
      stage.lookedThroughBy().forEach(s -> table.quantity(s.share(), stage.stage(), "looked-through", s.place()));
    }
    files.put("tables/suppliers.csv", table.text());
  }

  private void values() {
    var table = new Csv("value,low,high,unit,period,basis,scope,form,element,kind,source,grade,rows");
    for (var value : study.values()) {
      table.row(
          number(value.value()), number(value.low()), number(value.high()), value.unit(), value.period(), value.basis(),
          value.scope(), value.form(), text(value.element()), value.kind().name().toLowerCase(java.util.Locale.ROOT),
          text(value.source()), text(value.grade()), String.join(" ", value.rows()));
    }
    files.put("tables/values.csv", table.text());
  }

  private void outages() {
    var table = new Csv("rank,place,stage,site,uncovered,unit,uncovered_share,weeks_to_first_shortage");
    int rank = 0;
    for (var outage : study.outages()) {
      rank++;
      table.row(
          String.valueOf(rank), outage.place(), outage.stage(), text(outage.site()), number(outage.uncovered()),
          outage.unit(), number(outage.uncoveredShare()), number(outage.weeksToFirstShortage()));
    }
    files.put("tables/outages.csv", table.text());
  }

  private void gaps() {
    var table = new Csv("stage,measure,form,value,low,high,unit,basis,kind,rows");
    for (var gap : study.gaps()) {
      table.quantity(gap.wanted(), gap.stage(), "wanted", gap.form());
      table.quantity(gap.secure(), gap.stage(), "secure", gap.form());
      table.quantity(gap.gap(), gap.stage(), "gap", gap.form());
    }
    files.put("tables/gaps.csv", table.text());
  }

  private void runs() {
    var table = new Csv("run,form,first_shortage_week,first_shortage_date,run_uncovered,unit,run_uncovered_share");
    for (var run : study.stress().runs()) {
      for (var first : run.firstShortage()) {
        var week = first.week();
        table.row(
            run.id(), first.form(), week == null ? "" : week.toString(), text(first.date()),
            number(run.uncovered().value()), run.uncovered().unit(), number(run.uncoveredShare()));
      }
    }
    files.put("tables/runs.csv", table.text());
  }

  private void series() {
    var table = new Csv("run,period,measure,form,place,value,unit");
    for (var run : study.stress().runs()) {
      var periods = run.series().periods();
      for (var served : run.series().served()) {
        series(table, run, periods, List.of("served", served.form(), ""), served.share(), "share");
      }
      for (var stock : run.series().stock()) {
        series(table, run, periods, List.of("stock", stock.form(), stock.place()), stock.t(), "t");
      }
      for (var imports : run.series().imports()) {
        series(table, run, periods, List.of("imports", imports.form(), imports.from()), imports.t(), "t");
      }
    }
    files.put("tables/series.csv", table.text());
  }

  private static void series(
      Csv table, StressSection.Run run, List<String> periods, List<String> about, List<Double> values, String unit) {
    for (int i = 0; i < values.size(); i++) {
      table.row(run.id(), periods.get(i), about.get(0), about.get(1), about.get(2), number(values.get(i)), unit);
    }
  }

  private void adjustments() {
    var table = new Csv("what_en,what_fr,published,used,unit,kind,rows,reason_en,reason_fr");
    for (var adjustment : study.baseline().adjustments()) {
      table.row(
          adjustment.what().en(), adjustment.what().fr(), number(adjustment.published().value()),
          number(adjustment.used().value()), adjustment.used().unit(),
          adjustment.published().kind().name().toLowerCase(java.util.Locale.ROOT),
          String.join(" ", adjustment.published().evidence().rows()), adjustment.reason().en(), adjustment.reason().fr());
    }
    files.put("tables/adjustments.csv", table.text());
  }

  private void evidence() {
    var sources = new Csv("id,publisher,title,address,published,retrieved,cited_by,licence,grade");
    for (var s : study.sources().values()) {
      sources.row(
          s.id(), s.publisher(), s.title(), text(s.address()), text(s.published()), text(s.retrieved()), text(s.citedBy()),
          s.licence(), s.grade());
    }
    files.put("tables/sources.csv", sources.text());
  }

  private static String number(@Nullable Double number) {
    if (number == null) {
      return "";
    }
    return number == 0 ? "0" : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static String text(@Nullable Object text) {
    return text == null ? "" : text.toString();
  }

  /** A table under construction. */
  private static final class Csv {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    Csv(String header) {
      writer.writeRecord(header.split(",", -1));
    }

    void row(String... cells) {
      writer.writeRecord(cells);
    }

    /** Cells that say what the quantity is about, then the quantity. */
    void quantity(Quantity quantity, String... about) {
      var cells = new ArrayList<>(List.of(about));
      cells.addAll(
          List.of(
              number(quantity.value()), number(quantity.low()), number(quantity.high()), quantity.unit(), quantity.basis(),
              quantity.kind().name().toLowerCase(java.util.Locale.ROOT), String.join(" ", quantity.evidence().rows())));
      writer.writeRecord(cells);
    }

    String text() {
      try {
        writer.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return text.toString();
    }
  }
}
