package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LpSolverTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Offset<Double> EXACT = within(1e-9);

  @AutoClose private final LpSolver solver = new LpSolver();

  /**
   * A seller and a buyer joined by a lane on which a tenth is lost:
   *
   * <pre>
   *   mine (3 $/t) -&gt; seller -- lane (1 $/t, capacity, 0.9 arrives) -&gt; buyer -&gt; demand of 90 t
   *                                                                 unmet (50 $/t) -^
   * </pre>
   *
   * Columns are mine, lane, unmet; rows are the balances of seller and buyer.
   */
  private static LinearProgram oneLane(double laneCapacity) {
    var builder = LinearProgram.builder();
    int mine = builder.addColumn(3, 0, 1000);
    int lane = builder.addColumn(1, 0, laneCapacity);
    int unmet = builder.addColumn(50, 0, 90);
    int seller = builder.addRow(0, INFINITY);
    int buyer = builder.addRow(90, INFINITY);
    builder.addEntry(seller, mine, 1);
    builder.addEntry(seller, lane, -1);
    builder.addEntry(buyer, lane, 0.9);
    builder.addEntry(buyer, unmet, 1);
    return builder.build();
  }

  @Test
  void onAnUnsaturatedLaneThePricesDifferByCostAndLoss() {
    LpSolution solution = solve(oneLane(120));

    assertThat(solution.status()).isEqualTo(LpStatus.OPTIMAL);
    assertThat(solution.columnValue(1)).isCloseTo(100, EXACT);
    assertThat(solution.objective()).isCloseTo(400, EXACT);
    assertThat(solution.rowActivity(1)).isCloseTo(90, EXACT);
    assertThat(solution.rowDual(0)).isCloseTo(3, EXACT);
    assertThat(solution.rowDual(1)).isCloseTo((3 + 1) / 0.9, EXACT);
    assertThat(solution.reducedCost(1)).isCloseTo(0, EXACT);
  }

  @Test
  void onASaturatedLaneTheRentIsThePriceDifference() {
    LpSolution solution = solve(oneLane(80));

    assertThat(solution.columnValue(1)).isCloseTo(80, EXACT);
    assertThat(solution.columnValue(2)).isCloseTo(90 - 0.9 * 80, EXACT);
    assertThat(solution.rowDual(1)).isCloseTo(50, EXACT);
    // More capacity lowers the cost, so the reduced cost is negative.
    assertThat(solution.reducedCost(1)).isCloseTo(-(0.9 * 50 - 3 - 1), EXACT);
  }

  /**
   * One process (cost 10 per t of ore) yields 0.8 t Nd and 0.2 t Dy. Demand is 30 t Nd and 10 t Dy,
   * so Dy limits: 50 t of ore, Nd in surplus by 10 t and worth nothing, Dy bears the whole cost.
   */
  @Test
  void aSurplusCoProductHasNoPrice() {
    var builder = LinearProgram.builder();
    int ore = builder.addColumn(10, 0, 1000);
    int neodymium = builder.addRow(30, INFINITY);
    int dysprosium = builder.addRow(10, INFINITY);
    builder.addEntry(neodymium, ore, 0.8);
    builder.addEntry(dysprosium, ore, 0.2);
    LpSolution solution = solve(builder.build());

    assertThat(solution.columnValue(ore)).isCloseTo(50, EXACT);
    assertThat(solution.rowActivity(neodymium) - 30).isCloseTo(10, EXACT);
    assertThat(solution.rowDual(neodymium)).isZero();
    assertThat(solution.rowDual(dysprosium)).isCloseTo(10 / 0.2, EXACT);
  }

  @Test
  void aProgramWithoutRows() {
    var builder = LinearProgram.builder();
    builder.offset(100);
    builder.addColumn(2, 3, 5);
    builder.addColumn(-2, 3, 5);
    LpSolution solution = solve(builder.build());

    assertThat(solution.status()).isEqualTo(LpStatus.OPTIMAL);
    assertThat(solution.objective()).isEqualTo(100 + 2 * 3 - 2 * 5);
    solver.setBasis(solver.basis());
    assertThat(solver.solve().objective()).isEqualTo(96);
  }

  @Test
  void infeasible() {
    var builder = LinearProgram.builder();
    builder.addColumn(1, 0, 5);
    builder.addRow(6, INFINITY);
    builder.addEntry(0, 0, 1);
    LpSolution solution = solve(builder.build());

    assertThat(solution.status()).isEqualTo(LpStatus.INFEASIBLE);
    assertThat(solution.effort().runs()).isEqualTo(2);
    assertThatThrownBy(solution::objective)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The solution has no values, its status is INFEASIBLE.");
  }

  @Test
  void unbounded() {
    // Each t of x1 makes room for 2 t of x0, which earn 1 each.
    var builder = LinearProgram.builder();
    builder.addColumn(-1, 0, INFINITY);
    builder.addColumn(3, 0, INFINITY);
    builder.addRow(-INFINITY, 5);
    builder.addEntry(0, 0, 1);
    builder.addEntry(0, 1, -2);

    assertThat(solve(builder.build()).objective()).isEqualTo(-5);
    solver.changeCosts(new int[] {1}, new double[] {1});
    assertThat(solver.solve().status()).isEqualTo(LpStatus.UNBOUNDED);
    solver.changeCosts(new int[] {1}, new double[] {3});
    assertThat(solver.solve().status()).isEqualTo(LpStatus.OPTIMAL);
  }

  @Test
  void changesTakeEffectInAnyOrderOfIndices() {
    solve(oneLane(120));
    solver.changeColumnBounds(new int[] {2, 1}, new double[] {20, 0}, new double[] {90, 60});
    solver.changeCosts(new int[] {1, 0}, new double[] {2, 5});
    solver.changeRowBounds(new int[] {1}, new double[] {81}, new double[] {INFINITY});
    LpSolution solution = solver.solve();

    // 60 t enter the lane at 5 + 2 $/t, 54 t arrive, 27 t are unmet.
    assertThat(solution.columnValue(1)).isCloseTo(60, EXACT);
    assertThat(solution.columnValue(2)).isCloseTo(27, EXACT);
    assertThat(solution.objective()).isCloseTo(60 * 7 + 27 * 50, EXACT);
    assertThat(solver.program().columnUpper(1)).isEqualTo(60);
    assertThat(solver.program().columnLower(2)).isEqualTo(20);
    assertThat(solver.program().cost(0)).isEqualTo(5);
    assertThat(solver.program().rowLower(1)).isEqualTo(81);
  }

  @Test
  void changesLeaveTheLoadedProgramAlone() {
    LinearProgram program = oneLane(120);
    solver.load(program);
    solver.changeColumnBounds(new int[] {1}, new double[] {0}, new double[] {7});

    assertThat(program.columnUpper(1)).isEqualTo(120);
  }

  @Test
  void changingNothingIsAllowed() {
    solver.load(oneLane(120));
    solver.changeCosts(new int[0], new double[0]);
    solver.changeRowBounds(new int[0], new double[0], new double[0]);
    assertThat(solver.solve().objective()).isCloseTo(400, EXACT);
  }

  @Test
  void changesAreChecked() {
    solver.load(oneLane(120));
    int[] lane = {1};
    double[] one = {1};
    double[] two = {2};

    assertThatThrownBy(() -> solver.changeColumnBounds(lane, two, one))
        .hasMessageStartingWith("The lower bound (2.0) of column 1 must not exceed");
    assertThatThrownBy(() -> solver.changeCosts(lane, new double[] {Double.NaN}))
        .hasMessageStartingWith("The cost (NaN) of column 1");
    assertThatThrownBy(() -> solver.changeRowBounds(new int[] {2}, one, two))
        .hasMessage("There is no row 2, only 2 of them, counted from 0.");
    assertThatThrownBy(() -> solver.changeCosts(new int[] {0, 0}, new double[] {1, 2}))
        .hasMessage("The column 0 must not be named twice.");
    assertThatThrownBy(() -> solver.changeRowBounds(lane, one, new double[0]))
        .hasMessage("There are 0 upper bounds for 1 indices.");
  }

  /** HiGHS writes as many numbers as the model has; remembered sizes would corrupt memory. */
  @Test
  void oneSolverTakesProgramsOfAllSizesInTurn() {
    for (int n : new int[] {30, 1, 12, 2, 25}) {
      LinearProgram program = RandomPrograms.supply(n, n);
      LpSolution solution = solve(program);
      assertThat(solution.objective()).isEqualTo(Solutions.solveAlone(program).objective());
      assertThat(solution.columnValue(program.columnCount() - 1)).isNotNegative();
      assertThat(solver.basis().columnCount()).isEqualTo(program.columnCount());
    }
  }

  @Test
  void theTimeLimitHoldsForEachSolveAndMayBeLifted() {
    solver.load(RandomPrograms.supply(1, 40));
    solver.limitTime(Duration.ofNanos(1));
    assertThat(solver.solve().status()).isEqualTo(LpStatus.TIME_LIMIT);
    solver.limitTime(Duration.ofMinutes(1));
    assertThat(solver.solve().status()).isEqualTo(LpStatus.OPTIMAL);
    assertThatThrownBy(() -> solver.limitTime(Duration.ZERO))
        .hasMessage("The time limit (PT0S) must be positive.");
  }

  /** The clock of HiGHS runs on from run to run: a limit of its own would strike in the middle. */
  @Test
  void theTimeOfEarlierSolvesDoesNotCount() {
    LinearProgram program = RandomPrograms.supply(1, 30);
    solver.limitTime(Duration.ofMillis(100));
    int inTime = 0;
    int solves = 0;
    for (long end = System.nanoTime() + 300_000_000; System.nanoTime() < end; solves++) {
      inTime += solve(program).status() == LpStatus.OPTIMAL ? 1 : 0;
    }
    // Not all: the machine may be busy with something else for longer than the limit.
    assertThat(inTime).isGreaterThan(solves * 3 / 4);
  }

  @Test
  void anInterruptedSolveCanBeContinued() {
    LinearProgram program = RandomPrograms.supply(1, 40);
    var questions = new AtomicInteger();
    solver.interruptWhen(() -> questions.incrementAndGet() == 20);
    LpSolution interrupted = solve(program);

    assertThat(interrupted.status()).isEqualTo(LpStatus.INTERRUPTED);
    assertThat(questions).hasValue(20);
    LpSolution continued = solver.solve();
    assertThat(continued.status()).isEqualTo(LpStatus.OPTIMAL);
    assertThat(continued.objective())
        .isCloseTo(Solutions.solveAlone(program).objective(), within(1e-6));
  }

  @Test
  void whatTheInterruptQuestionThrowsReachesTheCaller() {
    solver.interruptWhen(
        () -> {
          throw new IllegalStateException("no answer");
        });
    assertThatThrownBy(() -> solve(RandomPrograms.supply(1, 40))).hasMessage("no answer");
    solver.interruptWhen(() -> false);
    assertThat(solver.solve().status()).isEqualTo(LpStatus.OPTIMAL);
  }

  @Test
  void theInterruptQuestionMustNotUseTheSolver() {
    solver.interruptWhen(
        () -> {
          solver.close();
          return true;
        });
    assertThatThrownBy(() -> solve(RandomPrograms.supply(1, 40)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The solver is solving.");
  }

  /** Rounding makes some first answers fail here; no wrong one may be called optimal. */
  @Test
  void anAnswerThatFailsTheCheckIsAskedForOnceMore() {
    var secondRuns = EnumSet.noneOf(LpStatus.class);
    for (int seed = 0; seed < 500; seed++) {
      LpSolution solution = solve(RandomPrograms.badlyScaled(seed));
      if (solution.status().hasValues()) {
        assertThat(solution.kkt().holds()).isEqualTo(solution.status() == LpStatus.OPTIMAL);
      }
      if (solution.effort().runs() == 2) {
        secondRuns.add(solution.status());
      }
    }
    assertThat(secondRuns).contains(LpStatus.OPTIMAL);
  }

  @Test
  void callsInTheWrongOrderAreRefused() {
    assertThatThrownBy(solver::solve).hasMessageStartingWith("The solver has no program.");
    solver.load(oneLane(120));
    assertThatThrownBy(solver::basis).hasMessageStartingWith("The solver has no basis.");
  }

  @Test
  void aClosedSolverRefusesEverythingButAnotherClose() {
    LpSolution solution = solve(oneLane(120));
    solver.close();
    solver.close();

    assertThatThrownBy(solver::solve)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The solver is closed.");
    assertThatThrownBy(() -> solver.load(oneLane(120))).hasMessage("The solver is closed.");
    assertThat(solution.objective()).isCloseTo(400, EXACT);
  }

  @Test
  void theVersionIsThatOfTheLibrary() {
    assertThat(LpSolver.version()).isEqualTo("HiGHS 1.12.0");
  }

  private LpSolution solve(LinearProgram program) {
    solver.load(program);
    return solver.solve();
  }
}
