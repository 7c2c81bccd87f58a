package org.lodestone.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Runs a few commands so that Java can record which classes they load. The launcher starts this
 * once after each build and keeps the record, which shortens every later start.
 */
public final class TrainingRun {
  private TrainingRun() {}

  private static final List<List<String>> COMMAND_LINES =
      List.of(
          List.of("--help"),
          List.of("--version"),
          List.of("--unknown"),
          List.of("dependence"),
          List.of("nminus1", "--json"),
          List.of("replicate", "geopolrisk-usa-2022", "--json"),
          // Long enough for Java to note how the kernel runs, so that it is compiled sooner next
          // time.
          List.of("stress", "examples/scenarios/export-ban-uncertain.yaml", "--draws", "4000"));

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    var nowhere = new PrintWriter(Writer.nullWriter());
    for (var commandLine : COMMAND_LINES) {
      Main.run(commandLine, Main::listCommands, nowhere, nowhere);
    }
  }
}
