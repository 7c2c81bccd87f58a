package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.contingency.Contingency.DemandSurge;
import org.lodestone.contingency.Span;
import org.lodestone.network.FormId;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;

class RollingResponseTest {

  private static final int WEEKS = 52;

  /**
   * Five stages of four weeks each, half as much spare capacity, little stock, and a long surge of
   * demand after half a year: goods for its first week must leave the mine 24 weeks before.
   *
   * <pre>
   *   mine ─4─▶ [f0] ─4─▶ [f1] ─4─▶ [f2] ─4─▶ [f3] ─4─▶ [f4@A] ──lane 4──▶ [f4@B] 100 → 140
   * </pre>
   */
  private static ResolvedScenario stacked() {
    var network = new NetworkBuilder().form("f0", 0);
    network.recipe("make-0", 28, List.of(), List.of("f0 1")).process("make-0", "A", 100, 150);
    for (int stage = 1; stage < 5; stage++) {
      network
          .form("f" + stage, stage)
          .recipe(
              "make-" + stage, 28, List.of("f" + (stage - 1) + " 1"), List.of("f" + stage + " 1"))
          .process("make-" + stage, "A", 100, 150);
    }
    network.lane("f4", "A", "B", 100, 28).demand("f4", "B", 100, 1);
    var surge =
        new DemandSurge(
            "surge", Optional.empty(), List.of(new FormId("f4")), 0.4, new Span(182, 10_000, 0));
    return Runs.weeks(network, WEEKS, surge);
  }

  @Test
  void theLookAheadCoversAllStages() {
    assertThat(RollingResponse.lookAhead(stacked())).isEqualTo(6 * 4 + 1);
  }

  /**
   * Measured: of 119.6 t, 0 t short with foresight and with 25 weeks; all of the surge, 19.9 t,
   * with 1 or 13.
   */
  @Test
  void aWindowShorterThanTheChainShipsTooLate() {
    var scenario = stacked();
    double surge = 26 * 0.4 * PeriodLength.WEEK.fromYear(100);
    assertThat(Runs.totalShortage(Runs.solve(scenario).trajectory())).isCloseTo(0, within(1e-6));
    int enough = RollingResponse.lookAhead(scenario);
    assertThat(Runs.totalShortage(roll(scenario, enough).trajectory())).isCloseTo(0, within(1e-6));
    assertThat(Runs.totalShortage(roll(scenario, 13).trajectory())).isCloseTo(surge, within(1e-6));
    assertThat(Runs.totalShortage(roll(scenario, 1).trajectory())).isCloseTo(surge, within(1e-6));
  }

  /** With the whole horizon in view each window continues the plan of the one before (Bellman). */
  @Test
  void aWindowOverTheWholeHorizonIsPerfectForesight() {
    var network = RandomNetworks.of(7);
    var scenario = RandomScenarios.of(network, PeriodLength.MONTH, 300, 7).resolve(network);
    var best = Runs.solve(scenario);
    var rolled = roll(scenario, scenario.periods());
    assertThat(rolled.cost().total())
        .isCloseTo(best.cost().total(), within(1e-7 * (1 + best.cost().total())));
    for (int l = 0; l < scenario.lanes().count(); l++) {
      assertThat(rolled.trajectory().shipped(0, l))
          .isCloseTo(best.trajectory().shipped(0, l), within(1e-9));
    }
    for (int p = 0; p < scenario.processes().count(); p++) {
      assertThat(rolled.trajectory().activity(0, p))
          .isCloseTo(best.trajectory().activity(0, p), within(1e-9));
    }
  }

  /** Foresight is a hard order; what windows do keeps all rules. */
  @Property(tries = 12, seed = "20251028")
  void noWindowBeatsForesight(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @LongRange(min = 1, max = 6) long periodsAhead) {
    var network = RandomNetworks.of(seed);
    var scenario = RandomScenarios.of(network, PeriodLength.MONTH, 240, seed).resolve(network);
    double best = Runs.solve(scenario).cost().total();
    var rolled = roll(scenario, (int) periodsAhead).cost();
    assertThat(rolled.largestViolation()).as(rolled.violated()).isLessThan(1e-6);
    assertThat(rolled.total()).isGreaterThanOrEqualTo(best * (1 - 1e-7) - 1e-7);
  }

  @Test
  void aWindowHoldsAtLeastThePresent() {
    assertThatThrownBy(() -> roll(stacked(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 periods");
  }

  private static RollingResponse.Result roll(ResolvedScenario scenario, int periodsAhead) {
    return RollingResponse.of(scenario, ResponsePrices.DEFAULT, periodsAhead, Progress.NONE);
  }
}
