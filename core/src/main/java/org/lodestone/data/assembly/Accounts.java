package org.lodestone.data.assembly;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.data.assembly.Reconciliation.Balanced;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.SupplyNetwork;

/** Says what reconciliation moved, and how much of the baseline rests on assumptions. */
record Accounts(Balancing balancing) {

  private static final double WORTH_TELLING = 1e-3;

  Baseline close(SupplyNetwork network, Balanced balanced, int nodes) {
    var adjustments = new ArrayList<Adjustment>();
    double tonnes = 0;
    double assumed = 0;
    int i = 0;
    for (var process : balancing.processes()) {
      double used = balanced.flows()[i++];
      note(adjustments, process.row().id(), process.activity(), used);
      if (!process.recipe().stage().id().equals("use")) {
        tonnes += used;
        assumed += leadsWithAssumption(process.activity()) ? used : 0;
      }
    }
    for (var lane : balancing.lanes()) {
      double used = balanced.flows()[i++];
      note(adjustments, lane.row().id(), lane.flow(), used);
      tonnes += used;
      assumed += leadsWithAssumption(lane.flow()) ? used : 0;
    }
    for (var demand : balancing.demands()) {
      note(adjustments, demand.row().id(), demand.amount(), balanced.flows()[i++]);
    }
    double unexplained = 0;
    for (int n = 0; n < nodes; n++) {
      unexplained += Math.abs(balanced.unexplained()[n]);
    }
    return new Baseline(
        network,
        balancing.choices(),
        List.copyOf(adjustments),
        assumed / tonnes,
        unexplained / tonnes);
  }

  private static void note(
      List<Adjustment> adjustments, String what, Sourced published, double used) {
    if (Math.abs(used - published.value()) > WORTH_TELLING * Math.abs(published.value())) {
      adjustments.add(new Adjustment(what, published, used, "t"));
    }
  }

  /**
   * Whether the quantity itself is an assumption, not only a conversion applied to it: formulas
   * begin with the quantity (A4).
   */
  private boolean leadsWithAssumption(Sourced value) {
    var rows = value.evidence().rows();
    return !rows.isEmpty() && balancing.data().assumptions().has(rows.getFirst());
  }
}
