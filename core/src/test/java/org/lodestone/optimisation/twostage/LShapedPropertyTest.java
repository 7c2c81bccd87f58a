package org.lodestone.optimisation.twostage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.lodestone.optimisation.twostage.RandomPlans.Kind;
import org.lodestone.scenario.Progress;

/**
 * The decomposition against the extensive form, which is one program in HiGHS's hands and shares
 * with it neither cuts nor the computation of the tail.
 */
class LShapedPropertyTest {
  private static final TwoStageSettings FINE = TwoStageSettings.DEFAULT.withGap(1e-8);

  @Property(tries = 60)
  void decompositionAndExtensiveFormAgree(
      @ForAll @LongRange(min = 0, max = 100_000) long seed,
      @ForAll @IntRange(min = 2, max = 20) int outcomes,
      @ForAll Kind kind,
      @ForAll @IntRange(min = 0, max = 3) int risk) {
    var program = RandomPlans.draw(seed, outcomes, kind, RandomPlans.risks().get(risk));

    var extensive = ExtensiveForm.solve(program, FINE, Progress.NONE);
    try (var decomposition = new LShaped(program, FINE)) {
      var solution = decomposition.solve(Progress.NONE);

      double scale = 1e-6 * (1 + Math.abs(extensive.upper()));
      assertThat(solution.status()).isEqualTo(TwoStageStatus.GAP_REACHED);
      assertThat(solution.upper()).isCloseTo(extensive.upper(), within(scale));
      assertThat(solution.lower()).isCloseTo(extensive.lower(), within(scale));
      assertThat(extensive.upper()).isCloseTo(extensive.lower(), within(scale));
      assertThat(EvaluationLog.allows(program.first(), solution.plan().decision())).isTrue();
    }
  }
}
