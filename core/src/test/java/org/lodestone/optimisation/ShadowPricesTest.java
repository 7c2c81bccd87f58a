package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.cases.ReferenceNetworks;
import org.lodestone.optimisation.BoundRef.Kind;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;

class ShadowPricesTest {

  private static final double ROUNDING = 1e-4;

  /**
   * Capacity meets demand exactly: more is worth nothing, less costs the price of a tonne short.
   */
  @Test
  void atACornerThePriceIsAnInterval() {
    var scenario = Runs.weeks(ReferenceNetworks.oneLane(), 10);
    var best = Runs.solve(scenario, Runs.PLAIN);
    var price = only(best, new BoundRef(Kind.CAPACITY, 0, 9));
    assertThat(price.oneMore()).isCloseTo(0, within(ROUNDING));
    assertThat(price.oneLess()).isCloseTo(Runs.PLAIN.unmet(0), within(ROUNDING));
    var goods = only(best, new BoundRef(Kind.GOODS, Runs.node(scenario, "ore@B"), 9));
    assertThat(goods.oneMore()).isCloseTo(0, within(ROUNDING));
    assertThat(goods.oneLess()).isCloseTo(Runs.PLAIN.unmet(0), within(ROUNDING));
  }

  @Test
  void whereNothingIsLeftLessIsImpossible() {
    var scenario =
        Runs.weeks(
            ReferenceNetworks.oneLane().industryStock("ore", "Z", 0).supply("ore", "Z", 0), 10);
    var best = Runs.solve(scenario);
    var price = only(best, new BoundRef(Kind.GOODS, Runs.node(scenario, "ore@Z"), 3));
    assertThat(price.oneMore()).isZero();
    assertThat(price.oneLess()).isInfinite();
  }

  @Test
  void anUnknownBoundIsNamed() {
    var best = Runs.solve(Runs.weeks(ReferenceNetworks.oneLane(), 10));
    assertThatThrownBy(() -> only(best, new BoundRef(Kind.QUOTA, 0, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("QUOTA");
  }

  /** Every dual that the ranking shows lies within its interval. */
  @Property(tries = 15, seed = "20251028")
  void theIntervalHoldsTheDual(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    var best = Runs.solve(draw(seed));
    var bounds = best.bindingBounds().stream().limit(8).toList();
    var prices =
        ShadowPrices.of(best, bounds.stream().map(BindingBound::peakBound).toList(), Progress.NONE);
    assertThat(prices).hasSameSizeAs(bounds);
    for (int i = 0; i < prices.size(); i++) {
      double slack = ROUNDING * (1 + bounds.get(i).peak());
      assertThat(prices.get(i).oneMore()).isLessThanOrEqualTo(bounds.get(i).peak() + slack);
      assertThat(prices.get(i).oneLess()).isGreaterThanOrEqualTo(bounds.get(i).peak() - slack);
    }
  }

  /** Independent of any dual: the scenario itself gets a little more, or less, capacity. */
  @Property(tries = 15, seed = "20251028")
  void theIntervalHoldsTheDifferencesOfWholeSolves(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    var scenario = draw(seed);
    var best = Runs.solve(scenario);
    double cost = best.cost().total();
    for (var bound : best.bindingBounds()) {
      var ref = bound.peakBound();
      int at = ref.period() * scenario.processes().count() + ref.index();
      if (ref.kind() != Kind.CAPACITY || scenario.bounds().capacity()[at] == 0) {
        continue;
      }
      var price = only(best, ref);
      double step = price.step() / 2;
      double saved = (cost - costWithCapacity(scenario, at, step)) / step;
      double lost = (costWithCapacity(scenario, at, -step) - cost) / step;
      double slack = ROUNDING * (1 + lost) + 1e-9 * cost / step;
      assertThat(saved).isBetween(price.oneMore() - slack, price.oneLess() + slack);
      assertThat(lost).isBetween(price.oneMore() - slack, price.oneLess() + slack);
      return;
    }
  }

  private static double costWithCapacity(ResolvedScenario scenario, int at, double step) {
    double[] capacity = scenario.bounds().capacity().clone();
    capacity[at] += step;
    return Runs.solve(scenario.withCapacity(capacity)).cost().total();
  }

  private static ResolvedScenario draw(long seed) {
    var network = RandomNetworks.of(seed);
    return RandomScenarios.of(network, PeriodLength.MONTH, 240, seed).resolve(network);
  }

  private static ShadowPrice only(BestResponseResult best, BoundRef bound) {
    return ShadowPrices.of(best, List.of(bound), Progress.NONE).getFirst();
  }
}
