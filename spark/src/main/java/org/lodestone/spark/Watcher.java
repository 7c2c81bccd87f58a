package org.lodestone.spark;

import java.util.Collections;
import java.util.List;
import org.apache.spark.Success$;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Tells what becomes of executors and attempts. */
final class Watcher extends SparkListener {
  private final Report report;
  private volatile boolean isOver;
  private volatile List<DrawRange> ranges = Collections.emptyList();

  Watcher(Report report) {
    this.report = report;
  }

  /** The ranges of the stage that comes next, by the number of the task. */
  void expect(List<DrawRange> next) {
    ranges = next;
  }

  /** Executors that go away from now on are no loss. */
  void end() {
    isOver = true;
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    if (!isOver) {
      report.lost(removed.executorId(), removed.reason());
    }
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart start) {
    var task = start.taskInfo();
    report.started(ranges.get(task.index()), task.attemptNumber(), task.executorId());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    var task = end.taskInfo();
    String how =
        switch (end.reason()) {
          case Success$ success -> "done";
          case TaskFailedReason failed -> failed.toErrorString();
          case org.apache.spark.TaskEndReason other -> other.toString();
        };
    report.ended(
        ranges.get(task.index()), task.attemptNumber(), task.executorId(), task.duration(), how);
  }
}
