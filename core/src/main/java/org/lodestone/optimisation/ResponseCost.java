package org.lodestone.optimisation;

import java.util.EnumMap;
import org.lodestone.optimisation.ProgramShape.Part;
import org.lodestone.scenario.Trajectory;
import org.lodestone.solver.LinearProgram;

/**
 * What a trajectory costs by the objective of the best response (L3), and whether it keeps the
 * rules of the best response (L8). The trajectory is put into the very program that the best
 * response solves, so a trajectory that keeps the rules never costs less than the best response.
 *
 * @param unmet points for demand not served
 * @param missedRecords points for recorded flows that could not be sent
 * @param missingStock points for stock and goods on the way missing at the end
 * @param handling points for goods shipped and processed
 * @param largestViolation of any bound or balance, relative: 1e-9 is rounding, 1e-3 a rule broken
 * @param violated where the largest violation is, empty if there is none
 */
public record ResponseCost(
    double unmet,
    double missedRecords,
    double missingStock,
    double handling,
    double largestViolation,
    String violated) {

  /** Prices a whole run, of whichever engine. */
  public static ResponseCost of(Trajectory trajectory, ResponsePrices prices) {
    return of(trajectory, ResponseProgram.whole(trajectory.scenario(), prices));
  }

  static ResponseCost of(Trajectory trajectory, ResponseProgram program) {
    double[] x = program.columnsOf(trajectory);
    var linear = program.linearProgram();
    var costs = new EnumMap<Part, Double>(Part.class);
    for (int j = 0; j < x.length; j++) {
      double points = linear.cost(j) * x[j] * program.pointsPerUnit();
      costs.merge(program.shape().part(j), points, Double::sum);
    }
    var violation = Violation.largest(linear, x);
    return new ResponseCost(
        costs.getOrDefault(Part.UNMET, 0.0),
        costs.getOrDefault(Part.MISSED_RECORD, 0.0),
        costs.getOrDefault(Part.MISSING_STOCK, 0.0),
        costs.getOrDefault(Part.ACTIVITY, 0.0) + costs.getOrDefault(Part.SHIPMENT, 0.0),
        violation.size(),
        violation.describe(program));
  }

  /** All points. */
  public double total() {
    return unmet + missedRecords + missingStock + handling;
  }

  /** The largest violation of a bound. Columns come first, then rows; -1 if there is none. */
  private record Violation(double size, int index) {

    static Violation largest(LinearProgram program, double[] x) {
      double[] rows = program.rowActivities(x);
      var worst = new Violation(0, -1);
      for (int j = 0; j < x.length; j++) {
        worst = worst.or(x[j], program.columnLower(j), program.columnUpper(j), j);
      }
      for (int i = 0; i < rows.length; i++) {
        worst = worst.or(rows[i], program.rowLower(i), program.rowUpper(i), x.length + i);
      }
      return worst;
    }

    private Violation or(double value, double lower, double upper, int at) {
      double excess = Math.max(lower - value, value - upper);
      if (!(excess > 0)) {
        return this;
      }
      double bound = value < lower ? lower : upper;
      double relative = excess / (1 + Math.abs(bound));
      return relative > size ? new Violation(relative, at) : this;
    }

    String describe(ResponseProgram program) {
      int columns = program.shape().columns();
      if (index < 0) {
        return "";
      }
      return index < columns ? program.describeColumn(index) : program.describeRow(index - columns);
    }
  }
}
