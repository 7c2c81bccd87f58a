package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.scenario.Components;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReferenceScenario;
import org.lodestone.scenario.ResolvedScenario;

class ComponentResponseTest {

  private static final ResponsePrices PRICES = ResponsePrices.DEFAULT;

  /** The same optimum as the whole program solved at once, from nothing. */
  @Test
  void componentsCostWhatTheWholeCosts() {
    var scenario = reference(12);

    var whole = BestResponse.of(scenario, PRICES, Progress.NONE);
    var parts = ComponentResponse.of(scenario, PRICES, 2, Progress.NONE);

    assertThat(parts.parts()).hasSize(9);
    assertThat(parts.objective()).isCloseTo(whole.cost().total(), relative(whole));
    assertThat(parts.worst().holds()).isTrue();
    var cost = ResponseCost.of(parts.trajectory(), PRICES);
    assertThat(cost.largestViolation()).as(cost.violated()).isLessThan(1e-8);
    assertThat(cost.total()).isCloseTo(parts.objective(), relative(whole));
  }

  /** Two and a half windows of a component, against a solve without any basis. */
  @Test
  void aStackedBasisLeadsToTheSameOptimumAsNone() {
    var scenario = Components.of(reference(30)).part(5);

    var cold = BestResponse.of(scenario, PRICES, Progress.NONE);
    var stacked = ComponentResponse.of(scenario, PRICES, 1, Progress.NONE);

    assertThat(stacked.objective()).isCloseTo(cold.cost().total(), relative(cold));
  }

  /**
   * Quotas, records, state stocks, surges and fractional lags in programs of two to three windows.
   */
  @Property(tries = 15, seed = "20251028")
  void stackingHoldsWithContingenciesOfEveryKind(
      @ForAll @LongRange(min = 0, max = 100_000) long seed) {
    var network = RandomNetworks.of(seed);
    var scenario = RandomScenarios.of(network, PeriodLength.WEEK, 200, seed).resolve(network);

    var cold = BestResponse.of(scenario, PRICES, Progress.NONE);
    var stacked = ComponentResponse.of(scenario, PRICES, 2, Progress.NONE);

    assertThat(stacked.objective()).isCloseTo(cold.cost().total(), relative(cold));
  }

  @Test
  void threadsDoNotTouchTheAnswer() {
    var scenario = reference(14);

    var one = ComponentResponse.of(scenario, PRICES, 1, Progress.NONE);
    var three = ComponentResponse.of(scenario, PRICES, 3, Progress.NONE);

    assertThat(one.parts()).isEqualTo(three.parts());
    assertThat(one.objective()).isEqualTo(three.objective());
  }

  @Test
  void aCancelledSolveEndsWithAnException() {
    var cancelled =
        new Progress() {
          @Override
          public void tick(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    var scenario = reference(12);

    assertThatThrownBy(() -> ComponentResponse.of(scenario, PRICES, 2, cancelled))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> ExactOutages.all(scenario, PRICES, 2, cancelled))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> ComponentResponse.of(scenario, PRICES, 0, Progress.NONE))
        .hasMessageContaining("threads (0)");
  }

  static ResolvedScenario reference(int months) {
    var calm = ReferenceScenario.of(months).resolve(ReferenceNetwork.of(ReferenceNetwork.SEED));
    return ReferenceScenario.disturbed(calm, 1, 3 * months);
  }

  private static org.assertj.core.data.Offset<Double> relative(BestResponseResult result) {
    return within(1e-9 * (1 + result.cost().total()));
  }
}
