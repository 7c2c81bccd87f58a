package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a solver remembers from one solve helps the next, and changes nothing else. */
class WarmStartTest {
  private static final int SIZE = 20;

  @AutoClose private final LpSolver solver = new LpSolver();

  @Test
  void warmAndColdSolvesAgree() {
    solver.load(RandomPrograms.supply(1, SIZE));
    int coldIterations = solver.solve().effort().iterations();
    for (int k = 0; k < 30; k++) {
      outage(solver, k);
      LpSolution warm = solver.solve();
      LpSolution cold = Solutions.solveAlone(solver.program());

      assertThat(warm.objective())
          .isCloseTo(cold.objective(), within(1e-11 * Math.abs(cold.objective())));
      assertThat(warm.effort().runs()).isOne();
      assertThat(warm.effort().iterations()).isLessThan(coldIterations / 2);
    }
  }

  @Test
  void solvingAgainTakesNoIterationAndGivesTheSameBits() {
    LinearProgram program = RandomPrograms.supply(2, SIZE);
    solver.load(program);
    LpSolution first = solver.solve();
    LpSolution second = solver.solve();

    assertThat(second.effort()).isEqualTo(new LpSolution.Effort(1, 0));
    assertThat(Solutions.numbers(second, program)).isEqualTo(Solutions.numbers(first, program));
  }

  /** A restart knows nothing of what was solved since, and costs what a cold solve does. */
  @Test
  void aRestartGivesTheSameBitsWhateverWasSolvedBefore() {
    solver.load(RandomPrograms.supply(5, SIZE));
    solver.solve();
    Basis basis = solver.basis();
    outage(solver, 3);
    LinearProgram program = solver.program();
    solver.restartFrom(basis);
    LpSolution first = solver.solve();
    outage(solver, 4);
    solver.solve();
    solver.load(program);
    solver.restartFrom(basis);
    LpSolution second = solver.solve();

    assertThat(Solutions.numbers(second, program)).isEqualTo(Solutions.numbers(first, program));
    LpSolution cold = Solutions.solveAlone(program);
    assertThat(first.objective())
        .isCloseTo(cold.objective(), within(1e-11 * Math.abs(cold.objective())));
  }

  @Test
  void aBasisComesBackAsItWasGiven() {
    solver.load(RandomPrograms.supply(3, SIZE));
    solver.solve();
    Basis basis = solver.basis();
    outage(solver, 1);
    solver.solve();
    assertThat(solver.basis()).isNotEqualTo(basis);
    solver.setBasis(basis);

    assertThat(solver.basis()).isEqualTo(basis).hasSameHashCodeAs(basis);
    assertThat(basis).hasToString("Basis of 420 columns and 40 rows");
  }

  @Test
  void aBasisServesAnotherSolver() {
    LinearProgram program = RandomPrograms.supply(4, SIZE);
    solver.load(program);
    LpSolution solution = solver.solve();
    try (var other = new LpSolver()) {
      other.load(program);
      other.setBasis(solver.basis());
      LpSolution same = other.solve();

      assertThat(same.effort().iterations()).isZero();
      assertThat(same.objective()).isCloseTo(solution.objective(), within(1e-9));
    }
  }

  @Test
  void aBasisOutlivesTheBoundsItWasFoundFor() {
    LinearProgram program = RandomPrograms.solvable(1);
    solver.load(program);
    solver.solve();
    Basis basis = solver.basis();
    int[] columns = IntStream.range(0, program.columnCount()).toArray();
    solver.changeColumnBounds(columns, all(columns, -5), all(columns, Double.POSITIVE_INFINITY));
    solver.changeCosts(columns, all(columns, 1));
    solver.setBasis(basis);
    LpSolution warm = solver.solve();

    assertThat(warm.status()).isEqualTo(LpStatus.OPTIMAL);
    assertThat(warm.objective())
        .isCloseTo(Solutions.solveAlone(solver.program()).objective(), within(1e-9));
  }

  private static double[] all(int[] columns, double value) {
    return IntStream.of(columns).mapToDouble(_ -> value).toArray();
  }

  @Test
  void aBasisOfAnotherShapeIsRefused() {
    solver.load(RandomPrograms.supply(5, SIZE));
    solver.solve();
    Basis basis = solver.basis();
    solver.load(RandomPrograms.supply(5, SIZE - 1));

    assertThatThrownBy(() -> solver.setBasis(basis))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The Basis of 420 columns and 40 rows does not fit a Linear");
    assertThatThrownBy(solver::basis).hasMessageStartingWith("The solver has no basis.");
  }

  @Test
  void anEarlierProgramLeavesNoTrace() {
    LinearProgram program = RandomPrograms.supply(6, SIZE);
    for (int seed = 0; seed < 5; seed++) {
      solver.load(RandomPrograms.solvable(seed));
      solver.solve();
    }
    solver.load(program);

    assertThat(Solutions.numbers(solver.solve(), program))
        .isEqualTo(Solutions.numbers(Solutions.solveAlone(program), program));
  }

  @Test
  void twoThreadsGiveTheSameBitsAsOne() throws Exception {
    List<Double> expectedA = outages(7);
    List<Double> expectedB = outages(8);
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int repeat = 0; repeat < 5; repeat++) {
        var a = threads.submit(() -> outages(7));
        var b = threads.submit(() -> outages(8));
        assertThat(a.get()).isEqualTo(expectedA);
        assertThat(b.get()).isEqualTo(expectedB);
      }
    }
  }

  /** Solves a program and a chain of outages, from opening a solver to closing it. */
  private static List<Double> outages(long seed) {
    LinearProgram program = RandomPrograms.supply(seed, SIZE);
    var numbers = new ArrayList<Double>();
    try (var solver = new LpSolver()) {
      solver.load(program);
      for (int k = 0; k < 20; k++) {
        numbers.addAll(Solutions.numbers(solver.solve(), program));
        outage(solver, k);
      }
    }
    return numbers;
  }

  /** Gives one source another capacity. */
  private static void outage(LpSolver solver, long seed) {
    RandomGenerator random = RandomPrograms.random(seed);
    solver.changeRowBounds(
        new int[] {random.nextInt(SIZE)},
        new double[] {Double.NEGATIVE_INFINITY},
        new double[] {random.nextDouble(5, 80)});
  }
}
