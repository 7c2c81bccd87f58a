package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KktCheckTest {
  /**
   * Demand of 10 t from a mine of 6 t at 2 $/t and imports at 5 $/t without limit:
   *
   * <pre>
   *   min 2 m + 5 i   s.t. m + i &gt;= 10,  0 &lt;= m &lt;= 6,  i &gt;= 0
   * </pre>
   *
   * Optimal are m = 6, i = 4 and a price of 5.
   */
  private static final LinearProgram MINE_AND_IMPORTS = mineAndImports();

  private static LinearProgram mineAndImports() {
    var builder = LinearProgram.builder();
    builder.addColumn(2, 0, 6);
    builder.addColumn(5, 0, Double.POSITIVE_INFINITY);
    builder.addRow(10, Double.POSITIVE_INFINITY);
    builder.addEntry(0, 0, 1);
    builder.addEntry(0, 1, 1);
    return builder.build();
  }

  @Test
  void theOptimumIsPerfect() {
    KktReport report = check(6, 4, 5);
    assertThat(report).isEqualTo(new KktReport(0, 0, 0));
    assertThat(report.holds()).isTrue();
  }

  @Test
  void unmetDemandIsPrimalInfeasible() {
    // 1 t is missing of 10: the largest number in the row.
    assertThat(check(6, 3, 5).primalInfeasibility()).isCloseTo(1 / 11.0, within(1e-15));
  }

  @Test
  void aColumnOutsideItsBoundsIsPrimalInfeasible() {
    assertThat(check(7, 3, 5).primalInfeasibility()).isCloseTo(1 / 7.0, within(1e-15));
    assertThat(check(6, -1, 5).primalInfeasibility()).isPositive();
  }

  @Test
  void aPriceAboveTheCostOfUnlimitedImportsIsDualInfeasible() {
    // The reduced cost of imports is 5 - 6, and there is no upper bound to explain it.
    assertThat(check(6, 4, 6).dualInfeasibility()).isCloseTo(1 / 7.0, within(1e-15));
  }

  @Test
  void aNegativePriceOfARowWithoutUpperBoundIsDualInfeasible() {
    assertThat(check(6, 4, -1).dualInfeasibility()).isCloseTo(1 / 2.0, within(1e-15));
  }

  @Test
  void aFeasibleButCostlySolutionHasAGap() {
    // 1 t imported in place of own: it costs 3 more, and 32 + 3 are turned over.
    KktReport report = check(5, 5, 5);
    assertThat(report.primalInfeasibility()).isZero();
    assertThat(report.dualInfeasibility()).isZero();
    assertThat(report.gap()).isCloseTo(3 / (1 + 35.0), within(1e-15));
  }

  @Test
  void supplyInExcessAtAPriceIsAGap() {
    assertThat(check(6, 5, 5).gap()).isCloseTo(5 / (1 + 37.0), within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberNeverHolds(double wrong) {
    assertThat(check(wrong, 4, 5).holds()).isFalse();
    assertThat(check(6, wrong, 5).holds()).isFalse();
    assertThat(check(6, 4, wrong).holds()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void smallErrorsInSolutionsOfRandomProgramsAreFound(long seed) {
    LinearProgram program = RandomPrograms.supply(seed, 8);
    LpSolution solution = Solutions.solveAlone(program);
    double[] x = Solutions.columnValues(solution, program);
    double[] y = Solutions.rowDuals(solution, program);
    int wrong = RandomPrograms.random(seed).nextInt(x.length);
    double right = x[wrong];

    assertThat(KktCheck.check(program, x, y)).isEqualTo(solution.kkt());
    assertThat(solution.kkt().largest()).isLessThan(1e-13);
    x[wrong] = right + 1e-3;
    assertThat(KktCheck.check(program, x, y).holds()).isFalse();
    x[wrong] = right - 1e-3;
    assertThat(KktCheck.check(program, x, y).holds()).isFalse();
  }

  @Test
  void arraysMustFitTheProgram() {
    assertThatThrownBy(() -> KktCheck.check(MINE_AND_IMPORTS, new double[2], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("2 column values and 2 row duals do not fit a LinearProgram of 2");
  }

  private static KktReport check(double mine, double imports, double price) {
    return KktCheck.check(MINE_AND_IMPORTS, new double[] {mine, imports}, new double[] {price});
  }
}
