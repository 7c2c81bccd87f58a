package org.lodestone.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.brief.document.RunManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lodestone market event FILE…}: how prices moved around a day, beyond what is normal for
 * them.
 */
@Command(name = "event")
public final class MarketEventCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final MarketFiles files = new MarketFiles();
  @Mixin private final MarketEvents question = new MarketEvents();
  @Mixin private final TableOptions tables = new TableOptions();

  public MarketEventCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var sources = files.read(workbench);
    write(question.answer(sources), question.manifest(sources));
    return ExitCode.DONE.number();
  }

  private void write(MarketEvents.Answer answer, RunManifest manifest) {
    tables.write(workbench, "market-event", manifest, List.of(MarketEvents.table(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
      return;
    }
    for (var line : answer.studies()) {
      print(line);
    }
    workbench.print(List.of(answer.note()));
    MarketLayout.printRejects(workbench, answer.rejects());
  }

  private void print(MarketEvents.Line line) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print("market.event.title", line.series().id(), line.event(), line.day().toString());
    var refused = line.refused();
    if (refused != null) {
      workbench.print(List.of("  " + texts.text("market.not-measurable", refused.why())));
    } else {
      workbench.print(
          "market.event.result",
          numbers.percent(value(line.cumulated())),
          numbers.percent(value(line.low())),
          numbers.percent(value(line.high())),
          numbers.fixed(value(line.tTest()), 3),
          numbers.fixed(value(line.rankTest()), 3),
          String.valueOf(line.rankedAmong()));
      workbench.print(
          "market.event.window",
          texts.text("market.model." + line.model()),
          String.valueOf(line.estimatedFrom()),
          String.valueOf(line.estimatedUntil()),
          String.valueOf(line.estimationSteps()),
          line.steps().getFirst().day().toString(),
          line.steps().getLast().day().toString());
    }
    if (!line.series().mayBePassedOn()) {
      workbench.print("market.closed", line.series().source());
    }
  }

  private static double value(@Nullable Double number) {
    return number == null ? 0 : number;
  }
}
