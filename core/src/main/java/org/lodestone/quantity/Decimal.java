package org.lodestone.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers in messages: without exponent, to six significant digits, the same under every locale.
 */
public final class Decimal {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private Decimal() {}

  /** The number in plain digits, for instance {@code 11520} or {@code 0.00012}. */
  public static String plain(double number) {
    if (number == 0) {
      return "0";
    }
    return new BigDecimal(number).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
  }
}
