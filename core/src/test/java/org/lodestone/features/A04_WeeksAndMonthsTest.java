package org.lodestone.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.cases.Scenarios.ban;
import static org.lodestone.cases.Scenarios.days;
import static org.lodestone.cases.Scenarios.outage;
import static org.lodestone.cases.Scenarios.run;
import static org.lodestone.cases.Scenarios.surge;
import static org.lodestone.cases.Scenarios.weeks;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.cases.ReferenceNetworks;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Span;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.Behaviour.Rationing;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.simulation.SimulationResult;

/**
 * The same scenario in weeks and in months agrees within the tolerance that the model pages state.
 */
class A04_WeeksAndMonthsTest {

  /** Part of the unserved share; the largest seen is 7.5 % (a ban that is rerouted). */
  private static final double TOLERANCE = 0.08;

  /**
   * Part of demand, for a surge that capacity nearly covers: averaged over a month it is covered
   * better.
   */
  private static final double SMALL = 0.0005;

  private static final SupplyNetwork NETWORK = ReferenceNetworks.twoElementsBuilt();

  static Stream<Contingency> contingencies() {
    var outage = new Span(60, 120, 30);
    return Stream.of(
        outage("mine@A", outage),
        outage("split@A", outage),
        outage("split@B", outage),
        outage("make@A", outage),
        outage("make@B", outage),
        ban("ore", "A", days(45, 180)),
        ban("part", "A", days(45, 180)),
        surge("part", "B", 0.2, new Span(60, 180, 30)));
  }

  @ParameterizedTest
  @MethodSource("contingencies")
  void unservedShareAndFirstShortageAgree(Contingency contingency) {
    for (double rerouting : new double[] {0, 0.5, 1}) {
      var behaviour =
          new Behaviour(rerouting, 30, 90, 1.25, 60, Rationing.PRIORITY, ReleaseRule.AT_ONCE);
      var scenario = weeks(104, contingency).withBehaviour(behaviour);
      var inWeeks = run(NETWORK, scenario);
      var inMonths = run(NETWORK, scenario.withPeriod(PeriodLength.MONTH));

      double unserved = unservedShare(inWeeks);
      assertThat(unservedShare(inMonths))
          .as("rerouting " + rerouting)
          .isCloseTo(unserved, within(Math.max(SMALL, TOLERANCE * unserved)));
      assertThat(firstShortDay(inMonths))
          .as("rerouting " + rerouting)
          .isCloseTo(firstShortDay(inWeeks), within(PeriodLength.MONTH.days()));
    }
  }

  private static double unservedShare(SimulationResult run) {
    double unserved = 0;
    double demand = 0;
    for (int n = 0; n < run.scenario().nodes().count(); n++) {
      unserved += run.totalShortage(n);
      demand += run.totalDemand(n);
    }
    return unserved / demand;
  }

  /** The middle of the first period in which a hundredth of a use is not served. */
  private static double firstShortDay(SimulationResult run) {
    for (int t = 0; t < run.scenario().periods(); t++) {
      for (int n = 0; n < run.scenario().nodes().count(); n++) {
        if (run.shortage(t, n) > 0.01 * run.demand(t, n)) {
          return (t + 0.5) * run.scenario().daysPerPeriod();
        }
      }
    }
    return Double.NaN;
  }
}
