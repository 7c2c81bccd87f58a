package org.lodestone.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Looks through a sheet for cells beyond the last column that a sheet can have: the reader of
 * workbooks would make room for all columns before them.
 */
final class CellReferences {
  /** What stands before the reference of a cell, as in {@code <c r="XFD1">}. */
  private static final byte[] BEGIN = " r=\"".getBytes(StandardCharsets.US_ASCII);

  /** Letters of the last column, XFD. */
  private static final int MOST_LETTERS = 3;

  private static final int BUFFER = 1 << 16;

  private int matched;
  private int letters;

  private CellReferences() {}

  /** Whether a column is named with more letters than there are columns. */
  static boolean goBeyondSheets(InputStream sheet) throws IOException {
    var references = new CellReferences();
    byte[] buffer = new byte[BUFFER];
    for (int count = sheet.read(buffer); count >= 0; count = sheet.read(buffer)) {
      for (int i = 0; i < count; i++) {
        if (references.sees(buffer[i])) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean sees(byte next) {
    if (matched == BEGIN.length) {
      boolean isLetter = (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
      letters = isLetter ? letters + 1 : 0;
      matched = isLetter ? matched : 0;
    } else if (next == BEGIN[matched]) {
      matched++;
    } else {
      matched = next == BEGIN[0] ? 1 : 0;
    }
    return letters > MOST_LETTERS;
  }
}
