package org.lodestone.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodestone data}: what the data package holds. */
@Command(name = "data")
public final class DataCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Workbench workbench;

  public DataCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), workbench.messages().text("usage-fault.no-command"));
  }
}
