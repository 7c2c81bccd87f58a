package org.lodestone.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The cluster that {@code scripts/cluster} starts: one master and two workers on this machine. */
final class LocalCluster {
  private static final long PATIENCE_S = 100;

  private final Path folder;
  private final int port;

  LocalCluster(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    port = freePort();
    if (script("start") != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("script.log")));
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String master() {
    return "spark://127.0.0.1:" + port;
  }

  /** Pulls the plug of a worker and of its executors: no time for farewells. */
  void kill(String worker) throws IOException {
    long pid = Long.parseLong(Files.readString(folder.resolve(worker + ".pid")).strip());
    var process = ProcessHandle.of(pid).orElseThrow();
    var all = new java.util.ArrayList<>(process.descendants().toList());
    all.add(process);
    all.forEach(ProcessHandle::destroyForcibly);
  }

  int script(String word) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("../scripts/cluster", word);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LODESTONE_CLUSTER_DIR", folder.toString());
    builder.environment().put("LODESTONE_CLUSTER_PORT", String.valueOf(port));
    var process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("script.log").toFile())
            .start();
    if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("scripts/cluster " + word + " takes too long.");
    }
    return process.exitValue();
  }

  /** The flags that the program gives the driver. */
  static List<String> driverFlags() {
    return List.of(
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
        "target/lodestone-spark.jar:target/sent/*:target/spark-home/jars/*");
  }

  void stop() throws IOException, InterruptedException {
    script("stop");
  }
}
