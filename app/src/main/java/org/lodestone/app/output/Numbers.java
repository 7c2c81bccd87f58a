package org.lodestone.app.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import org.lodestone.app.Language;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/**
 * Numbers as a person reads them. English: {@code 12,345.6}; French: {@code 12 345,6} with a narrow
 * space that does not break. The symbols are written down here, so that no table of the Java
 * platform can change the output.
 */
public final class Numbers {
  private static final int DIGITS = 3;
  private static final double WHOLE_FROM = 100;

  private final DecimalFormatSymbols symbols;
  private final String beforePercent;

  private Numbers(char decimal, char grouping, String beforePercent) {
    symbols = DecimalFormatSymbols.getInstance(java.util.Locale.ROOT);
    symbols.setDecimalSeparator(decimal);
    symbols.setGroupingSeparator(grouping);
    this.beforePercent = beforePercent;
  }

  public static Numbers of(Language language) {
    return switch (language) {
      case EN -> new Numbers('.', ',', " ");
      case FR -> new Numbers(',', '\u202f', "\u00a0");
    };
  }

  /** Whole from 100 up, otherwise three significant digits. */
  public String plain(double number) {
    if (!Double.isFinite(number)) {
      return number > 0 ? "∞" : number < 0 ? "−∞" : "—";
    }
    var rounded =
        Math.abs(number) >= WHOLE_FROM || number == 0
            ? new BigDecimal(number).setScale(0, RoundingMode.HALF_UP)
            : new BigDecimal(number).round(new MathContext(DIGITS));
    return exact(rounded);
  }

  /** With a fixed number of decimals. */
  public String fixed(double number, int decimals) {
    var format =
        new DecimalFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""), symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number).replace('-', '−');
  }

  public String count(long number) {
    return fixed((double) number, 0);
  }

  /** A part, 0 to 1, in percent with one decimal. */
  public String percent(double part) {
    return fixed(part * 100, 1) + beforePercent + "%";
  }

  /** A printed value with the remark or sign of its source. */
  public String reported(Reported value) {
    return switch (value) {
      case Reported.Exact(double x) -> asWritten(x);
      case Reported.About(double x) -> "~" + asWritten(x);
      case Reported.MoreThan(double x) -> ">" + asWritten(x);
      case Reported.LessThan(double x) -> "<" + asWritten(x);
      case Reported.Withheld w -> "W";
      case Reported.NotAvailable n -> "NA";
      case Reported.Nil n -> "—";
      case Reported.NetExporter e -> "E";
    };
  }

  /** A value with its range, if it has one: {@code 0.72 (0.55–0.83)}. */
  public String range(Range range) {
    return range.isExact()
        ? asWritten(range.value())
        : "%s (%s–%s)"
            .formatted(asWritten(range.value()), asWritten(range.low()), asWritten(range.high()));
  }

  /** All digits of a number that somebody wrote down. */
  public String asWritten(double number) {
    return Double.isFinite(number)
        ? exact(new BigDecimal(Double.toString(number)).stripTrailingZeros())
        : plain(number);
  }

  private String exact(BigDecimal number) {
    var format = new DecimalFormat("#,##0", symbols);
    format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
    return format.format(number).replace('-', '−');
  }
}
