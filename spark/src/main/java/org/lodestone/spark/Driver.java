package org.lodestone.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * {@code Driver QUESTION DRAWS MASTER [DRAWS_PER_TASK]}: has a packed question answered by a
 * cluster. Tells on standard output what happens; stops when standard input ends, so that it never
 * outlives the program that started it.
 */
public final class Driver {
  private static final Duration MASTER_PATIENCE = Duration.ofSeconds(20);
  private static final Duration EXECUTOR_PATIENCE = Duration.ofSeconds(60);
  private static final long POLL_MS = 100;

  /** Executors that register so shortly after the first one are waited for. */
  private static final long SETTLING_MS = 1500;

  private final Report report = new Report();
  private final Watcher watcher = new Watcher(report);
  private final AtomicBoolean isStopped = new AtomicBoolean();

  private Driver() {}

  public static void main(String[] arguments) throws InterruptedException {
    var driver = new Driver();
    driver.report.begin();
    driver.run(
        question(Path.of(arguments[0])),
        Long.parseLong(arguments[1]),
        arguments[2],
        arguments.length > 3 ? Long.parseLong(arguments[3]) : Ranges.CHOSEN);
    // Threads of Spark may still be waiting for a cluster that has gone.
    Runtime.getRuntime().halt(0);
  }

  private static byte[] question(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(byte[] question, long draws, String master, long drawsPerTask)
      throws InterruptedException {
    try (var context = connect(master)) {
      context.sc().addSparkListener(watcher);
      listenForStop(context);
      if (awaitExecutors(context)) {
        report.cores(context.defaultParallelism());
        watchExecutors(context);
        new Ranges(context, watcher, report).count(question, draws, drawsPerTask);
      }
      watcher.end();
      isStopped.set(true);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) { // Scala throws checked exceptions without declaring them.
      if (!isStopped.getAndSet(true)) {
        report.fault(Report.Fault.FAILED, String.valueOf(e.getMessage()));
      }
    }
    // Now that the context is closed, everything that happened has been told.
    report.end();
  }

  /** Connects; ends the process if no master answers, because Spark itself would try for long. */
  private JavaSparkContext connect(String master) {
    var isConnected = new AtomicBoolean();
    daemon(
        "patience",
        () -> {
          Thread.sleep(MASTER_PATIENCE);
          if (!isConnected.get()) {
            report.fault(Report.Fault.NO_MASTER, master);
            report.end();
            Runtime.getRuntime().halt(1);
          }
        });
    var context = new JavaSparkContext(configuration(master));
    isConnected.set(true);
    return context;
  }

  private static SparkConf configuration(String master) {
    var configuration =
        new SparkConf()
            .setMaster(master)
            .setAppName("Lodestone ensemble")
            .set("spark.jars", sentJars())
            .set("spark.ui.enabled", "false")
            .set("spark.task.maxFailures", "8")
            .setIfMissing("spark.executor.memory", "600m");
    if (master.startsWith("spark://127.") || master.startsWith("spark://localhost")) {
      configuration.set("spark.driver.host", "127.0.0.1");
      configuration.set("spark.driver.bindAddress", "127.0.0.1");
    }
    return configuration;
  }

  /** This module and the library, which lie beside Spark's own jars; executors do not have them. */
  private static String sentJars() {
    try {
      var own = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (var others = Files.list(own.resolveSibling("sent"))) {
        return Stream.concat(Stream.of(own), others)
            .map(Path::toString)
            .sorted()
            .collect(Collectors.joining(","));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of the program's own code is not a path.", e);
    }
  }

  private void listenForStop(JavaSparkContext context) {
    daemon(
        "stop",
        () -> {
          System.in.transferTo(OutputStream.nullOutputStream());
          isStopped.set(true);
          context.sc().cancelAllJobs();
        });
  }

  private boolean awaitExecutors(JavaSparkContext context) throws InterruptedException {
    long end = System.nanoTime() + EXECUTOR_PATIENCE.toNanos();
    while (executors(context) == 0) {
      if (isStopped.get()) {
        return false;
      }
      if (System.nanoTime() > end) {
        report.fault(Report.Fault.NO_EXECUTOR, "");
        return false;
      }
      Thread.sleep(POLL_MS);
    }
    Thread.sleep(SETTLING_MS);
    return true;
  }

  /** Executors alive; the block manager of the driver counts as one more. */
  private static int executors(JavaSparkContext context) {
    return context.sc().getExecutorMemoryStatus().size() - 1;
  }

  /** Without executors Spark would wait for ever. */
  private void watchExecutors(JavaSparkContext context) {
    daemon(
        "executors",
        () -> {
          long seen = System.nanoTime();
          while (true) {
            Thread.sleep(POLL_MS);
            if (isStopped.get()) {
              return;
            }
            seen = executors(context) > 0 ? System.nanoTime() : seen;
            if (System.nanoTime() - seen > EXECUTOR_PATIENCE.toNanos()) {
              isStopped.set(true);
              report.fault(Report.Fault.LOST_EXECUTORS, "");
              context.sc().cancelAllJobs();
            }
          }
        });
  }

  /** Something that may throw. */
  private interface Work {
    void run() throws Exception;
  }

  private static void daemon(String name, Work work) {
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(
            () -> {
              try {
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (Exception e) {
                throw new IllegalStateException("The thread '" + name + "' failed.", e);
              }
            });
  }
}
