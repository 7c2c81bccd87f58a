package org.lodestone.app.evidence;

import org.lodestone.app.command.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodestone evidence}: what documents say. */
@Command(name = "evidence")
public final class EvidenceCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Workbench workbench;

  public EvidenceCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), workbench.messages().text("usage-fault.no-command"));
  }
}
