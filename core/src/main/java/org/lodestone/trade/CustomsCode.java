package org.lodestone.trade;

/** A subheading of the Harmonised System: six digits. Its meaning depends on the edition. */
public record CustomsCode(String digits) implements Comparable<CustomsCode> {
  private static final int LENGTH = 6;

  public CustomsCode {
    if (!isOne(digits)) {
      throw new IllegalArgumentException(
          "The customs code (" + digits + ") must have six digits.\nWrite 850511 for 8505.11.");
    }
  }

  /** Whether a text is six digits. */
  public static boolean isOne(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(CustomsCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
