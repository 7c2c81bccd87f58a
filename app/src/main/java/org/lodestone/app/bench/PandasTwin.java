package org.lodestone.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.Json;

/** Calls {@code bench/pandas_twin.py} on a file of trade. It is only compared with. */
final class PandasTwin {
  private static final String PYTHON = "/usr/bin/python3";
  private static final long LIMIT_S = 900;

  private PandasTwin() {}

  /**
   * What pandas made of the file.
   *
   * @param megabytes most memory that its process had from the system
   * @param value sum of the accepted values, thousand dollars
   */
  record Result(
      String version, long accepted, long rejected, double value, double seconds, long megabytes) {}

  /** The result; null where Python or pandas is missing (Debian: python3-pandas), or fails. */
  static @Nullable Result run(Path script, Path file) throws IOException {
    if (!Files.isExecutable(Path.of(PYTHON)) || !Files.isReadable(script)) {
      return null;
    }
    var out = Files.createTempFile("lodestone-pandas", ".json");
    var process =
        new ProcessBuilder(PYTHON, script.toString(), file.toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      boolean ended = process.waitFor(LIMIT_S, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0
          ? Json.mapper().readValue(Files.readString(out, StandardCharsets.UTF_8), Result.class)
          : null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      process.destroyForcibly();
      Files.delete(out);
    }
  }
}
