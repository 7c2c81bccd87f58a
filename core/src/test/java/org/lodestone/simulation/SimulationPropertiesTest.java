package org.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.cases.RandomScenarios;
import org.lodestone.scenario.ResolvedScenario;

/** What must hold on every network and in every scenario. */
class SimulationPropertiesTest {

  private static final String SEED = "2025";

  /** Rounding allowed, as a part of what passes through a node. */
  private static final double ROUNDING = 1e-9;

  /**
   * Stock change = arrivals + supply + release − served − shipped − process use − disposal
   * (S8–S14).
   */
  @Property(tries = 150, seed = SEED)
  void massIsBalancedAtEveryNodeInEveryPeriod(
      @ForAll @LongRange(min = 0, max = 100_000) long seed) {
    var run = run(seed, 1);
    var scenario = run.scenario();
    for (int t = 0; t < scenario.periods(); t++) {
      var change = change(run, t);
      for (int n = 0; n < scenario.nodes().count(); n++) {
        double before = t == 0 ? scenario.nodes().workingStock()[n] : run.stock(t - 1, n);
        double turnover = 1 + before + run.arrived(t, n) + scenario.nodes().supply()[n];
        assertThat(run.stock(t, n) - before)
            .as(scenario.labels().nodes().get(n) + " in " + t)
            .isCloseTo(change[n], within(ROUNDING * turnover));
      }
    }
  }

