package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.cases.Scenarios;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Span;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.ProcessId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.uncertain.Distribution;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.Subject.OfContingency.Trait;
import org.lodestone.scenario.uncertain.UncertainInput;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.Consumer;
import org.lodestone.simulation.Simulation;

/**
 * Numbers that can be worked out by hand: a ban of so many weeks and a stock of so many days.
 *
 * <pre>
 *   mine@S ──60──▶ [ore@B] ──▶ demand 100     no rerouting, no spare capacity
 *   mine@R ──40──▶
 * </pre>
 */
class WhatMattersTest {

  private static final SupplyNetwork NETWORK =
      NetworkText.parse(
          """
          form ore 0
          recipe mine 0 d: -> ore 1
          process mine@S: 60 of 60
          process mine@R: 40 of 40
          lane ore S>B: 60, 0 d
          lane ore R>B: 40, 0 d
          demand ore@B: 100 class 1
          state stock ore@B: 0 d
          """);

  private static final Contingency BAN = Scenarios.ban("ore", "S", new Span(0, 70, 0));

  private static EnsembleSpec spec(Scenario scenario, UncertainInput... inputs) {
    return new EnsembleSpec(
        NETWORK,
        scenario,
        new Uncertainty(List.of(inputs), Uncertainty.Plan.USUAL),
        Consumer.of(NETWORK, Scenarios.places("B")));
  }

  private static UncertainInput input(Subject subject, Distribution distribution) {
    return new UncertainInput(subject, distribution, new Evidence.Assumption("test", "for tests"));
  }

  private static UncertainInput length(double low, double high) {
    return input(
        new Subject.OfContingency(BAN.name(), Trait.LENGTH), new Distribution.Uniform(low, high));
  }

  private static UncertainInput cover(double low, double high) {
    return input(new Subject.StateCover(Optional.empty()), new Distribution.Uniform(low, high));
  }

  /** 84 days without 60 % of the supply are covered by 50.4 days of use. */
  @Test
  void breakEvenValuesAreThoseByHand() {
    var tornado =
        Tornado.of(spec(Scenarios.weeks(52, BAN), length(28, 140), cover(0, 80)), 2, Progress.NONE);
    var stock = bar(tornado, "state-cover");
    assertThat(stock.flip()).isEqualTo(Tornado.Flip.COVERED_ABOVE);
    // A use counts as short from a thousandth of a week's demand on.
    assertThat(stock.breakEven().orElseThrow()).isCloseTo(50.4, within(0.05));
    var length = bar(tornado, "length of " + BAN.name());
    assertThat(length.flip()).isEqualTo(Tornado.Flip.COVERED_BELOW);
    assertThat(length.breakEven().orElseThrow()).isCloseTo(40 / 0.6, within(0.05));
    assertThat(tornado.uncovered()).isCloseTo((0.6 * 84 - 40) / 364, within(1e-9));
    assertThat(length.uncoveredLow()).isZero();
    assertThat(length.uncoveredHigh()).isCloseTo((0.6 * 128.8 - 40) / 364, within(1e-9));
    assertThat(stock.uncoveredLow()).isCloseTo((0.6 * 84 - 8) / 364, within(1e-9));
    assertThat(tornado.bars().getFirst()).isEqualTo(stock);
  }

  @Test
  void anAnswerThatNeverFlipsSaysSo() {
    var spec = spec(Scenarios.weeks(52, BAN), length(28, 50), cover(100, 200));
    assertThat(bar(Tornado.of(spec, 1, Progress.NONE), "state-cover").flip())
        .isEqualTo(Tornado.Flip.ALWAYS_COVERED);
    var none = spec(Scenarios.weeks(52, BAN), length(28, 50), cover(0, 1));
    assertThat(bar(Tornado.of(none, 1, Progress.NONE), "state-cover").flip())
        .isEqualTo(Tornado.Flip.ALWAYS_SHORT);
  }

  /** A hazard so rare that its median lies centuries away is looked at as if it came true. */
  @Test
  void rareEventsAreTakenToHappen() {
    var start =
        input(new Subject.OfContingency(BAN.name(), Trait.START), new Distribution.Hazard(0.01));
    var bar =
        bar(
            Tornado.of(spec(Scenarios.weeks(52, BAN), start), 1, Progress.NONE),
            "start of " + BAN.name());
    assertThat(bar.median()).isCloseTo(182, within(1.0));
    assertThat(bar.uncoveredLow()).isCloseTo(0.6 * 70 / 364, within(1e-9));
  }

  private static Tornado.Bar bar(Tornado tornado, String input) {
    assertThat(tornado.status()).isEqualTo(Tornado.Status.COMPLETE);
    return tornado.bars().stream().filter(b -> b.input().equals(input)).findFirst().orElseThrow();
  }

  /** Each outage against a run of the simulation by itself. */
  @Test
  void outagesOfOneAndTwoAreThoseOfTheSimulation() {
    var scenario = Scenarios.weeks(52);
    var resolved = scenario.resolve(NETWORK);
    var weight = new double[resolved.nodes().count()];
    Arrays.fill(weight, 1 / (resolved.nodes().demand()[demanded(resolved)] * 52));
    var question = ComponentOutages.Question.ofAll(resolved, weight, 52);
    var scan = ComponentOutages.pairs(question, 5, 2, Progress.NONE);
    assertThat(scan.uncovered()).isZero();
    for (int p = 0; p < scan.single().size(); p++) {
      assertThat(scan.single().get(p))
          .isCloseTo(uncovered(resolved.labels().processes().get(p)), within(1e-6));
    }
    assertThat(scan.pairsRun()).isEqualTo(1);
    var pair = scan.worst().getFirst();
    assertThat(pair.uncovered()).isCloseTo(1, within(1e-6));
    assertThat(pair.beyond()).isCloseTo(0, within(1e-6));
  }

  private static int demanded(ResolvedScenario resolved) {
    int n = 0;
    while (resolved.nodes().demand()[n] == 0) {
      n++;
    }
    return n;
  }

  private static double uncovered(String process) {
    var outage =
        new Contingency.ProcessOutage(
            "outage", List.of(new ProcessId(process)), 1, new Span(0, 364, 0));
    var run = new Simulation(Scenarios.weeks(52, outage).resolve(NETWORK)).run();
    int node = Scenarios.node(run, "ore@B");
    return run.totalShortage(node) / run.totalDemand(node);
  }

  @Test
  void whatIsStoppedSaysSo() {
    var stopped =
        new Progress() {
          @Override
          public void tick(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    var spec = spec(Scenarios.weeks(5200, BAN), length(28, 140));
    assertThat(SobolIndices.of(spec, 1 << 14, 1, stopped).status())
        .isEqualTo(SobolIndices.Status.STOPPED);
  }
}
