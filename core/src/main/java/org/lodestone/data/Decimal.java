package org.lodestone.data;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in messages: without exponent, to six significant digits, the same under every locale. */
final class Decimal {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private Decimal() {}

  static String plain(double number) {
    if (number == 0) {
      return "0";
    }
    return new BigDecimal(number).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
  }
}
