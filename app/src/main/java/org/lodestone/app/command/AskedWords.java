package org.lodestone.app.command;

import java.util.List;
import org.lodestone.app.Messages;
import org.lodestone.app.WrongUsage;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Reads the options of a command out of words that another program sent. */
final class AskedWords {
  private AskedWords() {}

  /** Fills in the options; what does not fit ends the request in the user's language. */
  static <T> T read(Messages texts, T options, List<String> words) {
    try {
      return CommandLine.populateCommand(options, words.toArray(String[]::new));
    } catch (ParameterException fault) {
      throw new WrongUsage(describe(texts, fault), texts.text("serve.missing.advice"));
    }
  }

  private static String describe(Messages texts, ParameterException fault) {
    return switch (fault) {
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          texts.text("serve.missing", name(missing.getMissing().getFirst()));
      case ParameterException other when other.getArgSpec() != null && other.getValue() != null ->
          texts.text("usage-fault.value", other.getValue(), name(other.getArgSpec()));
      default -> texts.text("usage-fault.other", String.valueOf(fault.getMessage()));
    };
  }

  /** Without the hyphens of the command line. */
  private static String name(ArgSpec parameter) {
    return parameter instanceof OptionSpec option
        ? option.longestName().substring(2)
        : parameter.paramLabel();
  }
}
