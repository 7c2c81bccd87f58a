package org.lodestone.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.ensemble.ReferenceLoad;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.scenario.ReferenceScenario;
import org.lodestone.scenario.ResolvedScenario;

/** Draws on the reference network against the first form of the equations. */
class ReferenceOracleTest {

  private static final int MONTHS = 60;
  private static final double ROUNDING = 1e-12;

  @Test
  void everyDemandIsServedAlike() {
    var network = ReferenceNetwork.of(ReferenceNetwork.SEED);
    var scenario = ReferenceScenario.of(MONTHS).resolve(network);
    var load = new ReferenceLoad(scenario, 1);
    var kernel = Kernel.of(scenario, List.of());
    var block = kernel.newBlock();
    var outcome = kernel.newOutcome();
    load.fill(block, 0, kernel.width());
    kernel.run(block, outcome);
    double worst = 0;
    for (int draw = 0; draw < kernel.width(); draw++) {
      var oracle = OracleRun.of(drawn(scenario, block, draw));
      for (int n = 0; n < scenario.nodes().count(); n++) {
        double demand = outcome.demanded(draw, n);
        double error = Math.abs(unserved(oracle, scenario, n) - outcome.unserved(draw, n));
        worst = demand > 0 ? Math.max(worst, error / demand) : worst;
      }
    }
    assertThat(worst).isLessThan(ROUNDING);
  }

  private static ResolvedScenario drawn(ResolvedScenario base, DrawBlock block, int draw) {
    var drawn = DrawnBounds.of(base, block, draw);
    var bounds = base.bounds();
    return new ResolvedScenario(
        base.periods(),
        base.daysPerPeriod(),
        base.behaviour(),
        base.nodes(),
        base.processes(),
        base.lanes(),
        new ResolvedScenario.Bounds(
            drawn.capacity(),
            drawn.laneLimit(),
            bounds.recorded(),
            drawn.demandFactor(),
            bounds.quotas(),
            bounds.quotaStart(),
            bounds.quotaLane(),
            bounds.quotaLimit()),
        base.labels());
  }

  private static double unserved(OracleRun run, ResolvedScenario scenario, int n) {
    int nodes = scenario.nodes().count();
    double sum = 0;
    for (int t = 0; t < scenario.periods(); t++) {
      sum += run.demand[t * nodes + n] - run.served[t * nodes + n];
    }
    return sum;
  }
}
