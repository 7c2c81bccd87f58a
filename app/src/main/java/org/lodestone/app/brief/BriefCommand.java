package org.lodestone.app.brief;

import org.lodestone.app.command.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodestone brief}: briefs whose sentences name what they stand on. */
@Command(name = "brief")
public final class BriefCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Workbench workbench;

  public BriefCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), workbench.messages().text("usage-fault.no-command"));
  }
}
