package org.lodestone.app.command;

import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lodestone market show FILE…}: what there is of prices, and how it trades. */
@Command(name = "show")
public final class MarketShowCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final MarketFiles files = new MarketFiles();
  @Mixin private final MarketOverview question = new MarketOverview();
  @Mixin private final TableOptions tables = new TableOptions();

  public MarketShowCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var sources = files.read(workbench);
    var answer = question.answer(sources);
    new MarketLayout(workbench).write(answer, tables, question.manifest(sources));
    return ExitCode.DONE.number();
  }
}
