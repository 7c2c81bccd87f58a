package org.lodestone.app.output;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C as a wish rather than an end: the computation stops between two steps, and the process
 * waits until what there is has been written.
 */
public final class Interruption implements AutoCloseable {
  private static final long PATIENCE_S = 20;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interruption");

  public Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    asked.set(true);
    try {
      if (!written.await(PATIENCE_S, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the user wants no more. */
  public boolean isAsked() {
    return asked.get();
  }

  /** Lets the process end. */
  @Override
  public void close() {
    written.countDown();
    if (!asked.get()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
