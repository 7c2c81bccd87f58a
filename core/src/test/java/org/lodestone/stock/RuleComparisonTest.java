package org.lodestone.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.cases.Scenarios;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Span;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.EnsembleSpec;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Distribution;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.Subject.OfContingency.Trait;
import org.lodestone.scenario.uncertain.UncertainInput;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.Consumer;

/**
 * A ban of L days, uniform on 0 to 140, takes 0.6 of what is used; 42 days are in stock. Without
 * the stock 0.6 · L days go unserved in a year, at once 0.6 · max(0, L − 70).
 */
class RuleComparisonTest {
  private static final SupplyNetwork NETWORK =
      NetworkText.parse(
          """
          form ore 0
          recipe mine 0 d: -> ore 1
          process mine@S: 60 of 60
          process mine@R: 40 of 50
          lane ore S>B: 60, 0 d
          lane ore R>B: 40, 0 d
          demand ore@B: 100 class 1
          state stock ore@B: 42 d
          """);

  private static final Contingency BAN = Scenarios.ban("ore", "S", new Span(0, 70, 0));

  private static EnsembleSpec spec() {
    var length =
        new UncertainInput(
            new Subject.OfContingency(BAN.name(), Trait.LENGTH),
            new Distribution.Uniform(0, 140),
            new Evidence.Assumption("test", "for tests"));
    return new EnsembleSpec(
        NETWORK,
        Scenarios.weeks(52, BAN),
        new Uncertainty(
            List.of(length), new Uncertainty.Plan(2000, 7, Uncertainty.Sequence.RANDOM)),
        Consumer.of(NETWORK, Scenarios.places("B")));
  }

  private static RuleComparison.Score score(RuleComparison compared, String rule) {
    return compared.scores().stream()
        .filter(score -> score.rule().name().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static double unserved_days(RuleComparison compared, String rule) {
    return 364 * score(compared, rule).summary().total().uncovered().mean();
  }

  @Test
  void everyRuleIsThatOfTheClosedForm() {
    var compared =
        RuleComparison.of(spec(), RuleComparison.rules(Behaviour.CAUTIOUS), 2, Progress.NONE);
    assertThat(compared.status()).isEqualTo(Ensemble.Status.COMPLETE);
    // E[0.6 L] = 42; E[0.6 (L − 70)⁺] = 0.6 · 70² / (2 · 140) = 10.5.
    assertThat(unserved_days(compared, "never")).isCloseTo(42, within(1.5));
    assertThat(unserved_days(compared, "at-once")).isCloseTo(10.5, within(0.8));
    assertThat(unserved_days(compared, "stated")).isEqualTo(unserved_days(compared, "at-once"));
    // In the last week of a ban less than a tenth may be missing.
    assertThat(unserved_days(compared, "large-shortage"))
        .isCloseTo(unserved_days(compared, "at-once"), within(0.05));
    // Half a day of the 0.6 that are missing each day: 0.1 L, and 0.5 (L − 84)⁺ once it is used up.
    assertThat(unserved_days(compared, "half-rate"))
        .isCloseTo(0.1 * 70 + 0.5 * 56 * 56 / 280, within(0.8));
    // Four weeks of 0.6: 0.6 min(L, 28), then 0.6 (L − 98)⁺.
    assertThat(unserved_days(compared, "after-4-weeks"))
        .isCloseTo(0.6 * (28 - 28 * 28 / 280.0) + 0.6 * 42 * 42 / 280, within(0.9));
    // Nobody here is of class 0.
    assertThat(unserved_days(compared, "urgent")).isEqualTo(unserved_days(compared, "never"));
    assertThat(score(compared, "never").left())
        .allSatisfy(days -> assertThat(days).isGreaterThan(41));
    assertThat(score(compared, "at-once").left().getFirst()).isZero();
  }

  /** 10 of 100 tonnes can be dug beyond what is used. */
  @Test
  void whatIsFilledUpIsLeftAtTheEnd() {
    var compared =
        RuleComparison.of(spec(), RuleComparison.rules(Behaviour.CAUTIOUS), 1, Progress.NONE);
    var atOnce = score(compared, "at-once");
    var refill = score(compared, "refill");
    assertThat(refill.left().get(2)).isGreaterThan(atOnce.left().get(2) + 5);
    assertThat(refill.summary().total().uncovered().mean())
        .isCloseTo(atOnce.summary().total().uncovered().mean(), within(1e-6));
  }

  @Test
  void whatIsStoppedIsPartial() {
    var stopped =
        new Progress() {
          @Override
          public void tick(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    var compared = RuleComparison.of(spec(), RuleComparison.rules(Behaviour.CAUTIOUS), 1, stopped);
    assertThat(compared.status()).isEqualTo(Ensemble.Status.PARTIAL);
  }
}
