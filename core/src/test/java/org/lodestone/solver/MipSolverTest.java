package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MipSolverTest {

  /** A knapsack of twelve things against all 4096 ways to fill it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void knapsacksAgreeWithTryingEverything(long seed) {
    RandomGenerator random = RandomPrograms.random(seed);
    var worth = new double[12];
    var weight = new double[12];
    Arrays.setAll(worth, k -> 1 + random.nextInt(50));
    Arrays.setAll(weight, k -> 1 + random.nextInt(30));
    double most = Arrays.stream(weight).sum() / 2;
    double best = 0;
    for (int set = 0; set < 1 << 12; set++) {
      double w = 0;
      double v = 0;
      for (int k = 0; k < 12; k++) {
        w += (set >> k & 1) * weight[k];
        v += (set >> k & 1) * worth[k];
      }
      best = w <= most ? Math.max(best, v) : best;
    }
    try (var solver = new MipSolver()) {
      solver.stopAtGap(0);
      var program = knapsack(worth, weight, most);
      var solution = solver.solve(program);
      var again = solver.solveFrom(program, solution.columnValues());

      assertThat(solution.status()).isEqualTo(MipStatus.GAP_REACHED);
      assertThat(solution.objective()).isCloseTo(-best, within(1e-9));
      assertThat(solution.bound()).isCloseTo(-best, within(1e-6));
      assertThat(again.objective()).isEqualTo(solution.objective());
    }
  }

  private static MixedIntegerProgram knapsack(double[] worth, double[] weight, double most) {
    var builder = LinearProgram.builder();
    int row = builder.addRow(Double.NEGATIVE_INFINITY, most);
    for (int k = 0; k < worth.length; k++) {
      builder.addEntry(row, builder.addColumn(-worth[k], 0, 1), weight[k]);
    }
    int[] all = new int[worth.length];
    Arrays.setAll(all, k -> k);
    return MixedIntegerProgram.of(builder.build(), all);
  }

  /** 2 x = 1 has no whole answer. */
  @Test
  void whatHasNoWholeAnswerIsInfeasible() {
    var builder = LinearProgram.builder();
    builder.addEntry(builder.addRow(1, 1), builder.addColumn(1, 0, 5), 2);
    try (var solver = new MipSolver()) {
      var solution = solver.solve(MixedIntegerProgram.of(builder.build(), 0));

      assertThat(solution.status()).isEqualTo(MipStatus.INFEASIBLE);
      assertThat(solution.hasValues()).isFalse();
      assertThatThrownBy(solution::objective).hasMessageContaining("INFEASIBLE");
    }
  }

  @Test
  void searchesCanBeInterrupted() {
    var weight = new double[60];
    Arrays.setAll(weight, k -> 1000 + 37.0 * k * k % 991);
    try (var solver = new MipSolver()) {
      solver.stopAtGap(0);
      solver.interruptWhen(() -> true);

      assertThat(solver.solve(knapsack(weight, weight, 31_415.5)).status())
          .isIn(MipStatus.INTERRUPTED, MipStatus.GAP_REACHED);
    }
  }

  @Test
  void integerColumnsMustExistAndBeNamedOnce() {
    var builder = LinearProgram.builder();
    builder.addColumn(1, 0, 1);
    var program = builder.build();

    assertThatThrownBy(() -> MixedIntegerProgram.of(program, 1)).hasMessageContaining("column 1");
    assertThatThrownBy(() -> MixedIntegerProgram.of(program, 0, 0)).hasMessageContaining("twice");
  }

  /** Two random programs side by side come apart again, and their optima add up. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOptimumIsTheSumOfTheBlocks(long seed) {
    var builder = LinearProgram.builder();
    builder.append(RandomPrograms.supply(seed, 4), 1);
    builder.append(RandomPrograms.supply(seed + 100, 3), 1);
    var whole = builder.build();

    var blocks = ProgramBlock.of(whole, Superfluous.in(whole));

    assertThat(blocks).hasSize(2);
    double sum =
        blocks.stream()
            .mapToDouble(block -> Solutions.solveAlone(block.program()).objective())
            .sum();
    double together = Solutions.solveAlone(whole).objective();
    assertThat(sum).isCloseTo(together, within(1e-8 * (1 + Math.abs(together))));
  }
}
