package org.lodestone.data.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.NotUtf8;

/**
 * The bytes of a file as text, strictly in UTF-8. The mark that some spreadsheets put in front of
 * UTF-8 is skipped.
 *
 * @param text the text up to the first wrong byte
 * @param fault where and what the first wrong bytes are, if any
 */
record TextFile(String text, Optional<NotUtf8> fault) {
  private static final int SHOWN_BYTES = 4;

  /** The five bytes that Windows-1252 leaves undefined. */
  private static final String UNDEFINED_1252 = "\u0081\u008d\u008f\u0090\u009d";

  static TextFile decode(String file, byte[] bytes) {
    var input = ByteBuffer.wrap(bytes);
    var output = CharBuffer.allocate(bytes.length);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var result = decoder.decode(input, output, true);
    var decoded = output.flip().toString();
    var text = decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
    if (!result.isError()) {
      return new TextFile(text, Optional.empty());
    }
    int first = input.position();
    var shown =
        HexFormat.ofDelimiter(" ")
            .formatHex(bytes, first, Math.min(bytes.length, first + SHOWN_BYTES));
    int row = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new TextFile(
        text, Optional.of(new NotUtf8(new RowRef(file, row), encoding(bytes), shown)));
  }

  /**
   * The encoding that bytes which are not UTF-8 look like. In western text letters with accents
   * stand alone among plain ones, in Japanese or Chinese text high bytes stand together.
   */
  private static String encoding(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
      return "UTF-16";
    }
    int high = 0;
    int neighbours = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        high++;
        neighbours += i > 0 && bytes[i - 1] < 0 ? 1 : 0;
      }
    }
    if (2 * neighbours > high) {
      return "an East Asian encoding such as Shift_JIS";
    }
    var latin = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean undefined = latin.chars().anyMatch(c -> UNDEFINED_1252.indexOf(c) >= 0);
    return undefined ? "an unknown encoding" : "Windows-1252 (CP1252)";
  }
}
