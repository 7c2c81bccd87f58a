package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone trade reconcile}: both reports of every flow, cleaned of copies and totals, and
 * the value that reconciles them.
 */
@Command(name = "reconcile")
public final class TradeReconcileCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "trade.reconcile.from")
  private Path from = Path.of("");

  @Option(names = "--code", paramLabel = "HS6", descriptionKey = "trade.reconcile.code")
  private @Nullable String code;

  @Option(names = "--against", paramLabel = "FILE", descriptionKey = "trade.reconcile.against")
  private @Nullable Path against;

  @Option(names = "--period", paramLabel = "YEAR", descriptionKey = "trade.reconcile.period")
  private @Nullable String period;

  @Mixin private final TableOptions tables = new TableOptions();

  public TradeReconcileCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var run =
        new TradeReconcileRun(
            workbench, new TradeReconcileRun.Question(from, code, period, against));
    var answer = run.answer();
    var manifest = run.manifest();
    tables.write(workbench, "trade reconcile", manifest, TradeReconcileAnswer.tables(answer));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      new TradeReconcileLayout(workbench, new Customs(workbench)).print(answer);
    }
    return ExitCode.DONE.number();
  }
}
