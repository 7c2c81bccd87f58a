package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Messages;
import org.lodestone.app.output.Quantities;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.Language;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.SobolIndices;
import org.lodestone.ensemble.Summary;
import org.lodestone.ensemble.Tornado;

/** Ensembles for a terminal: differences first, then uses, convergence and what matters. */
final class EnsembleLayout {
  private static final double DAYS_PER_WEEK = 7;
  private static final int BARS_SHOWN = 12;
  private static final int STEPS_SHOWN = 4;

  private final Workbench workbench;
  private final Messages texts;
  private final Quantities shown;

  EnsembleLayout(Workbench workbench) {
    this.workbench = workbench;
    texts = workbench.messages();
    shown = new Quantities(texts, workbench.session().options().language());
  }

  List<String> lines(EnsembleAnswer answer) {
    var lines = new ArrayList<String>();
    if (!answer.comparison().isEmpty()) {
      lines.add(texts.text("ensemble.differences", answer.scenarios().getFirst().name()));
      lines.addAll(differences(answer).lines(2));
      lines.add("");
    }
    for (var scenario : answer.scenarios()) {
      addScenario(scenario, lines);
    }
    lines.add(texts.text("ensemble.note"));
    return lines;
  }

  private TextTable differences(EnsembleAnswer answer) {
    var table =
        new TextTable()
            .text(texts.text("column.scenario"))
            .number(texts.text("column.mean"))
            .number(texts.text("column.error-at-most"))
            .number(texts.text("column.cvar"))
            .number(texts.text("column.probability"));
    for (var difference : answer.comparison()) {
      table.row(
          difference.name(),
          points(difference.meanUncovered()),
          points(difference.largestError()),
          points(difference.tailMean95()),
          points(difference.shortage()));
    }
    return table;
  }

  private void addScenario(EnsembleAnswer.OfScenario scenario, List<String> lines) {
    var summary = scenario.summary();
    long drawn = summary == null ? 0 : summary.draws();
    lines.add(
        texts.text(
            scenario.status() == Ensemble.Status.PARTIAL ? "ensemble.partial" : "ensemble.title",
            scenario.name(),
            workbench.numbers().count(drawn),
            workbench.numbers().count(scenario.asked()),
            String.valueOf(scenario.plan().seed()),
            texts.text("sequence." + scenario.plan().sequence())));
    if (summary == null) {
      lines.add("");
      return;
    }
    lines.addAll(uses(summary, scenario.daysPerPeriod()).lines(2));
    lines.add("");
    lines.add(texts.text("ensemble.convergence"));
    lines.addAll(convergence(summary).lines(2));
    lines.add("");
    addTornado(scenario.tornado(), lines);
    addIndices(scenario.indices(), lines);
    lines.addAll(new LossLayout(workbench).lines(scenario.losses()));
  }

  private TextTable uses(Summary summary, double daysPerPeriod) {
    var table =
        new TextTable()
            .text(texts.text("column.use-plain"))
            .number(texts.text("column.mean"))
            .number("5 %")
            .number("20 %")
            .number("50 %")
            .number("80 %")
            .number("95 %")
            .number(texts.text("column.cvar"))
            .number(texts.text("column.probability"))
            .number(texts.text("column.first-week"));
    Stream.concat(Stream.of(summary.total()), summary.uses().stream())
        .forEach(series -> table.row(row(series, daysPerPeriod)));
    return table;
  }

  private List<String> row(Summary.Series series, double daysPerPeriod) {
    var cells = new ArrayList<String>();
    var spread = series.uncovered();
    cells.add(name(series.name()));
    cells.add(shown.percent(spread.mean()) + " ± " + shown.percent(spread.meanError()));
    spread.quantiles().forEach(quantile -> cells.add(shown.percent(quantile.value())));
    var tail = spread.tailMeans().get(1);
    cells.add(shown.percent(tail.value()) + " ± " + shown.percent(tail.error()));
    var shortage = series.shortage();
    cells.add(
        "%s (%s–%s)"
            .formatted(
                shown.percent(shortage.value()),
                shown.percent(shortage.low()),
                shown.percent(shortage.high())));
    cells.add(weeks(series.firstQuantiles(), daysPerPeriod));
    return cells;
  }

