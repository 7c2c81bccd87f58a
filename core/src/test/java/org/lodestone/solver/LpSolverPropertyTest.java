package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every supply problem, whatever its numbers. */
class LpSolverPropertyTest {
  private static final double ROUNDING = 1e-9;

  @Property(tries = 100, seed = "20251028")
  void moreCapacityNeverRaisesTheCost(
      @ForAll @IntRange(max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 8) int n,
      @ForAll @DoubleRange(min = 0, max = 200) double extra,
      @ForAll boolean onALane) {
    LinearProgram program = RandomPrograms.supply(seed, n);
    try (var solver = new LpSolver()) {
      solver.load(program);
      double before = solver.solve().objective();
      int[] first = {0};
      if (onALane) {
        solver.changeColumnBounds(
            first, new double[] {0}, new double[] {program.columnUpper(0) + extra});
      } else {
        solver.changeRowBounds(
            first,
            new double[] {Double.NEGATIVE_INFINITY},
            new double[] {program.rowUpper(0) + extra});
      }
      assertThat(solver.solve().objective()).isLessThanOrEqualTo(before * (1 + ROUNDING));
    }
  }

  @Property(tries = 100, seed = "20251028")
  void everyAnswerIsACheckedOptimum(@ForAll @IntRange(max = 1_000_000) int seed) {
    LpSolution solution = Solutions.solveAlone(RandomPrograms.solvable(seed));
    assertThat(solution.status()).isEqualTo(LpStatus.OPTIMAL);
    assertThat(solution.kkt().holds()).isTrue();
  }

  @Property(tries = 50, seed = "20251028")
  void twiceTheTonnesCostTwiceAsMuch(
      @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 8) int n) {
    LinearProgram once = RandomPrograms.supply(seed, n);
    LinearProgram twice = once.copy();
    for (double[] bounds :
        List.of(twice.columnLower, twice.columnUpper, twice.rowLower, twice.rowUpper)) {
      Arrays.setAll(bounds, k -> 2 * bounds[k]);
    }
    double cost = Solutions.solveAlone(once).objective();
    assertThat(Solutions.solveAlone(twice).objective())
        .isCloseTo(2 * cost, within(ROUNDING * cost));
  }
}
