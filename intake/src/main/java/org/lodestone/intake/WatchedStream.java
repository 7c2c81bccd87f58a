package org.lodestone.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import org.lodestone.scenario.Progress;

/** Reports how much of a file was read, and stops when nobody wants more. */
final class WatchedStream extends FilterInputStream {
  private static final long STEP = 1 << 20;

  private final long size;
  private final Progress progress;
  private long done;
  private long told;

  WatchedStream(InputStream stream, long size, Progress progress) {
    super(stream);
    this.size = size;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int bytes) {
    done += bytes;
    if (done - told >= STEP) {
      told = done;
      progress.tick(Math.min(done, size), size);
      if (progress.cancelled()) {
        throw new CancellationException("The import was stopped; nothing was kept of it.");
      }
    }
  }
}
