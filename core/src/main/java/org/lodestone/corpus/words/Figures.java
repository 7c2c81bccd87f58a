package org.lodestone.corpus.words;

import java.math.BigDecimal;
import java.util.List;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Amount.Comparator;

/** Whether two stated amounts can both hold (R3). */
public final class Figures {

  /** What "about" allows for. */
  private static final double ABOUT = 0.07;

  /** What rounding allows for. */
  private static final double ROUNDED = 0.01;

  private static final List<Integer> SLIPS = List.of(10, 100, 1000);
  private static final double EXACT = 1e-9;

  private Figures() {}

  private record Bounds(double low, double high) {}

  public static boolean clash(Amount one, Amount other) {
    if (!one.unit().equals(other.unit()) || isVague(one) || isVague(other)) {
      return false;
    }
    var a = bounds(one);
    var b = bounds(other);
    return a.high() < b.low() || b.high() < a.low();
  }

  private static boolean isVague(Amount amount) {
    return amount.comparator() == Comparator.VAGUE || amount.comparator() == Comparator.THOUSANDS;
  }

  private static Bounds bounds(Amount amount) {
    double slack = amount.comparator() == Comparator.APPROX ? ABOUT : ROUNDED;
    double low = amount.low() * (1 - slack);
    double high = amount.high() * (1 + slack);
    return switch (amount.comparator()) {
      case GT, GE -> new Bounds(low, Double.POSITIVE_INFINITY);
      case LT, LE -> new Bounds(Double.NEGATIVE_INFINITY, high);
      case EQ, APPROX, RANGE, THOUSANDS, VAGUE -> new Bounds(low, high);
    };
  }

  /** 10, 100 or 1000 if the values differ by exactly that factor, else 0. */
  public static int slip(Amount one, Amount other) {
    double factor =
        Math.max(one.low(), other.low()) / Math.max(EXACT, Math.min(one.low(), other.low()));
    return SLIPS.stream().filter(slip -> Math.abs(factor / slip - 1) < EXACT).findFirst().orElse(0);
  }

  /** Such as {@code >60 %}. */
  public static String shown(Amount amount) {
    var sign =
        switch (amount.comparator()) {
          case EQ, RANGE, THOUSANDS, VAGUE -> "";
          case GT -> ">";
          case GE -> "≥";
          case LT -> "<";
          case LE -> "≤";
          case APPROX -> "~";
        };
    var value =
        amount.low() == amount.high()
            ? plain(amount.low())
            : plain(amount.low()) + "–" + plain(amount.high());
    return isVague(amount) ? "? " + amount.unit() : sign + value + " " + amount.unit();
  }

  private static String plain(double value) {
    return Double.isInfinite(value)
        ? "∞"
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
