package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.network.Stockpile;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;

/** What must hold whatever the network and the scenario. */
class ResponsePropertiesTest {

  private static final double ROUNDING = 1e-7;
  private static final double DAYS = 300;

  @Property(tries = 30, seed = "20251028")
  void moreCapacityNeverRaisesTheCost(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    var scenario = draw(RandomNetworks.of(seed), seed);
    var random = new Random(seed);
    double[] capacity = scenario.bounds().capacity().clone();
    for (int i = 0; i < capacity.length; i++) {
      capacity[i] *= random.nextInt(4) == 0 ? 1 + random.nextDouble() : 1;
    }
    double before = cost(scenario);
    assertThat(cost(scenario.withCapacity(capacity)))
        .isLessThanOrEqualTo(before + ROUNDING * (1 + before));
  }

  @Property(tries = 30, seed = "20251028")
  void moreStockNeverRaisesTheCost(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    var network = RandomNetworks.of(seed);
    var random = new Random(seed);
    var more =
        network.withStockpiles(
            network.stockpiles().stream()
                .map(s -> withDays(s, s.coverDays().value() + random.nextInt(60)))
                .toList());
    double before = cost(draw(network, seed));
    assertThat(cost(draw(more, seed))).isLessThanOrEqualTo(before + ROUNDING * (1 + before));
  }

  private static Stockpile withDays(Stockpile stock, double days) {
    return new Stockpile(stock.place(), stock.form(), stock.owner(), NetworkBuilder.given(days));
  }

  /** Tonnes of any size: the solver must see the same program, so results scale exactly. */
  @Property(tries = 15, seed = "20251028")
  void aThousandTimesTheTonnesCostAThousandTimesAsMuch(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    double once = cost(draw(RandomNetworks.of(seed), seed));
    var large = RandomNetworks.scaled(seed, 1000);
    assertThat(cost(draw(large, seed))).isCloseTo(1000 * once, within(1e-6 * (1 + 1000 * once)));
  }

  /** Form by form, what is made, used, served and disposed of adds up to the change of stocks. */
  @Property(tries = 20, seed = "20251028")
  void massBalances(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    var scenario = draw(RandomNetworks.of(seed), seed);
    var run = Runs.solve(scenario).trajectory();
    var nodes = scenario.nodes();
    for (int n = 0; n < nodes.count(); n++) {
      double stock = nodes.workingStock()[n];
      double moved = stock;
      for (int t = 0; t < scenario.periods(); t++) {
        double in = run.arrived(t, n) + nodes.supply()[n] + run.released(t, n);
        double out = run.served(t, n) + run.disposed(t, n) + taken(run, t, n);
        stock += in - out;
        moved += in;
        assertThat(run.stock(t, n))
            .isGreaterThanOrEqualTo(0)
            .isCloseTo(stock, within(1e-7 * moved + 1e-7));
        assertThat(run.stateStock(t, n)).isGreaterThanOrEqualTo(0);
      }
    }
  }

  private static double taken(Trajectory run, int t, int n) {
    var scenario = run.scenario();
    double sum = 0;
    for (int l = 0; l < scenario.lanes().count(); l++) {
      sum += scenario.lanes().from()[l] == n ? run.shipped(t, l) : 0;
    }
    var processes = scenario.processes();
    for (int p = 0; p < processes.count(); p++) {
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        sum += processes.inNode()[k] == n ? processes.inAmount()[k] * run.activity(t, p) : 0;
      }
    }
    return sum;
  }

  private static ResolvedScenario draw(SupplyNetwork network, long seed) {
    return RandomScenarios.of(network, PeriodLength.MONTH, DAYS, seed).resolve(network);
  }

  private static double cost(ResolvedScenario scenario) {
    return Runs.solve(scenario).cost().total();
  }
}
