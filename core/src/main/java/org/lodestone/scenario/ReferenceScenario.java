package org.lodestone.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * Months without contingencies on the {@link org.lodestone.network.ReferenceNetwork}: the base of
 * measurements, to which events are added as changes of bounds.
 */
public final class ReferenceScenario {

  /** The horizon of published measurements. */
  public static final int MONTHS = 60;

  private ReferenceScenario() {}

  /** So many months, with cautious behaviour and the stocks that the network states. */
  public static Scenario of(int months) {
    return new Scenario(
        "reference",
        LocalDate.of(2025, 1, 1),
        PeriodLength.MONTH,
        months * PeriodLength.MONTH.days(),
        List.of(),
        Behaviour.CAUTIOUS,
        Scenario.STOCKS_OF_NETWORK);
  }
}
