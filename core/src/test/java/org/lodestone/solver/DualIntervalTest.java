package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DualIntervalTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @AutoClose private final LpSolver solver = new LpSolver();

  /**
   * A mine of 10 t at 2 $/t, and 5 t of stock at 50 $/t, for a demand of so many t. At 10 t the
   * mine is just exhausted: a degenerate vertex.
   */
  private void load(double demand_t) {
    var builder = LinearProgram.builder();
    builder.addColumn(2, 0, 10);
    builder.addColumn(50, 0, 5);
    builder.addRow(demand_t, INFINITY);
    builder.addEntry(0, 0, 1);
    builder.addEntry(0, 1, 1);
    solver.load(builder.build());
  }

  @Test
  void awayFromAVertexTheIntervalIsAPoint() {
    load(8);
    assertThat(DualInterval.of(solver, 0, 0.5)).isEqualTo(new DualInterval(2, 2, LpStatus.OPTIMAL));
    load(12);
    assertThat(DualInterval.of(solver, 0, 0.5))
        .isEqualTo(new DualInterval(50, 50, LpStatus.OPTIMAL));
  }

  @Test
  void atADegenerateVertexTheIntervalSpansAllDuals() {
    load(10);
    assertThat(DualInterval.of(solver, 0, 0.5))
        .isEqualTo(new DualInterval(2, 50, LpStatus.OPTIMAL));
  }

  @Test
  void anEndBeyondWhichNothingIsFeasibleIsInfinite() {
    load(15);
    assertThat(DualInterval.of(solver, 0, 0.5))
        .isEqualTo(new DualInterval(50, INFINITY, LpStatus.INFEASIBLE));
  }

  @Test
  void withoutAnOptimumNothingIsKnown() {
    load(16);
    assertThat(DualInterval.of(solver, 0, 0.5))
        .isEqualTo(new DualInterval(-INFINITY, INFINITY, LpStatus.INFEASIBLE));
  }

  @Test
  void anEquationMovesWithBothItsBounds() {
    load(10);
    solver.changeRowBounds(new int[] {0}, new double[] {12}, new double[] {12});
    assertThat(DualInterval.of(solver, 0, 2)).isEqualTo(new DualInterval(50, 50, LpStatus.OPTIMAL));
  }

  @Test
  void boundsAndBasisAreRestored() {
    load(15);
    LpSolution before = solver.solve();
    Basis basis = solver.basis();
    DualInterval.of(solver, 0, 0.5);

    assertThat(solver.program().rowLower(0)).isEqualTo(15);
    assertThat(solver.program().rowUpper(0)).isEqualTo(INFINITY);
    assertThat(solver.basis()).isEqualTo(basis);
    LpSolution after = solver.solve();
    assertThat(after.effort().iterations()).isZero();
    assertThat(after.objective()).isEqualTo(before.objective());
  }

  /** Brute force: each moved program is solved alone, from nothing. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theEndsAreOneSidedDifferences(long seed) {
    LinearProgram program = RandomPrograms.supply(seed, 5);
    solver.load(program);
    LpSolution solution = solver.solve();
    for (int row = 0; row < program.rowCount(); row++) {
      double here = solution.objective();
      double left = here - Solutions.solveAlone(moved(program, row, -1)).objective();
      double right = Solutions.solveAlone(moved(program, row, 1)).objective() - here;
      DualInterval interval = DualInterval.of(solver, row, 1);

      assertThat(interval.left()).isCloseTo(left, within(1e-8));
      assertThat(interval.right()).isCloseTo(right, within(1e-8));
      assertThat(solution.rowDual(row)).isBetween(left - 1e-8, right + 1e-8);
    }
  }

  private static LinearProgram moved(LinearProgram program, int row, double step) {
    LinearProgram moved = program.copy();
    moved.rowLower[row] += step;
    moved.rowUpper[row] += step;
    return moved;
  }

  @Test
  void theStepMustBePositive() {
    load(10);
    assertThatThrownBy(() -> DualInterval.of(solver, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The step (0.0) for row 0 must be positive and finite.");
  }
}
