package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * The decisions whose costs are known in every outcome. A decision that another budget allows as
 * well is a plan to begin with.
 */
final class EvaluationLog {
  /** By how much rows and bounds may be violated, relative to their size. */
  private static final double TOLERANCE = 1e-7;

  /** A decision and what it costs in each outcome; the prices are not kept. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Known(double[] decision, double[] costs) {

    /** The objective V1 under a program with the same recourse and outcomes. */
    double objective(TwoStageProgram program) {
      return program.first().program().objective(decision)
          + program.risk().of(costs, program.probabilities());
    }
  }

  private final List<Known> known = new ArrayList<>();

  void add(Evaluation evaluation) {
    known.add(new Known(evaluation.decision(), evaluation.costs()));
  }

  boolean isEmpty() {
    return known.isEmpty();
  }

  /** The decisions in the order they were evaluated. */
  List<double[]> decisions() {
    return known.stream().map(Known::decision).toList();
  }

  /** Returns the cheapest of the known decisions that the first stage of a program allows. */
  Optional<Known> best(TwoStageProgram program) {
    return known.stream()
        .filter(one -> allows(program.first(), one.decision))
        .min(Comparator.comparingDouble(one -> one.objective(program)));
  }

  /** Returns whether a decision satisfies the rows, bounds and integrality of a first stage. */
  static boolean allows(MixedIntegerProgram first, double[] decision) {
    LinearProgram program = first.program();
    for (int j = 0; j < decision.length; j++) {
      double value = decision[j];
      if (isOutside(value, program.columnLower(j), program.columnUpper(j))
          || (first.isInteger(j) && Math.abs(value - Math.rint(value)) > TOLERANCE)) {
        return false;
      }
    }
    double[] activities = program.rowActivities(decision);
    for (int i = 0; i < activities.length; i++) {
      if (isOutside(activities[i], program.rowLower(i), program.rowUpper(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOutside(double value, double lower, double upper) {
    return lower - value > TOLERANCE * (1 + Math.abs(lower))
        || value - upper > TOLERANCE * (1 + Math.abs(upper));
  }
}
