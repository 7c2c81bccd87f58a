package org.lodestone.plan.diversify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.optimisation.NetworkRecourse;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.PlanProgram;
import org.lodestone.plan.network.OriginMix;
import org.lodestone.plan.network.PlanNetwork;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.LpSolution;

/**
 * The part of what reaches a party in a response that has passed through a supplier (P22). What
 * others sell to the alliance, and what lay in stock or is bought for one, has the share that it
 * has in the baseline year.
 */
final class SupplierShare {

  /** What reaches the party, in tonnes over all years, and what of it has passed. */
  record Reaching(double all_t, double passed_t) {}

  private final ResolvedScenario alliance;
  private final NetworkRecourse recourse;
  private final OriginMix mix;
  private final List<Integer> nodes = new ArrayList<>();
  private final double baseline;

  SupplierShare(
      PlanProblem problem,
      PlanProgram program,
      PlaceId party,
      PlaceId supplier,
      List<FormId> forms) {
    alliance = program.world().base();
    recourse = program.recourse();
    var network = problem.network().network();
    var whole = problem.unprovoked().withContingencies(List.of()).resolve(network);
    var placeNumber = new HashMap<PlaceId, Integer>();
    for (int i = 0; i < network.places().size(); i++) {
      placeNumber.put(network.places().get(i).id(), i);
    }
    int from = placeNumber.getOrDefault(supplier, -1);
    var past = OriginMix.ofPlace(whole, from);
    var shares = past.shares(whole.lanes().flow(), whole.processes().activity());
    var byName = new HashMap<String, Integer>();
    for (int n = 0; n < shares.length; n++) {
      byName.put(whole.labels().nodes().get(n), n);
    }
    var inside = new HashSet<>(problem.commanded());
    problem.network().parts().forEach(part -> inside.add(PlanNetwork.placeOf(part.project())));
    var known = new double[alliance.nodes().count()];
    var stored = new double[known.length];
    for (int n = 0; n < known.length; n++) {
      var there = byName.get(alliance.labels().nodes().get(n));
      double before = there == null ? 0 : shares[there];
      var place = network.places().get(alliance.nodes().place()[n]).id();
      stored[n] = before;
      known[n] = inside.contains(place) ? Double.NaN : before;
    }
    mix = new OriginMix(alliance, known, stored);
    var inflow = past.inflow_t(whole.lanes().flow(), whole.processes().activity());
    double all = 0;
    double passed = 0;
    for (var form : forms) {
      var name = form + "@" + party;
      var there = byName.get(name);
      int here = alliance.labels().nodes().indexOf(name);
      if (there != null && here >= 0) {
        nodes.add(here);
        all += inflow[there];
        passed += inflow[there] * shares[there];
      }
    }
    baseline = all > 0 ? passed / all : 0;
  }

  /** Whether any of the forms reaches the party at all. */
  boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** The share in the baseline year. */
  double baseline() {
    return baseline;
  }

  /** Of one response, over all its periods. May be asked by several threads. */
  Reaching of(LpSolution response) {
    var shipped = new double[alliance.lanes().count()];
    var activity = new double[alliance.processes().count()];
    for (int t = 0; t < alliance.periods(); t++) {
      int period = t;
      Arrays.setAll(shipped, l -> shipped[l] + recourse.shipped(response, period, l));
      Arrays.setAll(activity, p -> activity[p] + recourse.activity(response, period, p));
    }
    var shares = mix.shares(shipped, activity);
    var inflow = mix.inflow_t(shipped, activity);
    double all = 0;
    double passed = 0;
    for (int n : nodes) {
      all += inflow[n];
      passed += inflow[n] * shares[n];
    }
    return new Reaching(all, passed);
  }
}
