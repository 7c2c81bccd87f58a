package org.lodestone.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodestone stock}: holds the commands about stockpiles. */
@Command(name = "stock")
public final class StockCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Workbench workbench;

  public StockCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), workbench.messages().text("usage-fault.no-command"));
  }
}
