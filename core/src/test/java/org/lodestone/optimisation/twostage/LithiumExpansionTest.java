package org.lodestone.optimisation.twostage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lodestone.solver.MipSolution;
import org.lodestone.solver.MipSolver;
import org.lodestone.solver.MipStatus;

/**
 * The published model in its published size. Its authors' result files are not available; the
 * reference is the optimum of the original formulation, solved elsewhere with gap 0: 355,350.659746
 * M USD from 2022 to 2040.
 */
class LithiumExpansionTest {
  private static final String SCENARIO = "Ambitious-Baseline-Baseline-Baseline-Baseline";

  @Test
  void theReferenceScenarioTo2040IsReproduced() {
    var solution = solve(2040, 1e-6);

    assertThat(solution.status()).isEqualTo(MipStatus.GAP_REACHED);
    assertThat(solution.objective()).isCloseTo(355_350.659746, within(1e-4 * 355_350));
    assertThat(solution.bound()).isCloseTo(355_350.659746, within(1e-4 * 355_350));
  }

  @Test
  void theWholeHorizonTo2070IsBoundedWithinAThousandth() {
    var solution = solve(2070, 1e-3);

    assertThat(solution.status()).isEqualTo(MipStatus.GAP_REACHED);
    assertThat(solution.gap()).isLessThanOrEqualTo(1e-3);
  }

  private static MipSolution solve(int lastYear, double gap) {
    var program =
        LithiumExpansion.of(
            Benchmarks.text("peers/lithium_expansion/Deposit.csv"),
            Benchmarks.text("peers/lithium_expansion/Demand.csv"),
            SCENARIO,
            lastYear);
    try (var solver = new MipSolver()) {
      solver.stopAtGap(gap);
      solver.limitTime(Duration.ofMinutes(10));
      return solver.solve(program);
    }
  }
}
