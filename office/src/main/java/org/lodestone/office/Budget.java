package org.lodestone.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that may still be unpacked, over all parts of a file together. */
final class Budget {

  private static final int CHUNK = 1 << 16;

  private final long whole;
  private long left;

  Budget(long bytes) {
    whole = bytes;
    left = bytes;
  }

  /** Everything that a stream gives, if it is within the budget. */
  byte[] readAll(InputStream stream) throws IOException, Refusal {
    var bytes = new ByteArrayOutputStream();
    var chunk = new byte[CHUNK];
    for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
      take(read);
      bytes.write(chunk, 0, read);
    }
    return bytes.toByteArray();
  }

  /** Counts what a stream gives without keeping it. */
  void count(InputStream stream) throws IOException, Refusal {
    var chunk = new byte[CHUNK];
    for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
      take(read);
    }
  }

  private void take(int bytes) throws Refusal {
    left -= bytes;
    if (left < 0) {
      throw new Refusal(ReadFile.Reason.UNPACKS_TOO_LARGE, whole);
    }
  }
}
