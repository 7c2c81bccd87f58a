package org.lodestone.optimisation.twostage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.solver.MipSolution;
import org.lodestone.solver.MipSolver;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * Programs of SIPLIB (Ahmed and others 2015) with integers in the second stage, by the extensive
 * form. The expected values are those SIPLIB lists, cited from memory; the bound that the search
 * proves confirms each within the gap.
 */
class SiplibTest {

  /** Server location: the optima are whole numbers over the number of outcomes. */
  @ParameterizedTest
  @CsvSource({"sslp_5_25_50, -121.6", "sslp_15_45_5, -262.4"})
  void serversAreOpenedAsPublished(String name, double optimum) {
    var solution = solve(ExtensiveForm.state(SslpInstance.of(name)), 1e-4);

    assertThat(solution.objective()).isCloseTo(optimum, within(1e-4 * Math.abs(optimum)));
    assertThat(solution.bound()).isCloseTo(optimum, within(1e-4 * Math.abs(optimum)));
  }

  /** Capacity acquisition: demand stands in the matrix, costs differ from scenario to scenario. */
  @ParameterizedTest
  @CsvSource({
    "dcap233_200, 1834.57",
    "dcap243_200, 2322.49",
    "dcap332_200, 1060.70",
    "dcap342_200, 1619.54"
  })
  void capacityIsAcquiredAsPublished(String name, double optimum) {
    var files = Benchmarks.archive("data/benchmarks/siplib/dcap_smps.tar.gz");
    var stem = "dcap/" + name + "/" + name;
    var program =
        Smps.extensiveForm(
            String.valueOf(files.get(stem + ".cor")),
            String.valueOf(files.get(stem + ".tim")),
            String.valueOf(files.get(stem + ".sto")));

    var solution = solve(program, 1e-2);

    // The published optimum lies between bound and plan.
    assertThat(solution.bound()).isLessThanOrEqualTo(optimum + 0.005);
    assertThat(solution.objective()).isGreaterThanOrEqualTo(optimum - 0.005);
    assertThat(solution.gap()).isLessThanOrEqualTo(1e-2);
  }

  private static MipSolution solve(MixedIntegerProgram program, double gap) {
    try (var solver = new MipSolver()) {
      solver.stopAtGap(gap);
      solver.limitTime(Duration.ofMinutes(5));
      return solver.solve(program);
    }
  }
}