  /** Median and the range of 90 %, in weeks counted from 1. */
  private String weeks(List<Integer> quantiles, double daysPerPeriod) {
    if (quantiles.isEmpty()) {
      return "—";
    }
    var weeks =
        quantiles.stream()
            .map(period -> (long) Math.floor(period * daysPerPeriod / DAYS_PER_WEEK) + 1)
            .toList();
    return weeks.get(2) + " (" + weeks.getFirst() + "–" + weeks.getLast() + ")";
  }

  private String name(String series) {
    int at = series.indexOf('@');
    if (at < 0) {
      return texts.text("ensemble.total");
    }
    var form = workbench.data().forms().find(series.substring(0, at));
    return form.map(f -> shown.language() == Language.FR ? f.nameFrench() : f.nameEnglish())
            .orElse(series.substring(0, at))
        + " "
        + series.substring(at + 1);
  }

  private TextTable convergence(Summary summary) {
    var table =
        new TextTable()
            .number(texts.text("column.draws"))
            .number(texts.text("column.mean"))
            .number(texts.text("column.cvar"));
    var steps = summary.convergence();
    for (var step : steps.subList(Math.max(0, steps.size() - STEPS_SHOWN), steps.size())) {
      table.row(
          workbench.numbers().count(step.draws()),
          shown.percent(step.mean()) + " ± " + shown.percent(step.meanHalfWidth()),
          shown.percent(step.tailMean()) + " ± " + shown.percent(step.tailHalfWidth()));
    }
    return table;
  }

  private void addTornado(Tornado tornado, List<String> lines) {
    if (tornado.status() == Tornado.Status.STOPPED) {
      lines.add(texts.text("ensemble.tornado.stopped"));
      lines.add("");
      return;
    }
    lines.add(texts.text("ensemble.tornado", shown.percent(tornado.uncovered())));
    var table =
        new TextTable()
            .text(texts.text("column.input"))
            .number("10 %")
            .number("90 %")
            .number(texts.text("column.uncovered-low"))
            .number(texts.text("column.uncovered-high"))
            .text(texts.text("column.flips"));
    for (var bar : tornado.bars().subList(0, Math.min(BARS_SHOWN, tornado.bars().size()))) {
      table.row(
          bar.input(),
          shown.number(bar.low()),
          shown.number(bar.high()),
          shown.percent(bar.uncoveredLow()),
          shown.percent(bar.uncoveredHigh()),
          texts.text("flip." + bar.flip(), bar.breakEven().map(shown::number).orElse("")));
    }
    lines.addAll(table.lines(2));
    lines.add("");
  }

  private void addIndices(@Nullable SobolIndices indices, List<String> lines) {
    if (indices == null) {
      return;
    }
    lines.add(texts.text("indices." + indices.status(), workbench.numbers().count(indices.runs())));
    if (indices.status() == SobolIndices.Status.COMPLETE) {
      var table =
          new TextTable()
              .text(texts.text("column.input"))
              .number(texts.text("column.first-order"))
              .number(texts.text("column.total-order"));
      indices.indices().stream()
          .sorted(Comparator.comparingDouble(SobolIndices.Index::total).reversed())
          .forEach(
              index ->
                  table.row(
                      index.input(),
                      shown.percent(index.first()) + " ± " + shown.percent(index.firstError()),
                      shown.percent(index.total()) + " ± " + shown.percent(index.totalError())));
      lines.addAll(table.lines(2));
    }
    lines.add("");
  }

  /** A difference of shares with its sign. */
  private String points(double share) {
    return (share > 0 ? "+" : "") + shown.percent(share);
  }
}
