package org.lodestone.solver;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Reference solutions, and solutions in a form that tests can compare. */
final class Solutions {
  private Solutions() {}

  /** Solves a program with a solver that has seen no other. */
  static LpSolution solveAlone(LinearProgram program) {
    try (var solver = new LpSolver()) {
      solver.load(program);
      return solver.solve();
    }
  }

  static double[] columnValues(LpSolution solution, LinearProgram program) {
    return IntStream.range(0, program.columnCount()).mapToDouble(solution::columnValue).toArray();
  }

  static double[] rowDuals(LpSolution solution, LinearProgram program) {
    return IntStream.range(0, program.rowCount()).mapToDouble(solution::rowDual).toArray();
  }

  /** Returns all independent numbers; two such lists are equal only if all bits are. */
  static List<Double> numbers(LpSolution solution, LinearProgram program) {
    return DoubleStream.concat(
            DoubleStream.of(columnValues(solution, program)),
            DoubleStream.of(rowDuals(solution, program)))
        .boxed()
        .toList();
  }
}
