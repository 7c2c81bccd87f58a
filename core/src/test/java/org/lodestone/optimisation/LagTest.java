package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LagTest {

  @Test
  void aFractionIsSplitOverTwoPeriods() {
    var lag = Lag.of(2.25, false);
    assertThat(lag.part(1)).isZero();
    assertThat(lag.part(2)).isCloseTo(0.75, within(1e-12));
    assertThat(lag.part(3)).isCloseTo(0.25, within(1e-12));
    assertThat(lag.onTheWay(1)).isEqualTo(1);
    assertThat(lag.onTheWay(2)).isCloseTo(0.25, within(1e-12));
    assertThat(lag.onTheWay(3)).isZero();
    assertThat(lag.longest()).isEqualTo(3);
  }

  @Test
  void whatGoesAgainstTheOrderArrivesInTheNextPeriodAtTheEarliest() {
    assertThat(Lag.of(0, false)).isEqualTo(new Lag(0, 0));
    assertThat(Lag.of(0, true)).isEqualTo(new Lag(1, 0));
    assertThat(Lag.of(1.5, true)).isEqualTo(new Lag(1, 0.5));
  }

  /** 21 days are three weeks, whatever the division says. */
  @Test
  void roundingMakesNoThirdPeriod() {
    assertThat(Lag.of(3 - 1e-15, false)).isEqualTo(new Lag(3, 0));
    assertThat(Lag.of(3 + 1e-12, false)).isEqualTo(new Lag(3, 0));
  }
}
