package org.lodestone.plan;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.network.PlaceId;
import org.lodestone.solver.LpSolution;

/**
 * What projects deliver to places that are no project, in one response.
 *
 * @param lanes each with a delivery in some period
 */
record ProjectDeliveries(List<OnLane> lanes) {

  /**
   * What one lane carries.
   *
   * @param lane form and both ends, as resolved scenarios name it
   * @param tonnes per period of the plan
   */
  record OnLane(String lane, List<Double> tonnes) {
    OnLane {
      tonnes = List.copyOf(tonnes);
    }
  }

  /** Less than this, in tonnes, is rounding of the solver. */
  private static final double NEGLIGIBLE_T = 1e-6;

  ProjectDeliveries {
    lanes = List.copyOf(lanes);
  }

  static ProjectDeliveries of(PlanProblem problem, PlanProgram program, LpSolution response) {
    var world = program.world();
    var table = world.base().lanes();
    var found = new ArrayList<OnLane>();
    for (int l = 0; l < table.count(); l++) {
      if (!isProject(problem, program, table.from()[l])
          || isProject(problem, program, table.to()[l])) {
        continue;
      }
      var tonnes = new ArrayList<Double>();
      double sum = 0;
      for (int t = 0; t < world.periods(); t++) {
        double shipped = program.recourse().shipped(response, t, l);
        tonnes.add(shipped);
        sum += shipped;
      }
      if (sum > NEGLIGIBLE_T) {
        found.add(new OnLane(world.base().labels().lanes().get(l), tonnes));
      }
    }
    return new ProjectDeliveries(found);
  }

  private static boolean isProject(PlanProblem problem, PlanProgram program, int node) {
    int place = program.world().base().nodes().place()[node];
    PlaceId id = problem.network().network().places().get(place).id();
    return !problem.network().hostOf(id).equals(id);
  }
}
