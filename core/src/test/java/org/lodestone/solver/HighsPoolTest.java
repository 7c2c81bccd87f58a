package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class HighsPoolTest {
  private final HighsPool pool = new HighsPool();

  @Test
  void anObjectGivenBackDuringARunIsKeptForTheNextWhoAsks() {
    HighsInstance running = pool.take();
    HighsInstance other = pool.take();
    var taken = new ArrayList<HighsInstance>();
    running.passProgram(RandomPrograms.supply(1, 10));
    running.interruptWhen(
        () -> {
          pool.giveBack(other);
          taken.add(pool.take());
          return true;
        });

    assertThat(pool.run(running)).isEqualTo(LpStatus.INTERRUPTED);
    assertThat(taken).containsExactly(other);
    pool.giveBack(running);
    pool.giveBack(other);
  }

  @Test
  void anObjectGivenBackAtRestIsDestroyed() {
    HighsInstance object = pool.take();
    pool.giveBack(object);
    HighsInstance next = pool.take();

    assertThat(next).isNotSameAs(object);
    pool.giveBack(next);
  }

  @Test
  void aResetObjectGivesTheSameBitsAsANewOne() {
    LinearProgram program = RandomPrograms.supply(2, 20);
    HighsInstance used = new HighsInstance();
    used.interruptWhen(() -> true);
    used.setTimeLimit(1e-9);
    for (int seed = 0; seed < 5; seed++) {
      used.passProgram(RandomPrograms.solvable(seed));
      used.run();
    }
    used.reset();
    used.passProgram(program);

    assertThat(used.hasBasis()).isFalse();
    assertThat(used.run()).isEqualTo(LpStatus.OPTIMAL);
    LpSolution expected = Solutions.solveAlone(program);
    assertThat(used.columnValues()).isEqualTo(Solutions.columnValues(expected, program));
    assertThat(used.rowDuals()).isEqualTo(Solutions.rowDuals(expected, program));
    used.destroy();
  }
}
