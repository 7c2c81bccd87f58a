package org.lodestone.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodestone commitment}: needs one of its commands. */
@Command(name = "commitment")
public final class CommitmentCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Workbench workbench;

  public CommitmentCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), workbench.messages().text("usage-fault.no-command"));
  }
}
