package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lodestone.app.Messages;
import org.lodestone.app.output.Quantities;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.StressSection;
import org.lodestone.brief.document.StudyDocument.Names;

/**
 * A stress for a terminal: the question, the runs, first shortages, causes and the best response.
 */
final class StressLayout {
  private static final int MOST_CAUSES = 3;

  private final Messages texts;
  private final Quantities shown;
  private final Names names;

  StressLayout(Workbench workbench, Names names) {
    texts = workbench.messages();
    shown = new Quantities(texts, workbench.session().options().language());
    this.names = names;
  }

  List<String> lines(StressSection stress) {
    var lines = new ArrayList<String>();
    var scenario = stress.scenario();
    lines.add(
        texts.text(
            "stress.title",
            scenario.name(),
            scenario.start(),
            shown.number(scenario.horizonDays() / 7),
            texts.text("period." + scenario.period())));
    scenario.contingencies().forEach(text -> lines.add("  " + shown.text(text)));
    lines.add("");
    lines.addAll(runs(stress).lines(2));
    lines.add("");
    lines.addAll(firstShortages(stress).lines(2));
    addCauses(stress, lines);
    var best = stress.bestResponse();
    if (best != null) {
      lines.add(
          texts.text(
              "stress.best", shown.value(best.uncovered()), shown.percent(best.uncoveredShare())));
      var ways = best.ways();
      lines.add(
          texts.text(
              "stress.ways",
              shown.percent(ways.behaviour()),
              ways.periodsAhead(),
              shown.percent(ways.rolling()),
              shown.percent(ways.foresight())));
    }
    var breakEven = stress.breakEvenDays();
    lines.add(
        breakEven == null
            ? texts.text("stress.no-break-even")
            : texts.text("stress.break-even", shown.value(breakEven)));
    lines.add(texts.text("stress.note"));
    lines.add(texts.text("mark.legend"));
    return lines;
  }

  TextTable runs(StressSection stress) {
    var table =
        new TextTable()
            .text(texts.text("column.run"))
            .number(texts.text("column.uncovered"))
            .number(texts.text("column.share"))
            .text(texts.text("column.first-shortage"));
    for (var run : stress.runs()) {
      var first =
          run.firstShortage().stream()
              .filter(shortage -> shortage.week() != null)
              .min(
                  java.util.Comparator.comparing(
                      shortage -> Objects.requireNonNull(shortage.week())));
      table.row(
          shown.text(run.label()),
          shown.value(run.uncovered()),
          shown.percent(run.uncoveredShare()),
          first
              .map(f -> texts.text("stress.week", String.valueOf(f.week()), form(f.form())))
              .orElse("—"));
    }
    return table;
  }

  /** The first run, no new supplier, use by use. */
  private TextTable firstShortages(StressSection stress) {
    var table =
        new TextTable()
            .text(texts.text("column.use"))
            .number(texts.text("column.week"))
            .text(texts.text("column.date"))
            .number(texts.text("column.lowest-service"));
    var run = stress.runs().getFirst();
    for (var first : run.firstShortage()) {
      var lowest =
          run.series().served().stream()
              .filter(served -> served.form().equals(first.form()))
              .flatMap(served -> served.share().stream())
              .mapToDouble(Double::doubleValue)
              .min();
      table.row(
          form(first.form()),
          first.week() == null ? "—" : String.valueOf(first.week()),
          first.date() == null ? "" : first.date(),
          lowest.isPresent() ? shown.percent(lowest.getAsDouble()) : "");
    }
    return table;
  }

  private void addCauses(StressSection stress, List<String> lines) {
    var run = stress.runs().getFirst();
    if (run.causes().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(texts.text("stress.causes", shown.text(run.label())));
    for (var cause : run.causes().subList(0, Math.min(MOST_CAUSES, run.causes().size()))) {
      var chain = cause.chain().stream().map(shown::text).toList();
      lines.add("  " + String.join(" ← ", chain));
    }
    lines.add("");
  }

  private String form(String id) {
    var name = names.forms().get(id);
    return name == null ? id : shown.text(name);
  }
}
