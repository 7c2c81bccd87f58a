package org.lodestone.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.network.PlanNetwork;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ResolvedScenario;

/**
 * Lanes for which freight is stated, from a project to a place that uses the form up and neither
 * stores nor sells it: they carry at most what is used there, and nothing unless the project runs
 * (P21). No response changes by that, but the program without whole numbers comes close to the one
 * with them, where otherwise it would open a small part of every project.
 */
final class OpenedLanes {

  /**
   * A lane that opens with a part of a project.
   *
   * @param lane its number in the alliance
   * @param buyer the number of the node where it ends
   * @param most_tPerPeriod what the part gives at full output
   */
  record Opened(PlanNetwork.Part part, int lane, int buyer, double most_tPerPeriod) {}

  private OpenedLanes() {}

  static List<Opened> of(
      PlanProblem problem, ResolvedScenario alliance, Map<String, Integer> laneIndex) {
    var opened = new ArrayList<Opened>();
    var stated = problem.file().freight().stream().map(PlanFile.Freight::lane).toList();
    if (stated.isEmpty()) {
      return opened;
    }
    var only = onlyUsed(alliance);
    for (var link : problem.network().links()) {
      var lane = laneIndex.get(link.lane());
      if (lane == null || !stated.contains(link.lane())) {
        continue;
      }
      var parts =
          problem.network().parts().stream()
              .filter(part -> PlanNetwork.placeOf(part.project()).equals(link.from()))
              .toList();
      int buyer = alliance.lanes().to()[lane];
      if (parts.size() == 1 && only[buyer]) {
        double most =
            link.most_perYear() * problem.file().period().days() / PeriodLength.DAYS_PER_YEAR;
        opened.add(new Opened(parts.getFirst(), lane, buyer, most));
      }
    }
    return opened;
  }

  /** Nodes with demand, from which nothing goes anywhere else. */
  private static boolean[] onlyUsed(ResolvedScenario alliance) {
    var nodes = alliance.nodes();
    var only = new boolean[nodes.count()];
    for (int n = 0; n < only.length; n++) {
      only[n] = nodes.demand()[n] > 0 && nodes.workingStock()[n] == 0 && nodes.stateStock()[n] == 0;
    }
    IntStream.range(0, alliance.lanes().count())
        .forEach(l -> only[alliance.lanes().from()[l]] = false);
    for (int node : alliance.processes().inNode()) {
      only[node] = false;
    }
    return only;
  }
}
