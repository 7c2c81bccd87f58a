package org.lodestone.optimisation;

import org.lodestone.scenario.ResolvedScenario;

/** Finds the longest path of lags from a mine to a user (L6). One use each. */
final class LookAhead {

  private final ResolvedScenario scenario;
  private final Lags lags;

  /** Whether a node has a source other than lanes. */
  private final boolean[] source;

  /** Periods until goods from a mine are made at a node, or have come to it by lane. */
  private final int[] made;

  private final int[] delivered;
  private boolean changed;

  private LookAhead(ResolvedScenario scenario) {
    this.scenario = scenario;
    lags = new Lags(scenario);
    int nodes = scenario.nodes().count();
    made = new int[nodes];
    delivered = new int[nodes];
    source = new boolean[nodes];
    for (int n = 0; n < nodes; n++) {
      source[n] = scenario.nodes().supply()[n] > 0;
    }
    for (int n : scenario.processes().outNode()) {
      source[n] = true;
    }
  }

  static int periods(ResolvedScenario scenario) {
    var it = new LookAhead(scenario);
    do {
      // One pass does most of it, because suppliers have lower numbers than buyers.
      it.changed = false;
      it.passProcesses();
      it.passLanes();
    } while (it.changed);
    int longest = 0;
    for (int n = 0; n < it.made.length; n++) {
      if (scenario.nodes().demand()[n] > 0) {
        longest = Math.max(longest, Math.max(it.made[n], it.delivered[n]));
      }
    }
    return longest + 1;
  }

  private void passProcesses() {
    var processes = scenario.processes();
    for (int p = 0; p < processes.count(); p++) {
      int ready = 0;
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        int n = processes.inNode()[k];
        ready = Math.max(ready, Math.max(made[n], delivered[n]));
      }
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        if (!processes.returns()[k]) {
          raise(made, processes.outNode()[k], ready + lags.output(k).longest());
        }
      }
    }
  }

  private void passLanes() {
    var lanes = scenario.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      if (!lanes.returns()[l]) {
        int from = lanes.from()[l];
        int leaves = source[from] ? made[from] : delivered[from];
        raise(delivered, lanes.to()[l], leaves + lags.lane(l).longest());
      }
    }
  }

  private void raise(int[] times, int n, int time) {
    if (time > times[n]) {
      times[n] = time;
      changed = true;
    }
  }
}
