package org.lodestone.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodestone sale}: the sale of a mine or plant; its commands do the work. */
@Command(name = "sale")
public final class SaleCommand implements Runnable {
  private final Workbench workbench;

  @Spec private CommandSpec spec;

  public SaleCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), workbench.messages().text("usage-fault.no-command"));
  }
}
