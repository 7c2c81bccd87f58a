package org.lodestone.brief.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Range;

/**
 * A number that a person may read, with its range and its evidence.
 *
 * @param value null means "not known", never zero
 * @param low null if nothing bounds the value below
 * @param high null if nothing bounds it above
 * @param unit {@code t/a}, {@code t}, {@code share} (0 to 1), {@code HHI} (0 to 10 000), {@code
 *     days}, {@code weeks}
 */
public record Quantity(
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    String unit,
    String basis,
    Kind kind,
    Support evidence) {

  /** How firmly the number stands. */
  public enum Kind {
    /** A published figure as it stands. */
    @JsonProperty("observed")
    OBSERVED,
    /** Computed from figures. */
    @JsonProperty("derived")
    DERIVED,
    /** An assumption enters. */
    @JsonProperty("assumed")
    ASSUMED,
    /** A residual that no source explains. */
    @JsonProperty("unknown")
    UNKNOWN
  }

  /**
   * What the number rests on.
   *
   * @param type {@code claim}, {@code assumption}, {@code derivation} or {@code residual}
   * @param formula how it was computed; null if it was not
   * @param rows ids of rows of the data package
   */
  public record Support(String type, @Nullable String formula, List<String> rows) {
    public Support {
      rows = List.copyOf(rows);
    }
  }

  /** Digits kept: more than any figure has, fewer than two solvers may differ in. */
  private static final MathContext DIGITS = new MathContext(6);

  /** Below this a number is what rounding leaves of zero. */
  private static final double NOTHING = 1e-9;

  /** A number with its evidence. */
  public static Quantity of(Sourced sourced, String unit, Basis basis) {
    return of(sourced.range(), unit, basis, sourced.evidence());
  }

  /** A range with its evidence. */
  public static Quantity of(Range range, String unit, Basis basis, Evidence evidence) {
    return new Quantity(
        rounded(range.value()),
        rounded(range.low()),
        rounded(range.high()),
        unit,
        basis.label(),
        kind(evidence),
        support(evidence));
  }

  /** What no source explains: the number balances the books and says no more. */
  public static Quantity residual(Range range, String unit, Basis basis, Evidence evidence) {
    var known = of(range, unit, basis, evidence);
    return new Quantity(
        known.value,
        known.low,
        known.high,
        unit,
        known.basis,
        Kind.UNKNOWN,
        new Support("residual", known.evidence.formula, known.evidence.rows));
  }

  private static Kind kind(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Claim c -> Kind.OBSERVED;
      case Evidence.Assumption a -> Kind.ASSUMED;
      case Evidence.Derivation d -> d.restsOnAssumption() ? Kind.ASSUMED : Kind.DERIVED;
    };
  }

  private static Support support(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Claim c -> new Support("claim", null, c.rows());
      case Evidence.Assumption a -> new Support("assumption", null, a.rows());
      case Evidence.Derivation d -> new Support("derivation", d.formula(), d.rows());
    };
  }

  /** Six significant digits, no minus zero; null for what is not finite. */
  public static @Nullable Double rounded(double number) {
    if (!Double.isFinite(number)) {
      return null;
    }
    return Math.abs(number) < NOTHING ? 0.0 : new BigDecimal(number).round(DIGITS).doubleValue();
  }

  /** A number that is finite by construction, with six significant digits. */
  public static double roundedFinite(double number) {
    var rounded = rounded(number);
    if (rounded == null) {
      throw new IllegalArgumentException("The number (" + number + ") must be finite.");
    }
    return rounded;
  }
}
