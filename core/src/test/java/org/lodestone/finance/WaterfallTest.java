package org.lodestone.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Against the split that was agreed in words: 50:50 until the cost is back, then 90:10. */
class WaterfallTest {
  private static final LocalDate START = LocalDate.of(2029, 1, 1);

  private static Waterfall shared(double cost, double preferredReturn) {
    return new Waterfall("Japan", "US", Money.of(cost, "USD"), START, 0.5, 0.1, preferredReturn);
  }

  @Test
  void sixHundredMillionComeBackAtTheEndOfYearTwelve() {
    var result = shared(600, 0).payOut(Collections.nCopies(20, 100.0));

    var flip = result.flip().orElseThrow();
    assertThat(flip.year()).isEqualTo(12);
    assertThat(flip.day()).isEqualTo(LocalDate.of(2040, 12, 31));
    var twelfth = result.years().get(11);
    assertThat(twelfth.toRecovering()).isCloseTo(50, within(1e-9));
    assertThat(twelfth.outstanding()).isCloseTo(0, within(1e-9));
    var thirteenth = result.years().get(12);
    assertThat(thirteenth.toRecovering()).isCloseTo(10, within(1e-9));
    assertThat(thirteenth.toOther()).isCloseTo(90, within(1e-9));
  }

  @Test
  void withinAYearBothSplitsApply() {
    var result = shared(120, 0).payOut(List.of(100.0, 100.0, 100.0));

    // 50 + 50 are back after two years, the rest of 20 after 40 % of the third.
    assertThat(result.flip().orElseThrow())
        .isEqualTo(new Waterfall.Flip(3, LocalDate.of(2031, 5, 26)));
    assertThat(result.years().get(2).toRecovering()).isCloseTo(20 + 60 * 0.1, within(1e-9));
  }

  @Test
  void aPreferredReturnComesFirst() {
    // 100 at 10 %: 100 → 110 − 50 = 60 → 66 − 50 = 16 → 16 (1 + 0.1 f) = 50 f, f = 16/48.4.
    var result = shared(100, 0.1).payOut(List.of(100.0, 100.0, 100.0));

    assertThat(result.years().get(0).outstanding()).isCloseTo(60, within(1e-9));
    assertThat(result.years().get(1).outstanding()).isCloseTo(16, within(1e-9));
    double part = 16 / 48.4;
    assertThat(result.years().get(2).toRecovering())
        .isCloseTo(50 * part + 10 * (1 - part), within(1e-9));
    assertThat(result.flip().orElseThrow().year()).isEqualTo(3);
  }

  @Test
  void aCostThatNeverComesBackHasNoFlip() {
    assertThat(shared(600, 0.2).payOut(Collections.nCopies(40, 100.0)).flip()).isEmpty();
    assertThatThrownBy(() -> shared(600, 0).payOut(List.of(-1.0)))
        .hasMessageContaining("cash of year 1 (-1.0)");
    assertThatThrownBy(() -> shared(0, 0)).hasMessageContaining("0.0 USD");
    assertThatThrownBy(() -> shared(600, 8)).hasMessageContaining("percent");
  }

  /**
   * Without a preferred return the one who recovers gets the cost and the later share of the rest.
   */
  @Property(tries = 200)
  void nothingIsLost(
      @ForAll @DoubleRange(min = 1, max = 900) double cost,
      @ForAll @DoubleRange(min = 1, max = 300) double cash,
      @ForAll @IntRange(min = 1, max = 60) int years) {
    var result = shared(cost, 0).payOut(Collections.nCopies(years, cash));
    double mine = result.years().stream().mapToDouble(Waterfall.Year::toRecovering).sum();
    double theirs = result.years().stream().mapToDouble(Waterfall.Year::toOther).sum();

    assertThat(mine + theirs).isCloseTo(years * cash, within(1e-6));
    double before = Math.min(cost, 0.5 * years * cash);
    assertThat(mine).isCloseTo(before + 0.1 * (years * cash - before / 0.5), within(1e-6));
    assertThat(result.flip().isPresent()).isEqualTo(0.5 * years * cash >= cost);
  }
}
