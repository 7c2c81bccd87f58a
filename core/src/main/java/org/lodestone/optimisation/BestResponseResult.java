package org.lodestone.optimisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;
import org.lodestone.solver.Basis;
import org.lodestone.solver.KktReport;
import org.lodestone.solver.LpSolution;

/** The best response to a scenario, with what holds it back and how exact it is. */
public final class BestResponseResult {

  /**
   * How large the linear program was and how long it took.
   *
   * @param entries of the matrix, other than 0
   * @param iterations of the simplex method
   */
  public record Size(int columns, int rows, int entries, int iterations) {}

  /**
   * A use that runs short.
   *
   * @param node index in the resolved scenario
   * @param firstPeriod the first period with a shortage
   * @param total unmet over all periods, tonnes
   */
  public record UseShortage(int node, String name, int firstPeriod, double total) {}

  private final ResponsePrices prices;
  private final Trajectory trajectory;
  private final ResponseCost cost;
  private final KktReport kkt;
  private final Size size;
  private final double[] nodePrice;
  private final List<BindingBound> bindingBounds;
  private final Basis basis;

  BestResponseResult(
      ResolvedScenario scenario,
      ResponsePrices prices,
      ResponseProgram program,
      LpSolution solution,
      Basis basis) {
    this.prices = prices;
    this.basis = basis;
    var filled = new ResponseTrajectory(scenario);
    program.readAll(solution, filled);
    trajectory = filled;
    cost = ResponseCost.of(trajectory, program);
    kkt = solution.kkt();
    var linear = program.linearProgram();
    size =
        new Size(
            linear.columnCount(),
            linear.rowCount(),
            linear.entryCount(),
            solution.effort().iterations());
    nodePrice = new double[scenario.periods() * scenario.nodes().count()];
    for (int i = 0; i < nodePrice.length; i++) {
      nodePrice[i] = Math.max(0, program.rowPrice(i, solution.rowDual(i)));
    }
    bindingBounds = BindingBounds.collect(scenario, prices, program, solution);
  }

  public Trajectory trajectory() {
    return trajectory;
  }

  public ResponsePrices prices() {
    return prices;
  }

  /** The objective by its parts, computed from the trajectory. */
  public ResponseCost cost() {
    return cost;
  }

  /** How far the solution is from optimal, by our own check (L5). */
  public KktReport kkt() {
    return kkt;
  }

  public Size size() {
    return size;
  }

  /**
   * What one more tonne at node n in period t would save, in points; not negative. One of several
   * right prices where the solution is degenerate: {@link ShadowPrices} gives the range.
   */
  public double price(int t, int n) {
    return nodePrice[t * trajectory.scenario().nodes().count() + n];
  }

  /** Everything that holds the response back, the most valuable tonne first. */
  public List<BindingBound> bindingBounds() {
    return bindingBounds;
  }

  /** The uses that run short, the first to do so first. */
  public List<UseShortage> listShortages() {
    var nodes = trajectory.scenario().nodes();
    var found = new ArrayList<UseShortage>();
    for (int n = 0; n < nodes.count(); n++) {
      int first = trajectory.firstShortage(n);
      if (first >= 0) {
        String name = trajectory.scenario().labels().nodes().get(n);
        found.add(new UseShortage(n, name, first, trajectory.totalShortage(n)));
      }
    }
    found.sort(Comparator.comparingInt(UseShortage::firstPeriod));
    return List.copyOf(found);
  }

  /** Where the solver stopped, from where shadow prices start. */
  Basis basis() {
    return basis;
  }
}
