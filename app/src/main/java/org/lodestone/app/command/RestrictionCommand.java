package org.lodestone.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodestone restriction}: needs one of its commands. */
@Command(name = "restriction")
public final class RestrictionCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Workbench workbench;

  public RestrictionCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), workbench.messages().text("usage-fault.no-command"));
  }
}
