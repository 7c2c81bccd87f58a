package org.lodestone.app.bench;

import org.lodestone.app.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodestone bench}: measurements on this machine. */
@Command(name = "bench")
public final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Messages messages;

  public BenchCommand(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), messages.text("usage-fault.no-command"));
  }
}