  private static double[] change(SimulationResult run, int t) {
    var scenario = run.scenario();
    var change = new double[scenario.nodes().count()];
    for (int n = 0; n < change.length; n++) {
      change[n] =
          run.arrived(t, n)
              + scenario.nodes().supply()[n]
              + run.released(t, n)
              - run.served(t, n)
              - run.disposed(t, n);
    }
    for (int l = 0; l < scenario.lanes().count(); l++) {
      change[scenario.lanes().from()[l]] -= run.shipped(t, l);
    }
    var processes = scenario.processes();
    for (int p = 0; p < processes.count(); p++) {
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        change[processes.inNode()[k]] -= processes.inAmount()[k] * run.activity(t, p);
      }
    }
    return change;
  }

  /**
   * What arrived over the run is what left, plus what was on the way at the start, less what still
   * is.
   */
  @Property(tries = 100, seed = SEED)
  void nothingIsLostOnTheWay(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
    var run = run(seed, 1);
    var scenario = run.scenario();
    var balance = new double[scenario.nodes().count()];
    var turnover = new double[scenario.nodes().count()];
    for (int n = 0; n < balance.length; n++) {
      for (int t = 0; t < scenario.periods(); t++) {
        balance[n] -= run.arrived(t, n);
        turnover[n] += run.arrived(t, n);
      }
    }
    addLanes(run, balance);
    addProcesses(run, balance);
    for (int n = 0; n < balance.length; n++) {
      assertThat(balance[n])
          .as(scenario.labels().nodes().get(n))
          .isCloseTo(0, within(ROUNDING * (1 + turnover[n])));
    }
  }

  private static void addLanes(SimulationResult run, double[] balance) {
    var lanes = run.scenario().lanes();
    for (int l = 0; l < lanes.count(); l++) {
      double lag = lanes.returns()[l] ? Math.max(1, lanes.lag()[l]) : lanes.lag()[l];
      for (int t = 0; t < run.scenario().periods(); t++) {
        balance[lanes.to()[l]] += run.shipped(t, l) * partArrived(run.scenario(), t, lag);
      }
      balance[lanes.to()[l]] += lanes.flow()[l] * lag;
    }
  }

  private static void addProcesses(SimulationResult run, double[] balance) {
    var processes = run.scenario().processes();
    for (int p = 0; p < processes.count(); p++) {
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        double lag = processes.returns()[k] ? Math.max(1, processes.lag()[p]) : processes.lag()[p];
        double sent = processes.activity()[p] * lag;
        for (int t = 0; t < run.scenario().periods(); t++) {
          sent += run.activity(t, p) * partArrived(run.scenario(), t, lag);
        }
        balance[processes.outNode()[k]] += sent * processes.outAmount()[k];
      }
    }
  }

  /** Part of what left in period t that has arrived by the end of the run (R2). */
  private static double partArrived(ResolvedScenario scenario, int t, double lag) {
    return Math.clamp(scenario.periods() - t - lag, 0, 1);
  }

  @Property(tries = 150, seed = SEED)
  void nothingIsNegativeAndNoBoundIsBroken(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
    var run = run(seed, 1);
    var scenario = run.scenario();
    var bounds = scenario.bounds();
    for (int t = 0; t < scenario.periods(); t++) {
      for (int n = 0; n < scenario.nodes().count(); n++) {
        assertThat(run.stock(t, n)).isNotNegative();
        assertThat(run.stateStock(t, n)).isNotNegative();
        assertThat(run.served(t, n)).isBetween(0.0, run.demand(t, n));
        assertThat(run.released(t, n)).isBetween(0.0, scenario.nodes().releaseLimit()[n]);
      }
      for (int p = 0; p < scenario.processes().count(); p++) {
        double capacity = bounds.capacity()[t * scenario.processes().count() + p];
        assertThat(run.activity(t, p)).isBetween(0.0, capacity * (1 + ROUNDING));
      }
      for (int l = 0; l < scenario.lanes().count(); l++) {
        double limit = bounds.laneLimit()[t * scenario.lanes().count() + l];
        assertThat(run.shipped(t, l)).isBetween(0.0, limit * (1 + ROUNDING));
      }
      for (int g = 0; g < bounds.quotas(); g++) {
        assertThat(throughQuota(run, t, g))
            .isLessThanOrEqualTo(bounds.quotaLimit()[t * bounds.quotas() + g] * (1 + ROUNDING));
      }
    }
  }

  private static double throughQuota(SimulationResult run, int t, int g) {
    var bounds = run.scenario().bounds();
    double sum = 0;
    for (int i = bounds.quotaStart()[g]; i < bounds.quotaStart()[g + 1]; i++) {
      sum += run.shipped(t, bounds.quotaLane()[i]);
    }
    return sum;
  }

  @Property(tries = 150, seed = SEED)
  void anEmptyScenarioIsTheBaseline(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
    var run = new Simulation(RandomScenarios.empty(seed).resolve(RandomNetworks.of(seed))).run();
    var scenario = run.scenario();
    for (int t = 0; t < scenario.periods(); t++) {
      for (int l = 0; l < scenario.lanes().count(); l++) {
        double flow = scenario.lanes().flow()[l];
        assertThat(run.shipped(t, l)).isCloseTo(flow, within(ROUNDING * flow));
      }
      for (int p = 0; p < scenario.processes().count(); p++) {
        double activity = scenario.processes().activity()[p];
        assertThat(run.activity(t, p)).isCloseTo(activity, within(ROUNDING * activity));
      }
      for (int n = 0; n < scenario.nodes().count(); n++) {
        assertThat(run.isShort(t, n)).isFalse();
        assertThat(run.stock(t, n)).isCloseTo(scenario.nodes().workingStock()[n], within(1e-7));
      }
    }
  }

  @Property(tries = 30, seed = SEED)
  void theSameScenarioGivesTheSameBits(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
    var first = run(seed, 1);
    var second = run(seed, 1);
    for (int t = 0; t < first.scenario().periods(); t++) {
      for (int n = 0; n < first.scenario().nodes().count(); n++) {
        assertThat(second.stock(t, n)).isEqualTo(first.stock(t, n));
        assertThat(second.served(t, n)).isEqualTo(first.served(t, n));
      }
    }
  }

  /** Tonnes are only a unit: with all of them a thousand times larger, shares and dates stay. */
  @Property(tries = 60, seed = SEED)
  void scalingAllTonnesScalesTheResult(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
    double factor = 1000;
    var small = run(seed, 1);
    var large = run(seed, factor);
    for (int n = 0; n < small.scenario().nodes().count(); n++) {
      assertThat(large.totalShortage(n))
          .isCloseTo(
              factor * small.totalShortage(n), within(1e-6 * (1 + factor * small.totalDemand(n))));
    }
  }

  private static SimulationResult run(long seed, double factor) {
    var network = RandomNetworks.scaled(seed, factor);
    var scenario = RandomScenarios.of(seed, network);
    return new Simulation(scenario.resolve(network)).run();
  }
}
