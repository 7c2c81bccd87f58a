package org.lodestone.mention.quantity;

/**
 * A number as it stands in a text.
 *
 * @param end one after its last character
 * @param form how it is written
 */
public record Numeral(int start, int end, double value, Form form) {

  /** How a number is written. */
  public enum Form {
    /** Digits only. */
    DIGITS,
    /** Digits with 万, 億 or 兆. */
    COMPOSED,
    /** Kanji only. */
    KANJI,
    /** A word of French or English. */
    WORD
  }
}
