package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out changes no optimum: compared with the whole program. */
class SuperfluousTest {
  private static final double FREE = Double.POSITIVE_INFINITY;

  /**
   * A seller with plenty ships to a user, and to a warehouse that nobody takes from.
   *
   * <pre>
   *   seller (10) --2--> user (wants 4)
   *      \--1--> warehouse
   * </pre>
   */
  @Test
  void lanesToNowhereAndSellersWithPlentyAreLeftOut() {
    var builder = LinearProgram.builder();
    int seller = builder.addRow(-10, FREE);
    int user = builder.addRow(4, FREE);
    int warehouse = builder.addRow(0, FREE);
    int useful = builder.addColumn(2, 0, 5);
    builder.addEntry(seller, useful, -1);
    builder.addEntry(user, useful, 1);
    int useless = builder.addColumn(1, 0, 4);
    builder.addEntry(seller, useless, -1);
    builder.addEntry(warehouse, useless, 1);
    int never = builder.addColumn(-3, 0, 0);
    builder.addEntry(user, never, 1);

    var found = Superfluous.in(builder.build());

    assertThat(found.hasColumn(useful)).isFalse();
    assertThat(found.hasColumn(useless)).isTrue();
    assertThat(found.hasColumn(never)).isTrue();
    assertThat(found.hasRow(seller)).isTrue();
    assertThat(found.hasRow(user)).isFalse();
    assertThat(found.hasRow(warehouse)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOptimumStays(long seed) {
    var whole = withFixed(RandomPrograms.supply(seed, 4));

    var superfluous = Superfluous.in(whole);
    var blocks = ProgramBlock.of(whole, superfluous);

    assertThat(superfluous.columnCount()).isPositive();
    assertThat(blocks.stream().mapToInt(b -> b.program().columnCount()).sum())
        .isEqualTo(whole.columnCount() - superfluous.columnCount());
    double kept =
        blocks.stream()
            .mapToDouble(block -> Solutions.solveAlone(block.program()).objective())
            .sum();
    double all = Solutions.solveAlone(whole).objective();
    assertThat(kept).isCloseTo(all, within(1e-8 * (1 + Math.abs(all))));
  }

  /** Every fifth column is held at 0. */
  private static LinearProgram withFixed(LinearProgram program) {
    var fixed = program;
    for (int j = 0; j < program.columnCount(); j += 5) {
      fixed = fixed.withColumnBounds(new int[] {j}, new double[1], new double[1]);
    }
    return fixed;
  }
}
