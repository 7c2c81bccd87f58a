package org.lodestone.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the driver tells the program that started it: one line each, words between tabs ({@code
 * docs/formats/cluster-run.md}, version 1).
 */
final class Report {

  /** Why a run ended early. */
  enum Fault {
    /** Nobody who speaks Spark's language answers at the address. */
    NO_MASTER,
    /** The master has no worker with a free core and memory. */
    NO_EXECUTOR,
    /** All executors were lost and none came back. */
    LOST_EXECUTORS,
    /** A task failed time and again, or the cluster gave up. */
    FAILED
  }

  private static final String FORMAT_VERSION = "1";

  private final PrintStream out =
      new PrintStream(
          new FileOutputStream(FileDescriptor.out), /* autoFlush= */ true, StandardCharsets.UTF_8);

  void begin() {
    line("lodestone-spark", FORMAT_VERSION);
  }

  /** The cluster is there, with so many cores. */
  void cores(int cores) {
    line("cores", cores);
  }

  /** A range is counted. */
  void part(RangeTally part) {
    line(
        "part",
        part.range().first(),
        part.range().last(),
        part.attempt(),
        part.executor(),
        part.setup_ms(),
        part.compute_ms(),
        part.tally());
  }

  /** An attempt began, which shows that the run is under way. */
  void started(DrawRange range, int attempt, String executor) {
    line("started", range.first(), range.last(), attempt, executor);
  }

  /**
   * An attempt ended, well or not.
   *
   * @param task_ms from its launch to its end, as the driver sees it
   */
  void ended(DrawRange range, int attempt, String executor, long task_ms, String how) {
    line("ended", range.first(), range.last(), attempt, executor, task_ms, how);
  }

  void lost(String executor, String reason) {
    line("lost", executor, reason);
  }

  void fault(Fault fault, String detail) {
    line("fault", fault, detail);
  }

  void end() {
    line("end");
  }

  private synchronized void line(Object... words) {
    var line = new StringBuilder();
    for (var word : words) {
      line.append(line.isEmpty() ? "" : "\t");
      line.append(String.valueOf(word).lines().findFirst().orElse("").replace('\t', ' '));
    }
    out.println(line);
  }
}
