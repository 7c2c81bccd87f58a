package org.lodestone.data.exchange;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file, unpacked if it is packed. A byte order mark says more about the
 * encoding than what is expected of the publisher. Unknown bytes become U+FFFD.
 */
final class TextSource {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_MARK = 3;
  private static final int PACKED_1 = 0x1f;
  private static final int PACKED_2 = 0x8b;

  private TextSource() {}

  /** The text behind any byte order mark. */
  static Reader open(InputStream stream, Charset expected) throws IOException {
    var packed = new BufferedInputStream(stream, BUFFER);
    packed.mark(2);
    byte[] magic = packed.readNBytes(2);
    packed.reset();
    if (!begins(magic, PACKED_1, PACKED_2)) {
      return text(packed, expected);
    }
    var unpacking = new UnpackingStream(packed, BUFFER);
    return new Unpacked(text(new BufferedInputStream(unpacking, BUFFER), expected), unpacking);
  }

  private static Reader text(BufferedInputStream plain, Charset expected) throws IOException {
    plain.mark(LONGEST_MARK);
    byte[] first = plain.readNBytes(LONGEST_MARK);
    plain.reset();
    if (begins(first, 0xef, 0xbb, 0xbf)) {
      plain.skipNBytes(LONGEST_MARK);
      return new InputStreamReader(plain, StandardCharsets.UTF_8);
    }
    boolean wide = begins(first, 0xff, 0xfe) || begins(first, 0xfe, 0xff);
    return new InputStreamReader(plain, wide ? StandardCharsets.UTF_16 : expected);
  }

  /** Hands out all characters there are before it says that the packing is damaged. */
  private static final class Unpacked extends FilterReader {
    private final UnpackingStream source;

    private Unpacked(Reader text, UnpackingStream source) {
      super(text);
      this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      var fault = source.fault();
      if (count < 0 && fault != null) {
        throw fault;
      }
      return count;
    }
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
