package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MipSolver;
import org.lodestone.solver.MixedIntegerProgram;

/** Names the rows for which a first stage has no decision, by bending all of them at a price. */
final class Conflicts {
  /** What a row is bent by less than this is rounding. */
  private static final double ROUNDING = 1e-7;

  private Conflicts() {}

  /** Returns the rows to be bent; empty if there is a decision that satisfies all of them. */
  static List<Conflict> in(MixedIntegerProgram first, BooleanSupplier interrupted) {
    var program = first.program();
    var builder = LinearProgram.builder();
    builder.append(program, 0);
    int above = program.columnCount();
    for (int i = 0; i < program.rowCount(); i++) {
      builder.addEntry(i, builder.addColumn(1, 0, Double.POSITIVE_INFINITY), -1);
      builder.addEntry(i, builder.addColumn(1, 0, Double.POSITIVE_INFINITY), 1);
    }
    try (var solver = new MipSolver()) {
      solver.interruptWhen(interrupted);
      solver.stopAtGap(0);
      var solution = solver.solve(first.with(builder.build()));
      var conflicts = new ArrayList<Conflict>();
      for (int i = 0; i < program.rowCount() && solution.hasValues(); i++) {
        double excess =
            solution.columnValue(above + 2 * i) - solution.columnValue(above + 2 * i + 1);
        if (Math.abs(excess) > ROUNDING) {
          conflicts.add(new Conflict(i, excess));
        }
      }
      return conflicts;
    }
  }
}
