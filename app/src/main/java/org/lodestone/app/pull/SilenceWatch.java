package org.lodestone.app.pull;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Closes a stream on which nothing has come for too long, so that its reader gets a fault. */
final class SilenceWatch implements AutoCloseable {
  private final Thread watcher;
  private volatile boolean heard = true;

  SilenceWatch(InputStream stream, Duration silence) {
    watcher = Thread.ofVirtual().name("silence-watch").start(() -> watch(stream, silence));
  }

  private void watch(InputStream stream, Duration silence) {
    try {
      while (heard) {
        heard = false;
        Thread.sleep(silence);
      }
      stream.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // Its reader will see the same.
    }
  }

  /** Says that something came. */
  void heard() {
    heard = true;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
