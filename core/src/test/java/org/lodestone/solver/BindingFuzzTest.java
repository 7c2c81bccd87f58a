package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/**
 * Random calls of every kind, right and wrong, in any order and in several threads. A wrong one is
 * refused with an exception that names the value; whatever happened before, the solver then gives
 * the same answer as a new one. Native code that read or wrote beyond its memory would end the
 * process and with it this test.
 */
class BindingFuzzTest {
  private static final double[] ODD = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e300, -0.0, 1e20
  };

  @Property(tries = 150, seed = "20251028")
  void anyCallsInAnyOrderLeaveASolverThatAnswersRightly(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    fuzz(seed);
  }

  private static void fuzz(long seed) {
    var random = RandomPrograms.random(seed);
    try (var solver = new LpSolver()) {
      Basis foreign = null;
      for (int step = 0; step < 25; step++) {
        try {
          switch (random.nextInt(9)) {
            case 0 -> solver.load(program(random));
            case 1 -> solver.solve();
            case 2 -> changeColumns(solver, random);
            case 3 -> changeRows(solver, random);
            case 4 -> solver.changeCosts(indices(random), values(random, random.nextInt(4)));
            case 5 -> foreign = solver.basis();
            case 6 -> {
              if (foreign != null) {
                solver.setBasis(foreign);
              }
            }
            case 7 -> solver.setBasis(randomBasis(solver, random));
            default -> solver.limitTime(Duration.ofNanos(random.nextLong(-5, 2_000_000)));
          }
        } catch (IllegalArgumentException | IllegalStateException refused) {
          assertThat(refused.getMessage()).isNotBlank();
        }
      }
      solver.limitTime(Duration.ofMinutes(1));
      var program = RandomPrograms.solvable(seed);
      solver.load(program);
      var expected = Solutions.solveAlone(program).objective();
      var answer = solver.solve();
      assertThat(answer.status()).isEqualTo(LpStatus.OPTIMAL);
      assertThat(answer.objective()).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
    }
  }

  /** Of any size down to one column and no row. */
  private static LinearProgram program(RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> RandomPrograms.solvable(random.nextLong());
      case 1 -> RandomPrograms.supply(random.nextLong(), 1 + random.nextInt(12));
      case 2 -> RandomPrograms.badlyScaled(random.nextLong());
      default -> {
        var tiny = LinearProgram.builder();
        tiny.addColumn(value(random), value(random), value(random));
        yield tiny.build();
      }
    };
  }

  private static double value(RandomGenerator random) {
    return random.nextInt(3) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextDouble(-9, 9);
  }

  private static double[] values(RandomGenerator random, int count) {
    return random.doubles(count).map(x -> value(random)).toArray();
  }

  private static int[] indices(RandomGenerator random) {
    return random.ints(random.nextInt(4), -1, 30).toArray();
  }

  private static void changeColumns(LpSolver solver, RandomGenerator random) {
    int[] columns = indices(random);
    solver.changeColumnBounds(
        columns, values(random, columns.length), values(random, random.nextInt(4)));
  }

  private static void changeRows(LpSolver solver, RandomGenerator random) {
    int[] rows = indices(random);
    solver.changeRowBounds(rows, values(random, rows.length), values(random, rows.length));
  }

  /** Any statuses, with any number of basic ones, of the right shape or nearly. */
  private static Basis randomBasis(LpSolver solver, RandomGenerator random) {
    var program = solver.program();
    int columns = Math.max(0, program.columnCount() + random.nextInt(-1, 2));
    return new Basis(statuses(random, columns), statuses(random, program.rowCount()));
  }

  private static byte[] statuses(RandomGenerator random, int count) {
    var statuses = new byte[count];
    for (int i = 0; i < count; i++) {
      statuses[i] = (byte) random.nextInt(3);
    }
    return statuses;
  }

  @Test
  void threadsDoNotDisturbOneAnother() throws Exception {
    try (var executor = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      for (long seed = 0; seed < 60; seed++) {
        long own = seed;
        running.add(executor.submit(() -> fuzz(own)));
      }
      for (var one : running) {
        one.get();
      }
    }
  }

  /** A solver closed by another thread in mid-solve waits for the solve, and is then closed. */
  @Test
  void closingInMidUseLosesNothing() throws Exception {
    var program = RandomPrograms.supply(3, 60);
    var expected = Solutions.solveAlone(program).objective();
    var solver = new LpSolver();
    solver.load(program);
    try (var executor = Executors.newSingleThreadExecutor()) {
      var started = new java.util.concurrent.CountDownLatch(1);
      solver.interruptWhen(
          () -> {
            started.countDown();
            return false;
          });
      var running = executor.submit(solver::solve);
      started.await();
      solver.close();
      assertThat(running.get().objective()).isCloseTo(expected, within(1e-9 * expected));
    }
    assertThatThrownBy(solver::solve)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    solver.close();
  }

  /** A solve that ran out of time says so, and goes on from there when it is given more. */
  @Test
  void aSolveOutOfTimeCanBeContinued() {
    var program = RandomPrograms.supply(4, 120);
    try (var solver = new LpSolver()) {
      solver.load(program);
      solver.limitTime(Duration.ofNanos(1));
      assertThat(solver.solve().status()).isEqualTo(LpStatus.TIME_LIMIT);
      solver.limitTime(Duration.ofMinutes(1));
      assertThat(solver.solve().status()).isEqualTo(LpStatus.OPTIMAL);
    }
  }
}
