package org.lodestone.plan.network;

import java.util.Arrays;
import org.lodestone.scenario.ResolvedScenario;

/**
 * What contingencies leave of what a place can deliver, without stocks and without new suppliers
 * (P6): a process can do what its capacity and its scarcest input allow, a place what its processes
 * and suppliers do, weighted by the baseline.
 *
 * <pre>
 *   κ_p = c_p · min over inputs κ_i          κ_n = Σ baseline inflow · κ of its origin / Σ inflow
 * </pre>
 */
public final class Capability {

  private final ResolvedScenario free;
  private final int[][] lanesInto;
  private final int[][] outputsInto;
  private final int[] processOfOutput;

  /**
   * @param free without contingencies
   */
  public Capability(ResolvedScenario free) {
    this.free = free;
    int nodes = free.nodes().count();
    lanesInto = group(nodes, free.lanes().to(), free.lanes().count());
    var processes = free.processes();
    int outputs = processes.outStart()[processes.count()];
    outputsInto = group(nodes, processes.outNode(), outputs);
    processOfOutput = new int[outputs];
    for (int p = 0; p < processes.count(); p++) {
      Arrays.fill(processOfOutput, processes.outStart()[p], processes.outStart()[p + 1], p);
    }
  }

  private static int[][] group(int nodes, int[] nodeOf, int count) {
    var size = new int[nodes];
    for (int i = 0; i < count; i++) {
      size[nodeOf[i]]++;
    }
    var groups = new int[nodes][];
    Arrays.setAll(groups, n -> new int[size[n]]);
    for (int i = count - 1; i >= 0; i--) {
      groups[nodeOf[i]][--size[nodeOf[i]]] = i;
    }
    return groups;
  }

  /** κ of every node in a period of a scenario of the same structure, 0 to 1. */
  public double[] ofNodes(ResolvedScenario drawn, int period) {
    var left = new double[free.nodes().count()];
    for (int n = 0; n < left.length; n++) {
      left[n] = ofNode(drawn, period, n, left);
    }
    return left;
  }

  private double ofNode(ResolvedScenario drawn, int period, int n, double[] left) {
    double inflow = free.nodes().supply()[n];
    double delivered = inflow;
    for (int l : lanesInto[n]) {
      double flow = free.lanes().flow()[l];
      inflow += flow;
      double origin = free.lanes().returns()[l] ? 1 : left[free.lanes().from()[l]];
      delivered += flow * lane(drawn, period, l) * origin;
    }
    for (int k : outputsInto[n]) {
      int p = processOfOutput[k];
      double made = free.processes().activity()[p] * free.processes().outAmount()[k];
      inflow += made;
      delivered += made * (free.processes().returns()[k] ? 1 : process(drawn, period, p, left));
    }
    return inflow > 0 ? Math.min(1, delivered / inflow) : 1;
  }

  private double process(ResolvedScenario drawn, int period, int p, double[] left) {
    int i = period * free.processes().count() + p;
    double part = part(drawn.bounds().capacity()[i], free.bounds().capacity()[i]);
    var processes = free.processes();
    double scarcest = 1;
    for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
      if (processes.inAmount()[k] > 0) {
        scarcest = Math.min(scarcest, left[processes.inNode()[k]]);
      }
    }
    return part * scarcest;
  }

  /** What contingencies leave of a lane itself, 0 to 1. */
  public double lane(ResolvedScenario drawn, int period, int l) {
    int i = period * free.lanes().count() + l;
    return part(drawn.bounds().laneLimit()[i], free.bounds().laneLimit()[i]);
  }

  private static double part(double drawn, double free) {
    return free > 0 ? Math.min(1, drawn / free) : 1;
  }
}
