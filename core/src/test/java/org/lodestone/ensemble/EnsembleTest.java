package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.cases.Scenarios;
import org.lodestone.contingency.Span;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.FormId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Distribution;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.Subject.OfContingency.Trait;
import org.lodestone.scenario.uncertain.UncertainInput;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.Consumer;

/**
 * One lane and no stock: whatever part of the year a ban lasts, that part of a year's demand is
 * lost. So the distribution of the loss is known in closed form.
 *
 * <pre>
 *   mine@S ──100──▶ [ore@S] ──100──▶ [ore@B] ──▶ demand 100
 * </pre>
 */
class EnsembleTest {

  private static final SupplyNetwork NETWORK =
      NetworkText.parse(
          """
          form ore 0
          recipe mine 0 d: -> ore 1
          process mine@S: 100 of 100
          lane ore S>B: 100, 0 d
          demand ore@B: 100 class 1
          state stock ore@B: 0 d
          """);

  private static final long DRAWS = 4000;

  /** A ban at once, of 0 to 52 weeks with equal probability. */
  private static EnsembleSpec spec(Uncertainty.Sequence sequence, UncertainInput... more) {
    var ban = Scenarios.ban("ore", "S", new Span(0, 100, 0));
    var inputs = new ArrayList<UncertainInput>();
    inputs.add(
        new UncertainInput(
            new Subject.OfContingency(ban.name(), Trait.LENGTH),
            new Distribution.Uniform(0, 364),
            why()));
    inputs.addAll(List.of(more));
    return new EnsembleSpec(
        NETWORK,
        Scenarios.weeks(52, ban),
        new Uncertainty(inputs, new Uncertainty.Plan(DRAWS, 1, sequence)),
        Consumer.of(NETWORK, Scenarios.places("B")));
  }

  private static Evidence why() {
    return new Evidence.Assumption("test", "chosen for the test");
  }

  @Test
  void theLossIsUniform() {
    var summary =
        Summary.of(new Ensemble(spec(Uncertainty.Sequence.RANDOM)).run(2, Progress.NONE).tally());
    var loss = summary.total().uncovered();

    assertThat(summary.draws()).isEqualTo(DRAWS);
    assertThat(loss.meanError()).isCloseTo(Math.sqrt(1 / 12.0 / DRAWS), within(2e-4));
    assertThat(loss.mean()).isCloseTo(0.5, within(4 * loss.meanError()));
    for (var quantile : loss.quantiles()) {
      assertThat(quantile.value()).isCloseTo(quantile.p(), within(2.5 * quantile.error() + 1e-3));
    }
    for (var tail : loss.tailMeans()) {
      // The mean of a uniform distribution above its p-quantile.
      assertThat(tail.value()).isCloseTo((1 + tail.p()) / 2, within(4 * tail.error() + 1e-3));
    }
    assertThat(summary.total().shortage().low()).isGreaterThan(0.99);
    assertThat(summary.total().medianFirstShortage()).hasValue(0);
    // Week 26 is lost in half of the draws.
    assertThat(summary.total().bands().get(13).get(2)).isGreaterThan(0.95);
    assertThat(summary.total().bands().get(40).get(2)).isZero();
    assertThat(summary.uses().getFirst().uncovered().mean()).isEqualTo(loss.mean());
  }

  @Test
  void evenlySpreadDrawsComeCloser() {
    var loss =
        Summary.of(new Ensemble(spec(Uncertainty.Sequence.SOBOL)).run(1, Progress.NONE).tally())
            .total()
            .uncovered();
    assertThat(loss.mean()).isCloseTo(0.5, within(5e-4));
    assertThat(loss.tailMeans().getLast().value()).isCloseTo(0.995, within(1.5e-3));
  }

  @Test
  void theResultDependsNeitherOnThreadsNorOnTheDivision() {
    for (var sequence : Uncertainty.Sequence.values()) {
      var ensemble = new Ensemble(spec(sequence));
      var whole = TallyBytes.write(ensemble.run(0, 1000, 1, Progress.NONE).tally());
      assertThat(TallyBytes.write(ensemble.run(0, 1000, 3, Progress.NONE).tally()))
          .isEqualTo(whole);
      var parts = new Tally(ensemble.layout());
      for (long[] range : new long[][] {{700, 1000}, {0, 3}, {3, 700}}) {
        parts.add(ensemble.run(range[0], range[1], 2, Progress.NONE).tally());
      }
      assertThat(TallyBytes.write(parts)).isEqualTo(whole);
    }
  }

  /** Common random numbers: a second input leaves the draws of the first as they were. */
  @Test
  void anotherInputLeavesTheNumbersAlone() {
    var other =
        new UncertainInput(
            new Subject.FinalDemand(List.of(new FormId("ore")), Optional.empty()),
            new Distribution.Certain(1),
            why());
    var one = new Ensemble(spec(Uncertainty.Sequence.RANDOM)).run(0, 500, 1, Progress.NONE);
    var two = new Ensemble(spec(Uncertainty.Sequence.RANDOM, other)).run(0, 500, 1, Progress.NONE);
    assertThat(two.tally()).isEqualTo(one.tally());
  }

  /** The stock of the state covers the first weeks of the ban. */
  @Test
  void theStockOfTheStateDelaysTheShortage() {
    var stock =
        new UncertainInput(
            new Subject.StateCover(Optional.empty()), new Distribution.Certain(91), why());
    var summary =
        Summary.of(
            new Ensemble(spec(Uncertainty.Sequence.RANDOM, stock)).run(2, Progress.NONE).tally());
    assertThat(summary.total().shortage().value()).isCloseTo(0.75, within(0.03));
    assertThat(summary.total().medianFirstShortage()).hasValue(13);
    assertThat(summary.cover().get(6).get(0)).isCloseTo(91 - 7 * 7, within(1.0));
  }

  @Test
  void aCancelledRunIsPartialAndKeepsWhatWasDrawn() {
    var asked = new AtomicInteger();
    var result =
        new Ensemble(spec(Uncertainty.Sequence.RANDOM))
            .run(
                0,
                1_000_000,
                2,
                new Progress() {
                  @Override
                  public void tick(long done, long total) {}

                  @Override
                  public boolean cancelled() {
                    return asked.incrementAndGet() > 3;
                  }
                });
    assertThat(result.status()).isEqualTo(Ensemble.Status.PARTIAL);
    assertThat(result.asked()).isEqualTo(1_000_000);
    assertThat(result.tally().draws()).isBetween(1L, 999_999L);
  }

  @Test
  void convergenceIsReportedAtDoublingDraws() {
    var summary =
        Summary.of(new Ensemble(spec(Uncertainty.Sequence.RANDOM)).run(2, Progress.NONE).tally());
    assertThat(summary.convergence().stream().map(Summary.Convergence::draws))
        .containsExactly(16L, 32L, 64L, 128L, 256L, 512L, 1024L, 2048L, DRAWS);
    assertThat(summary.convergence().getLast().mean())
        .isCloseTo(summary.total().uncovered().mean(), within(1e-12));
  }

  @Test
  void noDrawsAreNoQuestion() {
    var ensemble = new Ensemble(spec(Uncertainty.Sequence.RANDOM));
    assertThatThrownBy(() -> ensemble.run(5, 5, 1, Progress.NONE))
        .hasMessageContaining("at least one draw");
    assertThatThrownBy(() -> ensemble.run(0, 5, 0, Progress.NONE))
        .hasMessageContaining("threads (0)");
    assertThatThrownBy(() -> Summary.of(new Tally(ensemble.layout())))
        .hasMessageContaining("holds no draw");
  }
}
