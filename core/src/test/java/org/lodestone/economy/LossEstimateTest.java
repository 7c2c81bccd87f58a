package org.lodestone.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.contingency.Span;
import org.lodestone.economy.LossEstimate.Unserved;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Stockpile;
import org.lodestone.quantity.Range;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Scenario;
import org.lodestone.stock.Shipped;

class LossEstimateTest {
  private static final PlaceId JAPAN = new PlaceId("JP");

  private static Sourced sourced(double low, double value, double high) {
    return new Sourced(new Range(low, value, high), new Evidence.Assumption("a", "test"));
  }

  /** By hand: a fifth of a year short, 100 at stake, a tenth bridged, half made up: 9. */
  @Test
  void aLossIsCountedOut() {
    var table =
        new StakeTable(
            JAPAN,
            "JPY",
            List.of(
                new Stake(
                    new FormId("cars"),
                    JAPAN,
                    sourced(50, 100, 200),
                    sourced(0, 0.1, 0.5),
                    sourced(0, 0.5, 1))));
    var loss =
        LossEstimate.of(
            table,
            List.of(
                new Unserved(new FormId("cars"), 0.2, 0.25), new Unserved(new FormId("x"), 1, 0)),
            Optional.of(new PriceResponse(new Range(0.5, 1, 2))));
    assertThat(loss.total().value()).isCloseTo(9, within(1e-12));
    assertThat(loss.total().low()).isZero();
    assertThat(loss.total().high()).isCloseTo(40, within(1e-12));
    assertThat(loss.notValued()).containsExactly(new FormId("x"));
    // A quarter served: 4^(1/ε).
    var price = loss.uses().getFirst().peakPrice().orElseThrow();
    assertThat(price.value()).isCloseTo(4, within(1e-12));
    assertThat(price.low()).isCloseTo(2, within(1e-12));
    assertThat(price.high()).isCloseTo(16, within(1e-12));
  }

  @Test
  void pricesNeverPassTheCeiling() {
    assertThat(new PriceResponse(Range.exactly(0.1)).index(0).value())
        .isEqualTo(PriceResponse.CEILING);
    assertThatThrownBy(() -> new PriceResponse(Range.exactly(0)))
        .hasMessageContaining("elasticity (0.0)");
  }

  /**
   * Independent estimates for Japan, which differ by a factor of three for the same year: the range
   * must hold them all. Three months: NRI 660 billion yen. A year: NRI 2.6, Daiwa about 7 trillion.
   * The low end has the stocks that the evidence allows at most, the high end none.
   */
  @ParameterizedTest
  @CsvSource({"91, 660e9, 660e9", "365, 2.6e12, 7e12"})
  void theRangeHoldsTheEstimatesOfOthers(double days, double least, double most) {
    var stakes = StakeTable.find(Shipped.data(), JAPAN).orElseThrow();
    var high = loss(stakes, days, Range::low);
    var low = loss(stakes, days, Range::high);
    assertThat(low.total().low()).isLessThanOrEqualTo(least);
    assertThat(high.total().high()).isGreaterThanOrEqualTo(most);
  }

  private static LossEstimate loss(
      StakeTable stakes, double days, java.util.function.ToDoubleFunction<Range> end) {
    var network = Shipped.network();
    var stocked =
        network.withStockpiles(
            network.stockpiles().stream()
                .map(
                    s ->
                        new Stockpile(
                            s.place(),
                            s.form(),
                            s.owner(),
                            Sourced.of(
                                end.applyAsDouble(s.coverDays().range()),
                                s.coverDays().evidence())))
                .toList());
    var forms =
        network.forms().stream()
            .filter(f -> List.of("oxide", "metal", "magnet").contains(f.stage().id()))
            .map(org.lodestone.network.Form::id)
            .toList();
    var ban =
        new ExportBan("ban", new PlaceId("CN"), List.of(JAPAN), forms, 1, new Span(0, days, 0));
    var scenario =
        new Scenario(
            "ban",
            LocalDate.of(2026, 1, 5),
            PeriodLength.WEEK,
            days + 365,
            List.of(ban),
            Behaviour.CAUTIOUS,
            Scenario.STOCKS_OF_NETWORK);
    return RunLoss.estimate(stocked, scenario, stakes, Optional.empty());
  }
}
