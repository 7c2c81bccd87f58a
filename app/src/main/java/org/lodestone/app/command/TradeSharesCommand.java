package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone trade shares}: from whom a place buys, or to whom it sells, year by year, by
 * customs code or by material.
 */
@Command(name = "shares")
public final class TradeSharesCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(names = "--of", paramLabel = "PLACE", descriptionKey = "trade.shares.of")
  private String of = TradeSharesRun.WORLD;

  @Option(
      names = "--direction",
      paramLabel = "imports|exports",
      descriptionKey = "trade.shares.direction")
  private String direction = "imports";

  @Option(names = "--code", split = ",", paramLabel = "HS6", descriptionKey = "trade.shares.code")
  private List<String> codes = List.of();

  @Option(names = "--material", paramLabel = "NAME", descriptionKey = "trade.shares.material")
  private @Nullable String material;

  @Option(names = "--stage", paramLabel = "STAGE", descriptionKey = "trade.shares.stage")
  private @Nullable String stage;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "trade.shares.from")
  private List<Path> from = List.of();

  @Option(names = "--partner", paramLabel = "PLACE", descriptionKey = "trade.shares.partner")
  private @Nullable String partner;

  @Option(names = "--basis", paramLabel = "value|mass", descriptionKey = "trade.basis")
  private String basis = "value";

  @Mixin private final TableOptions tables = new TableOptions();

  public TradeSharesCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var question =
        new TradeSharesRun.Question(from, of, direction, codes, material, stage, partner, basis);
    var run = new TradeSharesRun(workbench, question);
    var answer = run.answer();
    var manifest = run.manifest();
    tables.write(workbench, "trade shares", manifest, List.of(TradeSharesAnswer.table(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      new TradeSharesLayout(workbench, new Customs(workbench)).print(answer);
    }
    return ExitCode.DONE.number();
  }
}
