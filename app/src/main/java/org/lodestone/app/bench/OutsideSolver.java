package org.lodestone.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MpsText;

/**
 * Solvers of the operating system, called as programs on an MPS file. They are only compared with.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists come from List.of
enum OutsideSolver {
  CLP(
      "clp",
      // With its own tolerances of 1e-7 objectives differ in the eighth digit; these cost no time.
      List.of("FILE", "-primalT", "1e-9", "-dualT", "1e-9", "-dualsimplex"),
      "Optimal objective ([-+.0-9eE]+)",
      "iterations time ([.0-9]+)"),
  CBC(
      "cbc",
      List.of("FILE", "solve"),
      "Optimal objective ([-+.0-9eE]+)",
      "iterations time ([.0-9]+)"),
  GLPSOL(
      "glpsol",
      List.of("--freemps", "FILE", "-o", "OUT"),
      "Objective: .*= ([-+.0-9eE]+)",
      "Time used: +([.0-9]+) secs");

  private final String program;
  private final List<String> arguments;
  private final Pattern objective;
  private final Pattern ownTime;

  OutsideSolver(String program, List<String> arguments, String objective, String ownTime) {
    this.program = program;
    this.arguments = arguments;
    this.objective = Pattern.compile(objective);
    this.ownTime = Pattern.compile(ownTime);
  }

  /** How a run ended. */
  enum Status {
    SOLVED,
    NOT_INSTALLED,
    TIME_LIMIT,
    FAILED
  }

  /**
   * @param seconds of solving as the solver states them, without reading; {@code null} unless
   *     solved
   * @param objective as the solver printed it, in its units; {@code null} unless solved
   */
  record Run(String solver, Status status, @Nullable Double seconds, @Nullable Double objective) {}

  /** Writes the program to a file, which several solvers may read. */
  static Path write(LinearProgram program, Path folder) {
    var file = folder.resolve("model.mps");
    try (var out = Files.newBufferedWriter(file)) {
      MpsText.write(program, "reference", out);
    } catch (IOException e) {
      throw new UncheckedIOException("The program could not be written to " + file + ".", e);
    }
    return file;
  }

  Run solve(Path mps, Duration limit) {
    var folder = mps.resolveSibling("");
    var log = folder.resolve(program + ".log");
    try {
      long start = System.nanoTime();
      var process =
          new ProcessBuilder(command(mps, folder))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        return new Run(toString(), Status.TIME_LIMIT, null, null);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return read(log, folder, seconds);
    } catch (IOException e) {
      return new Run(toString(), Status.NOT_INSTALLED, null, null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Run(toString(), Status.FAILED, null, null);
    }
  }

  private List<String> command(Path mps, Path folder) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(program), arguments.stream())
        .map(argument -> argument.equals("FILE") ? mps.toString() : argument)
        .map(
            argument -> argument.equals("OUT") ? folder.resolve("glpsol.out").toString() : argument)
        .toList();
  }

  private Run read(Path log, Path folder, double seconds) throws IOException {
    var said = Files.readString(log);
    var out = folder.resolve("glpsol.out");
    var found =
        objective.matcher(this == GLPSOL && Files.exists(out) ? Files.readString(out) : said);
    if (!found.find()) {
      return new Run(toString(), Status.FAILED, null, null);
    }
    var own = ownTime.matcher(said);
    return new Run(
        toString(),
        Status.SOLVED,
        own.find() ? Double.parseDouble(own.group(1)) : seconds,
        Double.parseDouble(found.group(1)));
  }

  /** In small letters, as the program is called. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
