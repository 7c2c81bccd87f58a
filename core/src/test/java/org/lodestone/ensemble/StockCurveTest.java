package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.cases.Scenarios;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Span;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Distribution;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.Subject.OfContingency.Trait;
import org.lodestone.scenario.uncertain.UncertainInput;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.Consumer;

/**
 * A ban on 60 of 100 tonnes a week: each week of it takes 4.2 days of use from the stock, so that a
 * ban of L days is covered by a stock of 0.6 · L days.
 *
 * <pre>
 *   mine@S ──60──▶ [ore@B] ──▶ demand 100     no rerouting, no spare capacity
 *   mine@R ──40──▶
 * </pre>
 */
class StockCurveTest {
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
  private static final List<Double> SIZES = List.of(0.0, 21.0, 42.0, 63.0, 84.0);

  private static UncertainInput input(Subject subject, double low, double high) {
    return new UncertainInput(
        subject, new Distribution.Uniform(low, high), new Evidence.Assumption("test", "for tests"));
  }

  /** The length of the ban is uniform; the cover is uncertain too, which the curve overrides. */
  private static EnsembleSpec spec() {
    return new EnsembleSpec(
        NETWORK,
        Scenarios.weeks(52, BAN),
        new Uncertainty(
            List.of(
                input(new Subject.OfContingency(BAN.name(), Trait.LENGTH), 0, 140),
                input(new Subject.StateCover(Optional.empty()), 0, 10)),
            new Uncertainty.Plan(4000, 7, Uncertainty.Sequence.RANDOM)),
        Consumer.of(NETWORK, Scenarios.places("B")));
  }

  private static StockCurve curve(int threads) {
    return StockCurve.of(spec(), SIZES, 4000, threads, Progress.NONE);
  }

  /** P(0.6 · L > d) for L uniform on 0 to 140 is 1 − d / 84. */
  @Test
  void probabilityOfAShortageIsThatOfTheClosedForm() {
    for (var point : curve(2).points()) {
      assertThat(point.total().shortage().value())
          .as("%s days", point.days())
          .isCloseTo(1 - point.days() / 84, within(0.03));
      assertThat(point.byUse()).containsExactly(point.total());
    }
  }

  /** The stock of d days is gone after d / 0.6 days. */
  @Test
  void theMiddleCaseRunsShortWhenTheStockIsGone() {
    var points = curve(1).points();
    assertThat(points.getFirst().centralFirst()).isZero();
    // 21 / 0.6 = 35 days are five whole weeks: short in the sixth.
    assertThat(points.get(1).centralFirst()).isEqualTo(5);
    // The middle ban of 70 days takes 42 days of use.
    assertThat(points.get(2).centralFirst()).isNull();
  }

  @Test
  void aLargerStockNeverBringsAShortageForward() {
    var points = curve(2).points();
    for (int s = 1; s < points.size(); s++) {
      assertThat(points.get(s).uncovered().value())
          .isLessThanOrEqualTo(points.get(s - 1).uncovered().value());
      for (int band = 0; band < Summary.BANDS.size(); band++) {
        assertThat(weekOr(points.get(s), band))
            .isGreaterThanOrEqualTo(weekOr(points.get(s - 1), band));
      }
    }
  }

  private static int weekOr(StockCurve.Point point, int band) {
    var week = point.total().quantiles().get(band);
    return week == null ? Integer.MAX_VALUE : week;
  }

  @Test
  void threadsDoNotMatter() {
    assertThat(curve(3)).isEqualTo(curve(1));
  }

  /** An ensemble in which the cover is certain is the same question asked in another way. */
  @Test
  void aPointIsTheEnsembleWithThatStock() {
    var certain =
        new UncertainInput(
            new Subject.StateCover(Optional.empty()),
            new Distribution.Uniform(21, 21.000001),
            new Evidence.Assumption("test", "for tests"));
    var inputs = List.of(spec().uncertainty().inputs().getFirst(), certain);
    var same = spec().withUncertainty(new Uncertainty(inputs, spec().uncertainty().plan()));
    var summary = Summary.of(new Ensemble(same).run(2, Progress.NONE).tally());
    var point = curve(2).points().get(1);
    assertThat(point.uncovered().value())
        .isCloseTo(summary.total().uncovered().mean(), within(1e-6));
    assertThat(point.uncovered().error())
        .isCloseTo(summary.total().uncovered().meanError(), within(1e-6));
  }

  @Test
  void stoppedItHasNoPoints() {
    var stopping =
        new Progress() {
          @Override
          public void tick(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    var stopped = StockCurve.of(spec(), SIZES, 4_000_000, 1, stopping);
    assertThat(stopped.status()).isEqualTo(StockCurve.Status.STOPPED);
    assertThat(stopped.points()).isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> StockCurve.of(spec(), List.of(-1.0), 10, 1, Progress.NONE))
        .hasMessageContaining("-1.0")
        .hasMessageContaining("\n");
    assertThatThrownBy(() -> StockCurve.of(spec(), SIZES, 0, 1, Progress.NONE))
        .hasMessageContaining("0 draws");
  }
}
