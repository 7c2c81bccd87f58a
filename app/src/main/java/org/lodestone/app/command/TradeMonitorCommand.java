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
 * {@code lodestone trade monitor}: falls that last in monthly flows, beside the controls of the
 * register.
 */
@Command(name = "monitor")
public final class TradeMonitorCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "trade.monitor.from")
  private List<Path> from = List.of();

  @Option(names = "--series", paramLabel = "WORDS", descriptionKey = "trade.monitor.series")
  private @Nullable String asked;

  @Option(names = "--basis", paramLabel = "value|mass", descriptionKey = "trade.basis")
  private String basis = "mass";

  @Mixin private final TableOptions tables = new TableOptions();

  public TradeMonitorCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var run = new TradeMonitorRun(workbench, new TradeMonitorRun.Question(from, asked, basis));
    var answer = run.watch().answer();
    var manifest = run.manifest();
    tables.write(workbench, "trade monitor", manifest, TradeMonitorAnswer.tables(answer));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      new TradeMonitorLayout(workbench).print(answer);
    }
    return ExitCode.DONE.number();
  }
}
