package org.lodestone.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** R4: full strength, then a straight line down to nothing. */
class SpanTest {

  @Test
  void strengthOnADay() {
    var span = new Span(10, 20, 40);
    assertThat(span.at(9.9)).isZero();
    assertThat(span.at(10)).isEqualTo(1);
    assertThat(span.at(30)).isEqualTo(1);
    assertThat(span.at(50)).isEqualTo(0.5);
    assertThat(span.at(70)).isZero();
    assertThat(span.endDay()).isEqualTo(70);
  }

  /** So that a ban of 30 days and the one after it do not meet on a day. */
  @Test
  void theLastDayIsNotCounted() {
    assertThat(new Span(0, 30, 0).at(30)).isZero();
    assertThat(new Span(30, 30, 0).at(30)).isEqualTo(1);
  }

  /** Independent: the mid-point rule over ten thousand steps. */
  @Property(tries = 200, seed = "2025")
  void averageStrengthIsTheIntegral(
      @ForAll @IntRange(min = 0, max = 100) int start,
      @ForAll @IntRange(min = 0, max = 100) int length,
      @ForAll @IntRange(min = 0, max = 100) int recovery,
      @ForAll @IntRange(min = 0, max = 200) int from,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    var span = new Span(start, length, recovery);
    int steps = 10_000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      sum += span.at(from + (i + 0.5) * days / steps);
    }
    assertThat(span.strength(from, from + days)).isCloseTo(sum / steps, within(2.0 / steps));
  }

  @Test
  void timesBeforeTheStartOfTimeAreRefused() {
    assertThatThrownBy(() -> new Span(-1, 10, 0)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Span(0, Double.POSITIVE_INFINITY, 0))
        .hasMessageContaining("Infinity");
  }
}
