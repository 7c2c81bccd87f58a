package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.cluster.ClusterAddress;
import org.lodestone.scenario.uncertain.Uncertainty;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that turn a stress into an ensemble; any of them is enough. */
final class EnsembleOptions {
  private static final long MOST_INDEX_POINTS = 1024;

  @Mixin private final DrawOptions drawing = new DrawOptions();

  @Option(
      names = "--compare",
      paramLabel = "SCENARIO",
      arity = "1..3",
      descriptionKey = "ensemble.compare")
  private List<Path> compared = List.of();

  @Option(names = "--indices", paramLabel = "sobol", descriptionKey = "ensemble.indices")
  private @Nullable String indices;

  @Option(names = "--on", paramLabel = "spark://HOST:PORT", descriptionKey = "ensemble.on")
  private @Nullable String cluster;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "ensemble.out")
  private @Nullable Path out;

  /** Whether an ensemble is wanted. */
  boolean isAsked() {
    return drawing.isAsked()
        || !compared.isEmpty()
        || cluster != null
        || out != null
        || indices != null;
  }

  DrawOptions drawing() {
    return drawing;
  }

  List<Path> compared() {
    return compared;
  }

  Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  /** The cluster that is to count the draws, if they are not counted here. */
  Optional<ClusterAddress> cluster(Workbench workbench) {
    if (cluster == null) {
      return Optional.empty();
    }
    var texts = workbench.messages();
    if (drawing.hasThreads()) {
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

  /** The kind of indices asked for. */
  Optional<String> indices() {
    return Optional.ofNullable(indices);
  }

  /** Base points of the indices: the power of two that the draws hold, at most a thousand or so. */
  int indexPoints(Uncertainty.Plan plan) {
    return indices == null
        ? 0
        : (int) Long.highestOneBit(Math.min(MOST_INDEX_POINTS, Math.max(2, plan.draws())));
  }

  /** The plan of the file with what the options change. */
  Uncertainty.Plan plan(Workbench workbench, Uncertainty.Plan ofFile) {
    if (compared.size() > 3) {
      throw new WrongUsage(
          workbench.messages().text("ensemble.compare.fault", String.valueOf(compared.size())),
          workbench.messages().text("ensemble.compare.advice"));
    }
    if (indices != null) {
      ConsumerOptions.oneOf(workbench, "indices", indices, List.of("sobol"));
    }
    return drawing.plan(workbench, ofFile);
  }
}
