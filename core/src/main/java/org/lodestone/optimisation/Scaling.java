package org.lodestone.optimisation;

import java.util.Arrays;
import org.lodestone.scenario.ResolvedScenario;

/**
 * Units in which the solver sees amounts: per form (and per process) the power of two of tonnes
 * that brings its largest baseline throughput to about {@value #TARGET}. Grams of terbium and
 * megatonnes of copper then look alike, and powers of two add no rounding.
 */
final class Scaling {

  /** Large, so that places with a hundred-thousandth of the world's throughput still count. */
  static final double TARGET = 256;

  private final double[] perNode;
  private final double[] perProcess;

  Scaling(ResolvedScenario scenario) {
    var nodes = scenario.nodes();
    double[] throughput = throughput(scenario);
    int forms = Arrays.stream(nodes.form()).max().orElse(-1) + 1;
    var largest = new double[forms];
    for (int n = 0; n < nodes.count(); n++) {
      largest[nodes.form()[n]] = Math.max(largest[nodes.form()[n]], throughput[n]);
    }
    perNode = new double[nodes.count()];
    for (int n = 0; n < nodes.count(); n++) {
      perNode[n] = powerOfTwo(largest[nodes.form()[n]] / TARGET);
    }
    var processes = scenario.processes();
    perProcess = new double[processes.count()];
    for (int p = 0; p < processes.count(); p++) {
      double unit = 0;
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        if (processes.outAmount()[k] > 0) {
          double ofOutput = perNode[processes.outNode()[k]] / processes.outAmount()[k];
          unit = unit == 0 ? ofOutput : Math.min(unit, ofOutput);
        }
      }
      perProcess[p] = powerOfTwo(unit);
    }
  }

  /** The larger of baseline inflow and outflow. */
  private static double[] throughput(ResolvedScenario scenario) {
    var in = scenario.nodes().supply().clone();
    var out = scenario.nodes().demand().clone();
    var lanes = scenario.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      out[lanes.from()[l]] += lanes.flow()[l];
      in[lanes.to()[l]] += lanes.flow()[l];
    }
    var processes = scenario.processes();
    for (int p = 0; p < processes.count(); p++) {
      double activity = processes.activity()[p];
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        out[processes.inNode()[k]] += processes.inAmount()[k] * activity;
      }
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        in[processes.outNode()[k]] += processes.outAmount()[k] * activity;
      }
    }
    for (int n = 0; n < in.length; n++) {
      in[n] = Math.max(in[n], out[n]);
    }
    return in;
  }

  private static double powerOfTwo(double size) {
    return size > 0 ? Math.scalb(1.0, Math.getExponent(size)) : 1;
  }

  /** Tonnes per unit of the solver at node n. */
  double node(int n) {
    return perNode[n];
  }

  /** Recipe units per unit of the solver. */
  double process(int p) {
    return perProcess[p];
  }
}
