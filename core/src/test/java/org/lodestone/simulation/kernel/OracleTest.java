package org.lodestone.simulation.kernel;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.cases.RandomScenarios;
import org.lodestone.cases.Worst;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.Simulation;
import org.lodestone.simulation.SimulationResult;

/** The engine against the first form of its equations, on random networks and scenarios. */
class OracleTest {

  private static final double ROUNDING = 1e-9;

  @Property(tries = 300, seed = "2025")
  void everyFlowAndStockIsTheSame(@ForAll @LongRange(max = 100_000) long seed) {
    var network = RandomNetworks.of(seed);
    check(seed, RandomScenarios.of(seed, network).resolve(network));
  }

  @Property(tries = 300, seed = "2026")
  void alsoWhereStatesFollowARule(@ForAll @LongRange(max = 100_000) long seed) {
    var network = RandomNetworks.of(seed);
    check(seed, RandomScenarios.withRule(seed, network).resolve(network));
  }

  private static void check(long seed, ResolvedScenario scenario) {
    var run = new Simulation(scenario).run();
    var oracle = OracleRun.of(scenario);
    var worst = new Worst();
    int nodes = scenario.nodes().count();
    for (int t = 0; t < scenario.periods(); t++) {
      for (int n = 0; n < nodes; n++) {
        double scale = 1 + oracle.stock[t * nodes + n] + oracle.demand[t * nodes + n];
        see(worst, run.served(t, n) - oracle.served[t * nodes + n], scale, seed, t, n);
        see(worst, run.stock(t, n) - oracle.stock[t * nodes + n], scale, seed, t, n);
        double held = oracle.stateStock[t * nodes + n];
        see(worst, run.stateStock(t, n) - held, 1 + held, seed, t, n);
      }
      seeFlows(worst, run, oracle, scenario, seed, t);
    }
    worst.assertKept();
  }

  private static void seeFlows(
      Worst worst,
      SimulationResult run,
      OracleRun oracle,
      ResolvedScenario scenario,
      long seed,
      int t) {
    for (int l = 0; l < scenario.lanes().count(); l++) {
      double shipped = oracle.shipped[t * scenario.lanes().count() + l];
      see(worst, run.shipped(t, l) - shipped, 1 + shipped, seed, t, l);
    }
    for (int p = 0; p < scenario.processes().count(); p++) {
      double done = oracle.activity[t * scenario.processes().count() + p];
      see(worst, run.activity(t, p) - done, 1 + done, seed, t, p);
    }
  }

  private static void see(Worst worst, double error, double scale, long seed, int t, int i) {
    worst.see(Math.abs(error) - ROUNDING * scale, () -> "seed " + seed + " t " + t + " at " + i);
  }
}
