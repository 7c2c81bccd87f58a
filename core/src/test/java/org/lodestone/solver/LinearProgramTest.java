package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearProgramTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final LinearProgram.Builder builder = LinearProgram.builder();

  @Test
  void columnsAndRowsAreNumberedInTheOrderOfTheirAddition() {
    assertThat(builder.addColumn(1, 0, 5)).isEqualTo(0);
    assertThat(builder.addColumn(2, -INFINITY, INFINITY)).isEqualTo(1);
    assertThat(builder.addRow(3, 3)).isEqualTo(0);
    assertThat(builder.addRow(-INFINITY, 4)).isEqualTo(1);
    LinearProgram program = builder.build();

    assertThat(program).hasToString("LinearProgram of 2 columns, 2 rows and 0 entries");
    assertThat(program.cost(1)).isEqualTo(2);
    assertThat(program.columnUpper(0)).isEqualTo(5);
    assertThat(program.columnLower(1)).isEqualTo(-INFINITY);
    assertThat(program.rowLower(0)).isEqualTo(3);
    assertThat(program.rowUpper(1)).isEqualTo(4);
  }

  @Test
  void entriesOfTheSameRowAndColumnAreSummedAndZerosLeftOut() {
    addColumnsAndRows(2, 2);
    builder.addEntry(1, 0, 2);
    builder.addEntry(0, 1, 7);
    builder.addEntry(1, 0, 3);
    builder.addEntry(0, 1, -7);
    builder.addEntry(1, 1, 0);
    LinearProgram program = builder.build();

    assertThat(program.entryCount()).isEqualTo(1);
    assertThat(program.rowActivities(new double[] {10, 1})).containsExactly(0, 50);
  }

  @Test
  void theOrderOfEntriesLeavesNoTrace() {
    addColumnsAndRows(3, 3);
    builder.addEntry(2, 1, 5);
    builder.addEntry(0, 1, 4);
    builder.addEntry(1, 2, 6);
    builder.addEntry(2, 2, 9);
    SparseColumns matrix = builder.build().matrix;

    assertThat(matrix.start).containsExactly(0, 0, 2, 4);
    assertThat(matrix.index).containsExactly(0, 2, 1, 2);
    assertThat(matrix.value).containsExactly(4, 5, 6, 9);
  }

  @Test
  void productsWithTheMatrix() {
    // min 10 + 2 x0 + 3 x1 with one row, 4 x0 + 5 x1
    builder.offset(10);
    builder.addColumn(2, 0, 9);
    builder.addColumn(3, 0, 9);
    builder.addRow(0, 9);
    builder.addEntry(0, 0, 4);
    builder.addEntry(0, 1, 5);
    LinearProgram program = builder.build();

    assertThat(program.objective(new double[] {1, 2})).isEqualTo(18);
    assertThat(program.rowActivities(new double[] {1, 2})).containsExactly(14);
    assertThat(program.reducedCosts(new double[] {0.5})).containsExactly(0, 0.5);
  }

  @Test
  void theObjectiveKeepsSmallTermsBesideLargeOnes() {
    builder.addColumn(1e17, 1, 1);
    builder.addColumn(1, 3, 3);
    builder.addColumn(-1e17, 1, 1);

    assertThat(builder.build().objective(new double[] {1, 3, 1})).isEqualTo(3);
  }

  @Test
  void laterCallsOfTheBuilderDoNotChangeAProgram() {
    addColumnsAndRows(1, 1);
    LinearProgram program = builder.build();
    addColumnsAndRows(1, 1);
    builder.addEntry(0, 0, 1);

    assertThat(program).hasToString("LinearProgram of 1 columns, 1 rows and 0 entries");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e20})
  void aCostThatIsNotFiniteIsRefused(double cost) {
    addColumnsAndRows(3, 0);
    assertThatThrownBy(() -> builder.addColumn(cost, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The cost (%s) of column 3 must be finite and below 1e20 in size.", cost);
  }

  @Test
  void boundsInTheWrongOrderAreRefused() {
    addColumnsAndRows(1, 2);
    assertThatThrownBy(() -> builder.addColumn(0, 5, 2))
        .hasMessageStartingWith(
            "The lower bound (5.0) of column 1 must not exceed its upper bound (2.0).");
    assertThatThrownBy(() -> builder.addRow(5, 2)).hasMessageContaining("of row 2 must not");
  }

  @Test
  void boundsThatAreNoNumbersOrInfiniteOnTheWrongSideAreRefused() {
    assertThatThrownBy(() -> builder.addColumn(0, Double.NaN, 2))
        .hasMessage("The lower bound (NaN) of column 0 must be below 1e20 in size, or -Infinity.");
    assertThatThrownBy(() -> builder.addColumn(0, INFINITY, INFINITY))
        .hasMessageStartingWith("The lower bound (Infinity) of column 0");
    assertThatThrownBy(() -> builder.addRow(0, 1e30))
        .hasMessage("The upper bound (1.0E30) of row 0 must be below 1e20 in size, or Infinity.");
    assertThatThrownBy(() -> builder.offset(Double.NaN)).hasMessageContaining("offset (NaN)");
  }

  @Test
  void anEntryNeedsItsRowAndColumn() {
    addColumnsAndRows(2, 1);
    assertThatThrownBy(() -> builder.addEntry(1, 0, 7))
        .hasMessageStartingWith("The entry (7.0) is for row 1 and column 0, but there are 1 rows");
    assertThatThrownBy(() -> builder.addEntry(0, -1, 7))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, 1e-9, -1e15})
  void entriesThatHighsWouldDropAreRefused(double value) {
    addColumnsAndRows(2, 3);
    builder.addEntry(2, 1, value);
    assertThatThrownBy(builder::build)
        .hasMessageStartingWith("The entry (%s) of row 2 and column 1 must lie between", value);
  }

  @Test
  void aProgramNeedsAColumn() {
    builder.addRow(0, 1);
    assertThatThrownBy(builder::build).hasMessageContaining("at least one column");
  }

  private void addColumnsAndRows(int columns, int rows) {
    for (int j = 0; j < columns; j++) {
      builder.addColumn(1, 0, 1);
    }
    for (int i = 0; i < rows; i++) {
      builder.addRow(0, 1);
    }
  }
}
