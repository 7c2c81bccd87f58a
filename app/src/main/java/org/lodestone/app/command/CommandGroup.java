package org.lodestone.app.command;

import java.util.List;
import org.lodestone.app.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing by itself: it needs one of its own commands. */
@Command
public final class CommandGroup implements Runnable {
  @Spec private CommandSpec spec;

  private final Messages messages;

  private CommandGroup(Messages messages) {
    this.messages = messages;
  }

  /** The group with its commands, in the order in which the help lists them. */
  public static CommandLine of(String name, Messages messages, Object... members) {
    var line = new CommandLine(new CommandGroup(messages));
    line.setCommandName(name);
    List.of(members).forEach(line::addSubcommand);
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), messages.text("usage-fault.no-command"));
  }
}
