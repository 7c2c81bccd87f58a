package org.lodestone.document;

import java.text.Normalizer;

/**
 * A text in plain letters, character by character as long as the original (D1): lower case, accents
 * off, spaces, hyphens, apostrophes and full-width letters made alike. A place in the folded text
 * is the same place in the original.
 */
public final class FoldedText {

  private static final int FULL_WIDTH_FIRST = '！';
  private static final int FULL_WIDTH_LAST = '～';
  private static final int FULL_WIDTH_SHIFT = '！' - '!';

  private final String text;

  private FoldedText(String text) {
    this.text = text;
  }

  public static FoldedText of(CharSequence original) {
    var folded = new char[original.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(original.charAt(i));
    }
    return new FoldedText(new String(folded));
  }

  private static char fold(char c) {
    char plain = mark(c);
    if (plain < 0x80) {
      return plain >= 'A' && plain <= 'Z' ? (char) (plain + ('a' - 'A')) : plain;
    }
    return plainLetter(plain);
  }

  /** Spaces, hyphens, apostrophes, quotation marks and full-width characters made alike. */
  private static char mark(char c) {
    if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
      return (char) (c - FULL_WIDTH_SHIFT);
    }
    return switch (c) {
      case '\u00a0', '\u202f', '\u2007', '\u2009', '\u200a', '\u2008', '\u3000' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\u00ad' -> '-';
      case '\u2018', '\u2019', '\u02bc', '\u00b4' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
      default -> c;
    };
  }

  /** Latin letters lose their accents; voiced kana keep their marks, which carry meaning. */
  private static char plainLetter(char c) {
    char lower = Character.toLowerCase(c);
    if (Character.UnicodeScript.of(lower) != Character.UnicodeScript.LATIN) {
      return lower;
    }
    return Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
  }

  /** A word or phrase folded the same way, for comparing with parts of a folded text. */
  public static String fold(String words) {
    return of(words).text;
  }

  /** Words with the typography made plain, and every letter as it was: no case, no accent lost. */
  public static String plainMarks(String words) {
    var plain = new StringBuilder(words.length());
    words.chars().forEach(c -> plain.append(mark((char) c)));
    return plain.toString();
  }

  public int length() {
    return text.length();
  }

  public char charAt(int place) {
    return text.charAt(place);
  }

  @Override
  public String toString() {
    return text;
  }
}
