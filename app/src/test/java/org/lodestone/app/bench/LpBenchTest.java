package org.lodestone.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the bench compares the same program and ends in time; never how fast it is. */
class LpBenchTest {

  /**
   * Other programs on the same file: their objectives, as they print them. The tolerances of cbc
   * and glpsol stay at their 1e-7.
   */
  @Test
  void everySolverThatIsInstalledFindsTheSameObjective() {
    var begun = new ArrayList<LpBench.Step>();
    var options = new LpBench.Options(2, 2, 1, Duration.ofSeconds(30), Duration.ofMinutes(2));

    var exact =
        new LpBench(options, begun::add)
            .exact(2, List.of(OutsideSolver.values()), LpBench.Step.YEAR, LpBench.Step.YEAR_RIVALS);

    assertThat(begun).containsExactly(LpBench.Step.YEAR, LpBench.Step.YEAR_RIVALS);
    assertThat(exact.kkt().holds()).isTrue();
    assertThat(exact.ratio()).isPositive();
    assertThat(exact.rivals().getFirst().status()).isEqualTo("SOLVED");
    assertThat(exact.rivals()).hasSize(1 + OutsideSolver.values().length);
    for (var rival : exact.rivals()) {
      assertThat(rival.status()).as(rival.solver()).isNotEqualTo("FAILED");
      var difference = rival.relativeDifference();
      if (difference != null) {
        boolean fine = List.of("HiGHS", "clp").contains(rival.solver());
        assertThat(difference).as(rival.solver()).isLessThan(fine ? 1e-9 : 1e-6);
      }
    }
  }

  /** With no time left a rival is given a second and said to have run out of it. */
  @Test
  void aRivalThatBeginsTooLateIsReportedSo() {
    var options = new LpBench.Options(20, 2, 1, Duration.ofSeconds(30), Duration.ofNanos(1));

    var exact =
        new LpBench(options, step -> {})
            .exact(20, List.of(), LpBench.Step.HORIZON, LpBench.Step.HORIZON_RIVALS);

    var highs = exact.rivals().getFirst();
    assertThat(highs.status()).isEqualTo("TIME_LIMIT");
    assertThat(highs.allowed_s()).isEqualTo(1);
    assertThat(exact.ratioIsBound()).isTrue();
  }
}
