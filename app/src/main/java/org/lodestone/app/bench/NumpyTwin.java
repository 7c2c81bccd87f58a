package org.lodestone.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.Json;
import org.lodestone.ensemble.ReferenceLoad;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.Kernel;

/** Calls {@code bench/numpy_twin.py} on exported draws. It is only compared with. */
final class NumpyTwin {

  private static final String PYTHON = "/usr/bin/python3";

  /** How a call ended. */
  enum Status {
    DONE,
    /** Python, NumPy or SciPy is missing (Debian: python3-numpy, python3-scipy). */
    NOT_INSTALLED,
    TIME_LIMIT,
    FAILED
  }

  /**
   * One size of batch.
   *
   * @param draws at once
   * @param repeats of which the best counts
   * @param largestDifferenceOfUse of the unserved part of any demand in any draw from the kernel's
   * @param differenceOfAll unserved amounts that differ, as a part of all demand
   */
  record Run(
      int draws,
      Kernel.Precision precision,
      int repeats,
      double drawsPerSecond,
      double largestDifferenceOfUse,
      double differenceOfAll) {}

  /**
   * @param orderLevels steps that a period's orders take, each on all nodes that need not wait
   */
  record Result(String numpy, int orderLevels, int goodsLevels, List<Run> runs) {
    Result {
      runs = List.copyOf(runs);
    }
  }

  /**
   * @param result {@code null} unless done
   * @param message what the program said last, if it failed
   */
  record Outcome(Status status, @Nullable Result result, String message) {}

  private NumpyTwin() {}

  /**
   * Exports so many draws to a folder of its own, runs the twin on them, and takes the folder away.
   *
   * @param script the twin
   * @param seconds for each size of batch
   */
  static Outcome run(
      ResolvedScenario scenario, ReferenceLoad load, int draws, Path script, double seconds)
      throws IOException {
    if (!hasNumpy() || !Files.isReadable(script)) {
      return new Outcome(Status.NOT_INSTALLED, null, "");
    }
    var folder = Files.createTempDirectory("lodestone-bench");
    try {
      KernelExport.write(scenario, load, draws, folder);
      return call(script, folder, seconds);
    } finally {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static boolean hasNumpy() {
    try {
      var check =
          new ProcessBuilder(PYTHON, "-c", "import numpy, scipy.sparse")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return check.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Outcome call(Path script, Path folder, double seconds) throws IOException {
    var out = folder.resolve("out.json");
    var log = folder.resolve("log.txt");
    var builder =
        new ProcessBuilder(
                PYTHON,
                script.toString(),
                folder.toString(),
                String.format(Locale.ROOT, "%.1f", seconds))
            .redirectOutput(out.toFile())
            .redirectError(log.toFile());
    // One core against one core.
    for (String library : List.of("OMP", "OPENBLAS", "MKL")) {
      builder.environment().put(library + "_NUM_THREADS", "1");
    }
    var process = builder.start();
    try {
      var limit = Duration.ofSeconds(60 + Math.round(20 * seconds));
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Outcome(Status.TIME_LIMIT, null, "");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(Status.FAILED, null, "");
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      var lines = Files.readAllLines(log);
      return new Outcome(Status.FAILED, null, lines.isEmpty() ? "" : lines.getLast());
    }
    var result = Json.mapper().readValue(Files.readString(out), Result.class);
    return new Outcome(Status.DONE, result, "");
  }
}
