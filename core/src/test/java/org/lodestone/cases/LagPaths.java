package org.lodestone.cases;

import org.lodestone.scenario.ResolvedScenario;

/** The longest path of lags through a network, returns apart. */
public final class LagPaths {

  private LagPaths() {}

  /** In periods. Relaxes until nothing changes, which needs no order of the nodes. */
  public static double longest(ResolvedScenario scenario) {
    var reached = new double[scenario.nodes().count()];
    boolean changed = true;
    while (changed) {
      changed = relaxLanes(scenario, reached);
      changed |= relaxProcesses(scenario, reached);
    }
    double longest = 0;
    for (double r : reached) {
      longest = Math.max(longest, r);
    }
    return longest;
  }

  private static boolean relaxLanes(ResolvedScenario scenario, double[] reached) {
    var lanes = scenario.lanes();
    boolean changed = false;
    for (int l = 0; l < lanes.count(); l++) {
      double arrival = reached[lanes.from()[l]] + lanes.lag()[l];
      if (!lanes.returns()[l] && arrival > reached[lanes.to()[l]]) {
        reached[lanes.to()[l]] = arrival;
        changed = true;
      }
    }
    return changed;
  }

  private static boolean relaxProcesses(ResolvedScenario scenario, double[] reached) {
    var processes = scenario.processes();
    boolean changed = false;
    for (int p = 0; p < processes.count(); p++) {
      double start = 0;
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        start = Math.max(start, reached[processes.inNode()[k]]);
      }
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        int out = processes.outNode()[k];
        if (!processes.returns()[k] && start + processes.lag()[p] > reached[out]) {
          reached[out] = start + processes.lag()[p];
          changed = true;
        }
      }
    }
    return changed;
  }
}
