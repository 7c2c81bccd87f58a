package org.lodestone.brief.table;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lodestone.ensemble.Summary;
import org.lodestone.ensemble.Tornado;

/** An ensemble as CSV files: uses, weeks of first shortage, bands, convergence, tornado. */
public final class EnsembleTables {

  private final Summary summary;

  private EnsembleTables(Summary summary) {
    this.summary = summary;
  }

  /** The files by name. */
  public static SortedMap<String, String> of(Summary summary, Tornado tornado) {
    var tables = new EnsembleTables(summary);
    var files = new TreeMap<String, String>();
    files.put("ensemble-uses.csv", tables.uses());
    files.put("ensemble-first-shortage.csv", tables.first());
    files.put("ensemble-bands.csv", tables.bands());
    files.put("ensemble-convergence.csv", tables.convergence());
    files.put("ensemble-tornado.csv", tornado(tornado));
    return files;
  }

  private List<Summary.Series> series() {
    return Stream.concat(Stream.of(summary.total()), summary.uses().stream()).toList();
  }

  private String uses() {
    var csv =
        new Csv(
            List.of(
                "use",
                "draws",
                "uncovered_mean",
                "standard_error",
                "p05",
                "p20",
                "p50",
                "p80",
                "p95",
                "cvar90",
                "cvar95",
                "cvar99",
                "cvar95_error",
                "shortage_probability",
                "shortage_low",
                "shortage_high"));
    for (var series : series()) {
      var spread = series.uncovered();
      var line =
          csv.line()
              .cell(series.name())
              .cell((double) summary.draws())
              .cell(spread.mean())
              .cell(spread.meanError());
      spread.quantiles().forEach(q -> line.cell(q.value()));
      spread.tailMeans().forEach(t -> line.cell(t.value()));
      line.cell(spread.tailMeans().get(1).error())
          .cell(series.shortage().value())
          .cell(series.shortage().low())
          .cell(series.shortage().high())
          .end();
    }
    return csv.toString();
  }

  private String first() {
    var csv = new Csv(List.of("use", "period", "draws"));
    for (var series : series()) {
      for (int t = 0; t < series.firstShortage().size(); t++) {
        csv.line()
            .cell(series.name())
            .cell((double) (t + 1))
            .cell((double) series.firstShortage().get(t))
            .end();
      }
    }
    return csv.toString();
  }

  private String bands() {
    var csv = new Csv(List.of("series", "period", "p05", "p20", "p50", "p80", "p95"));
    for (var series : series()) {
      addBands(csv, series.name(), series.bands());
    }
    addBands(csv, "state-cover-days", summary.cover());
    return csv.toString();
  }

  private static void addBands(Csv csv, String name, List<List<Double>> bands) {
    for (int t = 0; t < bands.size(); t++) {
      var line = csv.line().cell(name).cell((double) (t + 1));
      bands.get(t).forEach(line::cell);
      line.end();
    }
  }

  private String convergence() {
    var csv = new Csv(List.of("draws", "mean", "mean_half_width", "cvar95", "cvar95_half_width"));
    for (var step : summary.convergence()) {
      csv.line()
          .cell((double) step.draws())
          .cell(step.mean())
          .cell(step.meanHalfWidth())
          .cell(step.tailMean())
          .cell(step.tailHalfWidth())
          .end();
    }
    return csv.toString();
  }

  private static String tornado(Tornado tornado) {
    var csv =
        new Csv(
            List.of(
                "input",
                "low",
                "median",
                "high",
                "uncovered_low",
                "uncovered_high",
                "flip",
                "break_even",
                "evidence"));
    for (var bar : tornado.bars()) {
      Optional<Double> breakEven = bar.breakEven();
      csv.line()
          .cell(bar.input())
          .cell(bar.low())
          .cell(bar.median())
          .cell(bar.high())
          .cell(bar.uncoveredLow())
          .cell(bar.uncoveredHigh())
          .cell(bar.flip())
          .cell(breakEven.orElse(null))
          .cells(bar.evidence().rows())
          .end();
    }
    return csv.toString();
  }
}
