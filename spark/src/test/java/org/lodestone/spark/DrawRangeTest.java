package org.lodestone.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DrawRangeTest {

  @Test
  void rangesFollowEachOtherWithoutGap() {
    for (long draws : new long[] {1, 63, 64, 65, 1000, 100_001}) {
      long next = 0;
      for (var range : DrawRange.split(0, draws, 100)) {
        assertThat(range.first()).isEqualTo(next);
        assertThat(range.first() % 64).isZero();
        next = range.last();
      }
      assertThat(next).isEqualTo(draws);
    }
  }

  @Test
  void anEmptyRangeIsNone() {
    assertThatThrownBy(() -> new DrawRange(5, 5)).hasMessageContaining("from 5 up to 5");
  }
}
