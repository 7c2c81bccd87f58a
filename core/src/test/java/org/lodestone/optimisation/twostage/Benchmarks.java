package org.lodestone.optimisation.twostage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * Published instances, which lie beside the project and are not part of it: {@code ../shared}.
 * Where they are absent, tests that need them are skipped and say so.
 */
public final class Benchmarks {
  private static final Path SHARED = Path.of("..", "..", "shared");
  private static final int RECORD = 512;

  private Benchmarks() {}

  static Path path(String name) {
    var path = SHARED.resolve(name);
    Assumptions.assumeTrue(Files.exists(path), "The published instances are not there: " + path);
    return path;
  }

  public static String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new IllegalStateException("The instance cannot be read: " + name, e);
    }
  }

  /** The files of an archive ({@code .tar.gz}) by name. */
  static Map<String, String> archive(String name) {
    try (var stream = new GZIPInputStream(Files.newInputStream(path(name)))) {
      var tar = new ByteArrayInputStream(stream.readAllBytes());
      var files = new TreeMap<String, String>();
      for (byte[] header = tar.readNBytes(RECORD);
          header.length == RECORD && header[0] != 0;
          header = tar.readNBytes(RECORD)) {
        int size = Integer.parseInt(field(header, 124, 11), 8);
        byte[] content = tar.readNBytes((size + RECORD - 1) / RECORD * RECORD);
        files.put(field(header, 0, 100), new String(content, 0, size, StandardCharsets.UTF_8));
      }
      return files;
    } catch (IOException e) {
      throw new IllegalStateException("The archive cannot be read: " + name, e);
    }
  }

  private static String field(byte[] header, int from, int length) {
    byte[] part = Arrays.copyOfRange(header, from, from + length);
    return new String(part, StandardCharsets.US_ASCII).replace("\0", "").strip();
  }
}
