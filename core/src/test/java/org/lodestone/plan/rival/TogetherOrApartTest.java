package org.lodestone.plan.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lodestone.plan.FictionalPlans;
import org.lodestone.scenario.Progress;

/** Two fictional parties, together and apart. */
class TogetherOrApartTest {

  private static TogetherOrApart compare(String text) {
    return TogetherOrApart.of(FictionalPlans.problem(text), FictionalPlans.SETTINGS, Progress.NONE);
  }

  @Property(tries = 8)
  void togetherNeverCostsMore(
      @ForAll @IntRange(min = 0, max = 60) int budget,
      @ForAll @IntRange(min = 20, max = 900) int price,
      @ForAll @IntRange(min = 1, max = 50) int seed,
      @ForAll @IntRange(min = 1, max = 8) int unmet) {
    var found =
        compare(
            FictionalPlans.TEXT
                .replace("budget: [30]", "budget: [" + budget + "]")
                .replace("price: 300", "price: " + price)
                .replace("seed: 3", "seed: " + seed)
                .replace("[3, 2, 1]", "[" + (unmet + 1) + ", " + unmet + ", 0.5]"));

    assertThat(found.saving_musd()).isNotNegative();
    for (var target : found.targets()) {
      double sum = target.alone_t().values().stream().mapToDouble(t -> t).sum();
      assertThat(target.apart_t()).isLessThanOrEqualTo(sum + 1e-6);
    }
  }

  /** Each alone sees the whole of what Q could deliver as its own. */
  @Test
  void theSavingIsShown() {
    var found = compare(FictionalPlans.TEXT);

    assertThat(found.alone()).extracting(TogetherOrApart.Alone::party).containsExactly("A", "B");
    assertThat(found.saving_musd()).isPositive();
    assertThat(found.targets()).extracting(TogetherOrApart.Target::form).containsExactly("metal");
  }

  @Test
  void onePartyHasNobodyToPlanWith() {
    var single = FictionalPlans.TEXT.replaceAll("  - \\{place: B.*\n", "");
    var file = single.replaceAll("  - \\{party: B.*\n", "");

    assertThatThrownBy(() -> compare(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("single party (A)");
  }
}
