package org.lodestone.plan.diversify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.plan.ShippedPlans;
import org.lodestone.plan.diversify.Diversification.Question;
import org.lodestone.plan.diversify.Diversification.Reach;
import org.lodestone.plan.diversify.Diversification.Way;
import org.lodestone.scenario.Progress;

/** Japan's magnets and China on the shipped data, in whole years with two outcomes. */
class ShippedDiversificationTest {
  private static Diversification found;

  @BeforeAll
  static void solve() {
    var question =
        new Question(
            "JP", "CN", "ndfeb", 0.5, Optional.empty(), "ndpr", Optional.empty(), Optional.of(1.0));
    found =
        Diversification.of(
            ShippedPlans.problem(ShippedPlans.text(2)),
            ShippedPlans.SETTINGS,
            question,
            Progress.NONE);
  }

  @Test
  void everyWaySpendsTheSameToTheDollar() {
    assertThat(found.ways())
        .extracting(Diversification.Result::way)
        .contains(Way.FLOOR, Way.STOCK, Way.EQUITY, Way.MIX);
    for (var result : found.ways()) {
      assertThat(result.spent_musd()).isCloseTo(found.cost_musd(), within(1e-6));
    }
  }

  @Test
  void sharesArePartsAndNobodyPaysMoreThanTheCap() {
    // The dependence of the same package, by elements, says 64 % of neodymium in magnets.
    assertThat(found.baseline()).isCloseTo(0.64, within(0.03));
    assertThat(found.without().share()).isCloseTo(found.baseline(), within(1e-12));
    for (var result : found.ways()) {
      assertThat(result.calm().share()).isBetween(0.0, 1.0);
      assertThat(result.users().paid_usdPerKg()).isLessThanOrEqualTo(found.cap_usdPerKg());
      if (result.way() != Way.MIX) {
        assertThat(result.provokes()).isEqualTo(result.way() == Way.BORDER_FLOOR);
      }
      if (result.calm().share() <= 0.5) {
        assertThat(result.reach()).isInstanceOf(Reach.Reached.class);
      }
    }
  }
}
