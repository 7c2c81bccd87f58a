package org.lodestone.app.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The process that speaks with the cluster. It ends with this program, however that ends. */
public final class DriverProcess implements AutoCloseable {

  /**
   * Where the module lies.
   *
   * @param folder of the build of the module
   * @param isLoud whether the user sees what Spark has to say
   */
  public record Place(Path folder, boolean isLoud) {
    private Path jar() {
      return folder.resolve("lodestone-spark.jar");
    }

    private Path spark() {
      return folder.resolve("spark-home").resolve("jars");
    }

    private String classPath() {
      return jar() + ":" + folder.resolve("sent") + "/*:" + spark() + "/*";
    }

    boolean isBuilt() {
      return Files.isRegularFile(jar()) && Files.isDirectory(spark());
    }
  }

  /** What {@link #next} gives when nothing more will come. */
  static final String END = "\n";

  private static final long PATIENCE_MS = 100;
  private static final long END_PATIENCE_S = 10;

  private final Process process;
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private volatile boolean isRead;
  private boolean hasEnded;
  private long stopAt = Long.MAX_VALUE;

  DriverProcess(Place place, Path question, long draws, ClusterAddress address) {
    try {
      process = builder(place, question, draws, address).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("driver").start(this::read);
  }

  private static ProcessBuilder builder(
      Place place, Path question, long draws, ClusterAddress address) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            "sh",
            "-c",
            // Ctrl-C reaches this program, which then asks the driver to stop.
            "trap '' INT; exec \"$@\"",
            "sh",
            java,
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "-cp",
            place.classPath(),
            "org.lodestone.spark.Driver",
            question.toString(),
            String.valueOf(draws),
            address.text());
    if (List.of("127.0.0.1", "localhost").contains(address.host())) {
      builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    }
    return builder.redirectError(
        place.isLoud() ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.DISCARD);
  }

  private void read() {
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      isRead = true;
    }
  }

  /** The next line, empty if there is none for the moment, or {@link #END}. */
  String next() {
    if (System.nanoTime() > stopAt) {
      process.destroyForcibly();
    }
    // Asked before the queue is looked at: what was read in between is not passed over.
    boolean wasRead = isRead;
    try {
      var line = lines.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
      if (line == null) {
        return wasRead ? END : "";
      }
      hasEnded = hasEnded || line.equals("end");
      return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return END;
    }
  }

  /** Asks for no more; what is under way is given up. */
  void stop() {
    stopAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_PATIENCE_S);
    try {
      process.outputWriter(StandardCharsets.UTF_8).close();
    } catch (IOException e) {
      // The driver has ended by itself, which is what was wanted.
      stopAt = System.nanoTime();
    }
  }

  /** Whether the driver said that it is done. */
  boolean hasEndedWell() {
    return hasEnded;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
