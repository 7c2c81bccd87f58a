package org.lodestone.optimisation;

import java.time.LocalDate;
import java.util.List;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.contingency.Contingency;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.Trajectory;
import org.lodestone.simulation.Simulation;
import org.lodestone.simulation.SimulationResult;

/** What tests of this package do again and again. */
final class Runs {

  /** Only unmet demand counts, so that costs are tonnes times 100, without rounding by the rest. */
  static final ResponsePrices PLAIN = new ResponsePrices(List.of(100.0), 1e-6, 1e-9, 0);

  private Runs() {}

  static BestResponseResult solve(ResolvedScenario scenario) {
    return solve(scenario, ResponsePrices.DEFAULT);
  }

  static BestResponseResult solve(ResolvedScenario scenario, ResponsePrices prices) {
    return BestResponse.of(scenario, prices, Progress.NONE);
  }

  /** Lanes may carry any amount, and a state stock be released at once. */
  static ResolvedScenario weeks(NetworkBuilder network, int weeks, Contingency... contingencies) {
    return resolve(network, weeks, behaviour(1_000, 1_000), contingencies);
  }

  static ResolvedScenario withHeadroom(
      double headroom, NetworkBuilder network, int weeks, Contingency... contingencies) {
    return resolve(network, weeks, behaviour(headroom, 1_000), contingencies);
  }

  static ResolvedScenario withRelease(
      double daysPerDay, NetworkBuilder network, int weeks, Contingency... contingencies) {
    return resolve(network, weeks, behaviour(1_000, daysPerDay), contingencies);
  }

  /** Nobody looks for a new supplier. */
  private static Behaviour behaviour(double headroom, double releaseDaysPerDay) {
    return new Behaviour(
        0,
        0,
        0,
        headroom,
        60,
        Behaviour.Rationing.PRIORITY,
        ReleaseRule.AT_ONCE.withRelease(releaseDaysPerDay));
  }

  private static ResolvedScenario resolve(
      NetworkBuilder network, int weeks, Behaviour behaviour, Contingency... contingencies) {
    return new Scenario(
            "test",
            LocalDate.of(2025, 1, 1),
            PeriodLength.WEEK,
            weeks * PeriodLength.WEEK.days(),
            List.of(contingencies),
            behaviour,
            -1)
        .resolve(network.build());
  }

  static int node(ResolvedScenario scenario, String name) {
    return indexOf(scenario.labels().nodes(), name);
  }

  static int lane(ResolvedScenario scenario, String name) {
    return indexOf(scenario.labels().lanes(), name);
  }

  static int process(ResolvedScenario scenario, String name) {
    return indexOf(scenario.labels().processes(), name);
  }

  private static int indexOf(List<String> names, String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(name + " is none of " + names);
    }
    return index;
  }

  static double totalShortage(Trajectory trajectory) {
    double sum = 0;
    for (int n = 0; n < trajectory.scenario().nodes().count(); n++) {
      sum += trajectory.totalShortage(n);
    }
    return sum;
  }

  /** A run of the other engine. */
  static Trajectory simulate(ResolvedScenario scenario) {
    return new Simulated(new Simulation(scenario).run());
  }

  private record Simulated(SimulationResult run) implements Trajectory {
    @Override
    public ResolvedScenario scenario() {
      return run.scenario();
    }

    @Override
    public double demand(int t, int n) {
      return run.demand(t, n);
    }

    @Override
    public double served(int t, int n) {
      return run.served(t, n);
    }

    @Override
    public double arrived(int t, int n) {
      return run.arrived(t, n);
    }

    @Override
    public double released(int t, int n) {
      return run.released(t, n);
    }

    @Override
    public double stock(int t, int n) {
      return run.stock(t, n);
    }

    @Override
    public double stateStock(int t, int n) {
      return run.stateStock(t, n);
    }

    @Override
    public double disposed(int t, int n) {
      return run.disposed(t, n);
    }

    @Override
    public double shipped(int t, int l) {
      return run.shipped(t, l);
    }

    @Override
    public double activity(int t, int p) {
      return run.activity(t, p);
    }
  }
}
