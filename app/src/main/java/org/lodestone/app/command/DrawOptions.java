package org.lodestone.app.command;

import java.io.Console;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.ProgressBar;
import org.lodestone.scenario.uncertain.Uncertainty;
import picocli.CommandLine.Option;

/** How often and from where an ensemble is drawn, and what is shown of it on the way. */
final class DrawOptions {
  @Option(names = "--draws", paramLabel = "N", descriptionKey = "ensemble.draws")
  private @Nullable Long draws;

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "ensemble.seed")
  private @Nullable Long seed;

  @Option(names = "--sequence", paramLabel = "random|sobol", descriptionKey = "ensemble.sequence")
  private @Nullable String sequence;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "ensemble.threads")
  private @Nullable Integer threads;

  @Option(names = "--progress", descriptionKey = "ensemble.progress")
  private boolean progress;

  /** Whether any of these options is there. */
  boolean isAsked() {
    return draws != null || seed != null || sequence != null || threads != null || progress;
  }

  boolean hasThreads() {
    return threads != null;
  }

  /** Threads to use; all processors if nothing is said. */
  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** The plan of the file with what the options change. */
  Uncertainty.Plan plan(Workbench workbench, Uncertainty.Plan ofFile) {
    var texts = workbench.messages();
    if (draws != null && (draws < 1 || draws > Uncertainty.Plan.MOST_DRAWS)) {
      throw new WrongUsage(
          texts.text("ensemble.draws.fault", String.valueOf(draws)),
          texts.text("ensemble.draws.advice", String.valueOf(Uncertainty.Plan.MOST_DRAWS)));
    }
    if (threads() < 1) {
      throw new WrongUsage(
          texts.text("ensemble.threads.fault", String.valueOf(threads())),
          texts.text("ensemble.threads.advice"));
    }
    if (progress && workbench.json()) {
      throw new WrongUsage(
          texts.text("ensemble.progress.fault"), texts.text("ensemble.progress.advice"));
    }
    return new Uncertainty.Plan(
        draws == null ? ofFile.draws() : draws,
        seed == null ? ofFile.seed() : seed,
        sequence == null ? ofFile.sequence() : sequence(workbench, sequence));
  }

  private static Uncertainty.Sequence sequence(Workbench workbench, String word) {
    var valid = List.of("random", "sobol");
    ConsumerOptions.oneOf(workbench, "sequence", word, valid);
    return Uncertainty.Sequence.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** A bar on a terminal, or where it is asked for; elsewhere it would be rubbish. */
  ProgressBar bar(Workbench workbench, String label, BooleanSupplier cancelled) {
    boolean isShown = !workbench.json() && (progress || isTerminal(System.console()));
    return isShown
        ? ProgressBar.on(workbench.session().err(), label, cancelled)
        : ProgressBar.silent(cancelled);
  }

  static boolean isTerminal(@Nullable Console console) {
    return console != null && console.isTerminal();
  }
}
