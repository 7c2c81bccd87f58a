package org.lodestone.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.MarketAnswer.ReadingLine;
import org.lodestone.app.output.Interruption;
import org.lodestone.brief.document.RunManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lodestone market screen FILE…}: screens for suppressed or manipulated prices, each with
 * its test, its false alarms and what else may explain it.
 */
@Command(name = "screen")
public final class MarketScreenCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final MarketFiles files = new MarketFiles();
  @Mixin private final MarketScreens question = new MarketScreens();
  @Mixin private final TableOptions tables = new TableOptions();

  public MarketScreenCommand(Workbench workbench) {
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

  private void write(MarketScreens.Answer answer, RunManifest manifest) {
    tables.write(workbench, "market-screen", manifest, List.of(MarketScreens.table(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
      return;
    }
    for (var series : answer.series()) {
      workbench.print("market.screen.title", series.id());
      answer.screens().stream()
          .filter(line -> line.series().equals(series.id()))
          .forEach(this::print);
      answer.positions().stream()
          .filter(position -> position.series().equals(series.id()))
          .forEach(
              position ->
                  workbench.print(
                      "market.screen.position",
                      workbench.numbers().plain(position.price_perKg()),
                      workbench.numbers().percent(position.part())));
      if (!series.mayBePassedOn()) {
        workbench.print("market.closed", series.source());
      }
    }
    workbench.print(answer.notes());
    if (!answer.isWhole()) {
      workbench.print("market.stopped");
    }
    MarketLayout.printRejects(workbench, answer.rejects());
  }

  private void print(MarketScreens.Line line) {
    var texts = workbench.messages();
    workbench.print(
        List.of("  " + texts.text("market.screen.name." + line.screen()) + ": " + line.verdict()));
    var own = line.falseAlarms();
    var generated = line.generatedAlarms();
    if (own == null || generated == null || line.statistic() == null) {
      return;
    }
    workbench.print(List.of("      " + line.test()));
    workbench.print(
        "market.screen.statistic",
        workbench.numbers().plain(line.statistic()),
        workbench.numbers().plain(line.threshold() == null ? 0 : line.threshold()),
        String.join(", ", line.hits()));
    workbench.print("market.screen.rates", alarm(own), alarm(generated));
    workbench.print("market.screen.rivals", String.join("; ", line.rivals()));
  }

  private String alarm(ReadingLine rate) {
    var refused = rate.refused();
    return refused != null || rate.value() == null
        ? workbench.messages().text("market.not-measurable", refused == null ? "" : refused.why())
        : workbench.numbers().percent(rate.value());
  }
}
