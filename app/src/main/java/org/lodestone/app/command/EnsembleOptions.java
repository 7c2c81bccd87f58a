package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.cluster.ClusterAddress;
import org.lodestone.scenario.uncertain.Uncertainty;
import picocli.CommandLine.Option;

/** The options that turn a stress into an ensemble; any of them is enough. */
final class EnsembleOptions {
  @Option(names = "--draws", paramLabel = "N", descriptionKey = "ensemble.draws")
  private @Nullable Long draws;

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "ensemble.seed")
  private @Nullable Long seed;

  @Option(names = "--sequence", paramLabel = "random|sobol", descriptionKey = "ensemble.sequence")
  private @Nullable String sequence;

  @Option(
      names = "--compare",
      paramLabel = "SCENARIO",
      arity = "1..3",
      descriptionKey = "ensemble.compare")
  private List<Path> compared = List.of();

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "ensemble.threads")
  private @Nullable Integer threads;

  @Option(names = "--on", paramLabel = "spark://HOST:PORT", descriptionKey = "ensemble.on")
  private @Nullable String cluster;

  @Option(names = "--progress", descriptionKey = "ensemble.progress")
  private boolean progress;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "ensemble.out")
  private @Nullable Path out;

  /** Whether an ensemble is wanted. */
  boolean isAsked() {
    return draws != null
        || seed != null
        || sequence != null
        || !compared.isEmpty()
        || threads != null
        || cluster != null
        || progress
        || out != null;
  }

  List<Path> compared() {
    return compared;
  }

  Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  /** Threads to use; all processors if nothing is said. */
  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** The cluster that is to count the draws, if they are not counted here. */
  Optional<ClusterAddress> cluster(Workbench workbench) {
    if (cluster == null) {
      return Optional.empty();
    }
    var texts = workbench.messages();
    if (threads != null) {
      throw new WrongUsage(
          texts.text("ensemble.on.threads"), texts.text("ensemble.progress.advice"));
    }
    var address = ClusterAddress.parse(cluster);
    if (address.isEmpty()) {
      throw new WrongUsage(
          texts.text("ensemble.on.fault", cluster), texts.text("ensemble.on.advice"));
    }
    return address;
  }

  boolean progress() {
    return progress;
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
    if (compared.size() > 3) {
      throw new WrongUsage(
          texts.text("ensemble.compare.fault", String.valueOf(compared.size())),
          texts.text("ensemble.compare.advice"));
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
}
