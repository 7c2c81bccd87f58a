package org.lodestone.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.MarketAnswer.ReadingLine;
import org.lodestone.app.output.Interruption;
import org.lodestone.brief.document.RunManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lodestone market measures}: is a market diversified, liquid and fair? Three answers side
 * by side, never one number.
 */
@Command(name = "measures")
public final class MarketMeasuresCommand implements Callable<Integer> {
  private static final double HHI_SCALE = 10_000;

  private final Workbench workbench;

  @Mixin private final MarketFiles files = new MarketFiles();
  @Mixin private final MarketMeasures question = new MarketMeasures();
  @Mixin private final TableOptions tables = new TableOptions();

  public MarketMeasuresCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var sources = files.read(workbench);
    try (var interruption = new Interruption()) {
      var bar = MarketLayout.bar(workbench, interruption);
      var answer = question.answer(sources, bar);
      bar.clear();
      write(answer, question.manifest(sources));
      return (answer.isWhole() ? ExitCode.DONE : ExitCode.INTERRUPTED).number();
    }
  }

  private void write(MarketMeasures.Answer answer, RunManifest manifest) {
    tables.write(workbench, "market-measures", manifest, List.of(MarketMeasures.table(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
      return;
    }
    for (var headline : List.of("diversified", "liquid", "fair")) {
      workbench.print("market.headline." + headline);
      answer.rows().stream().filter(row -> row.headline().equals(headline)).forEach(this::print);
    }
    workbench.print(List.of(answer.note()));
    if (!answer.isWhole()) {
      workbench.print("market.stopped");
    }
    MarketLayout.printRejects(workbench, answer.rejects());
  }

  private void print(MarketMeasures.Line line) {
    var texts = workbench.messages();
    var level = line.level();
    var words =
        level == null
            ? ""
            : switch (line.reading().measure()) {
              case "hhi" -> ", " + texts.text("market.level." + level);
              case "backing" -> ", " + texts.text("market.standing." + level);
              default -> ", " + level;
            };
    workbench.print(
        List.of(
            "  %s, %s: %s: %s%s"
                .formatted(
                    line.item(),
                    line.year(),
                    texts.text("market.measure." + line.reading().measure()),
                    value(line.reading()),
                    words)));
  }

  private String value(ReadingLine reading) {
    var refused = reading.refused();
    var value = reading.value();
    if (refused != null || value == null) {
      return workbench
          .messages()
          .text("market.not-measurable", refused == null ? "" : refused.why());
    }
    return range(reading.measure(), value, reading.low(), reading.high());
  }

  private String range(String measure, double value, @Nullable Double low, @Nullable Double high) {
    if (low == null || high == null || low.equals(high)) {
      return number(measure, value);
    }
    return "%s (%s–%s)"
        .formatted(number(measure, value), number(measure, low), number(measure, high));
  }

  /** The HHI from 0 to 10 000, the impact as it is, all else in percent. */
  private String number(String measure, double value) {
    return switch (measure) {
      case "hhi" -> workbench.numbers().count(Math.round(value * HHI_SCALE));
      case "amihud" -> workbench.numbers().plain(value);
      default -> workbench.numbers().percent(value);
    };
  }
}
