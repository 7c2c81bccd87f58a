package org.lodestone.optimisation;

import org.lodestone.scenario.ResolvedScenario;

/**
 * How many tonnes of final use a tonne at each node can serve at most (L7): 1 where there is
 * demand; otherwise the most that any lane or process makes of it. A process shares what its
 * outputs are worth equally among its inputs, so that no product counts more than once.
 *
 * <p>Because prices of stock and handling count tonnes of use, a thousand tonnes of ore that make
 * one tonne of magnets count no more than the magnets. Returns are left out, which keeps loops from
 * feeding on themselves.
 */
final class Worth {

  private final ResolvedScenario scenario;
  private final double[] worth;
  private boolean changed;

  private Worth(ResolvedScenario scenario) {
    this.scenario = scenario;
    worth = new double[scenario.nodes().count()];
  }

  /** One number per node, 0 where no use is reached. */
  static double[] perNode(ResolvedScenario scenario) {
    var it = new Worth(scenario);
    var nodes = scenario.nodes();
    for (int n = 0; n < nodes.count(); n++) {
      it.worth[n] = nodes.demand()[n] > 0 ? 1 : 0;
    }
    // Buyers have higher numbers, so going down settles most in one pass; without returns there
    // are
    // no loops.
    do {
      it.changed = false;
      it.passLanes();
      it.passProcesses();
    } while (it.changed);
    return it.worth;
  }

  private void passLanes() {
    var lanes = scenario.lanes();
    for (int l = lanes.count() - 1; l >= 0; l--) {
      if (!lanes.returns()[l]) {
        raise(lanes.from()[l], worth[lanes.to()[l]]);
      }
    }
  }

  private void passProcesses() {
    var processes = scenario.processes();
    for (int p = processes.count() - 1; p >= 0; p--) {
      double product = 0;
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        if (!processes.returns()[k]) {
          product += processes.outAmount()[k] * worth[processes.outNode()[k]];
        }
      }
      int inputs = processes.inStart()[p + 1] - processes.inStart()[p];
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        if (processes.inAmount()[k] > 0) {
          raise(processes.inNode()[k], product / inputs / processes.inAmount()[k]);
        }
      }
    }
  }

  private void raise(int n, double value) {
    if (value > worth[n]) {
      worth[n] = value;
      changed = true;
    }
  }
}
