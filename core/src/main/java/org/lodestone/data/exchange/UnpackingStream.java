package org.lodestone.data.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip as far as it is sound. Damage, or an end that comes too early, is kept back until
 * all that came before has been handed out: the stream then ends, and says why.
 */
final class UnpackingStream extends GZIPInputStream {
  private @Nullable IOException fault;

  UnpackingStream(InputStream packed, int buffer) throws IOException {
    super(packed, buffer);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (fault != null) {
      return -1;
    }
    long before = inf.getBytesWritten();
    try {
      return super.read(target, offset, length);
    } catch (EOFException | ZipException e) {
      fault = e;
      // A new member begins its count anew.
      long got = inf.getBytesWritten() - before;
      return got > 0 && got <= length ? Math.toIntExact(got) : -1;
    }
  }

  /** Why the stream ended before its end; null if it did not. */
  @Nullable IOException fault() {
    return fault;
  }
}
