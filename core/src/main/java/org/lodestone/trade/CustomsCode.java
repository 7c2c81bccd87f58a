package org.lodestone.trade;

import java.util.regex.Pattern;

/** A subheading of the Harmonised System: six digits. Its meaning depends on the edition. */
public record CustomsCode(String digits) implements Comparable<CustomsCode> {
  private static final Pattern SIX = Pattern.compile("[0-9]{6}");

  public CustomsCode {
    if (!isOne(digits)) {
      throw new IllegalArgumentException(
          "The customs code (" + digits + ") must have six digits.\nWrite 850511 for 8505.11.");
    }
  }

  /** Whether a text is six digits. */
  public static boolean isOne(String text) {
    return SIX.matcher(text).matches();
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
