package org.lodestone.optimisation;

import org.lodestone.scenario.ResolvedScenario;

/** The lag of every lane and of every entry of the output table of processes. */
final class Lags {

  private final Lag[] lane;
  private final Lag[] output;
  private final int longest;

  Lags(ResolvedScenario scenario) {
    var lanes = scenario.lanes();
    lane = new Lag[lanes.count()];
    int most = 1;
    for (int l = 0; l < lanes.count(); l++) {
      lane[l] = Lag.of(lanes.lag()[l], lanes.returns()[l]);
      most = Math.max(most, lane[l].longest());
    }
    var processes = scenario.processes();
    output = new Lag[processes.outNode().length];
    for (int p = 0; p < processes.count(); p++) {
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        output[k] = Lag.of(processes.lag()[p], processes.returns()[k]);
        most = Math.max(most, output[k].longest());
      }
    }
    longest = most;
  }

  Lag lane(int l) {
    return lane[l];
  }

  Lag output(int k) {
    return output[k];
  }

  /** Periods after which everything sent has arrived, at least 1. */
  int longest() {
    return longest;
  }
}
