package org.lodestone.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JobsTest {
  private final Jobs<String> jobs = new Jobs<>("t", 4);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final AtomicBoolean isTidy = new AtomicBoolean();

  /** Works until it is cancelled, and then takes some time to tidy up. */
  private Job.Outcome<String> work(Job<String> job) {
    begun.countDown();
    try {
      while (!job.part("", 0, 0, 0, 0).cancelled()) {
        Thread.sleep(5);
      }
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    isTidy.set(true);
    return new Job.Outcome<>(null, true);
  }

  private Job<String> start(Function<Job<String>, Job.Outcome<String>> work, Runnable instead) {
    return jobs.start(
            id ->
                new Job<String>(
                        id,
                        0,
                        0,
                        work,
                        e -> {
                          throw e;
                        })
                    .ifNeverRun(instead))
        .orElseThrow();
  }

  @Test
  void aJobThatNeverRanIsTidiedUpOnce() throws InterruptedException {
    var ofRunning = new AtomicInteger();
    var ofWaiting = new AtomicInteger();
    var _ = start(this::work, ofRunning::incrementAndGet);
    begun.await();
    var waiting = start(job -> new Job.Outcome<>("never", false), ofWaiting::incrementAndGet);
    waiting.cancel();
    assertThat(ofWaiting).hasValue(1);
    waiting.cancel();
    jobs.close();
    assertThat(ofWaiting).hasValue(1);
    assertThat(ofRunning).hasValue(0);
    assertThat(waiting.state().answer()).isNull();
  }

  @Test
  void theEndWaitsForWhatRuns() throws InterruptedException {
    var _ = start(this::work, () -> {});
    begun.await();
    jobs.close();
    assertThat(isTidy).isTrue();
  }
}
