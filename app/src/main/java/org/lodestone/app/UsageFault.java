package org.lodestone.app;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells what is wrong with the arguments, in the user's language and with advice on a second line.
 */
final class UsageFault implements IParameterExceptionHandler {
  private final Messages messages;

  UsageFault(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    var command = exception.getCommandLine();
    command.getErr().println(describe(exception));
    command.getErr().println(advise(exception, command));
    return ExitCode.WRONG_USAGE.number();
  }

  private String describe(ParameterException exception) {
    return switch (exception) {
      case UnmatchedArgumentException unmatched -> describeUnmatched(unmatched);
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          messages.text("usage-fault.missing", nameAll(missing.getMissing()));
      case OverwrittenOptionException twice ->
          messages.text("usage-fault.twice", name(twice.getOverwritten()));
      case ParameterException other when other.getArgSpec() != null && other.getValue() != null ->
          messages.text("usage-fault.value", other.getValue(), name(other.getArgSpec()));
      default -> messages.text("usage-fault.other", String.valueOf(exception.getMessage()));
    };
  }

  private String describeUnmatched(UnmatchedArgumentException exception) {
    var first = exception.getUnmatched().getFirst();
    if (exception.isUnknownOption()) {
      return messages.text("usage-fault.unknown-option", first);
    }
    var hasCommands = !exception.getCommandLine().getSubcommands().isEmpty();
    return messages.text(
        hasCommands ? "usage-fault.unknown-command" : "usage-fault.unexpected", first);
  }

  private String advise(ParameterException exception, CommandLine command) {
    if (exception instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      var suggestions = String.join(", ", unmatched.getSuggestions());
      return messages.text("usage-fault.suggestions", suggestions);
    }
    return messages.text("usage-fault.see-help", command.getCommandSpec().qualifiedName());
  }

  private static String nameAll(List<ArgSpec> parameters) {
    return parameters.stream().map(UsageFault::name).collect(Collectors.joining(", "));
  }

  /** An option as {@code --as-of DATE}, a positional parameter as {@code FILE}. */
  private static String name(ArgSpec parameter) {
    if (parameter instanceof OptionSpec option) {
      return option.arity().max() == 0
          ? option.longestName()
          : option.longestName() + " " + option.paramLabel();
    }
    return parameter.paramLabel();
  }
}
