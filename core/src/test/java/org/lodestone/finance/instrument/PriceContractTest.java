package org.lodestone.finance.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.finance.Black76;
import org.lodestone.finance.Currencies;
import org.lodestone.finance.FiscalYear;
import org.lodestone.finance.instrument.Instrument.Party;
import org.lodestone.finance.instrument.Instrument.Term;
import org.lodestone.finance.instrument.VolumePriority.Tranche;
import org.lodestone.finance.price.PriceGrid;
import org.lodestone.finance.price.PriceObservation;
import org.lodestone.finance.price.PricePaths;
import org.lodestone.finance.price.PriceWorld;
import org.lodestone.finance.price.Settlement;
import org.lodestone.finance.price.TradedPrice;

/** Payments against worked vectors, the fan against the option formula. */
class PriceContractTest {
  private static final Party STATE = new Party("US", FiscalYear.UNITED_STATES);
  private static final Term YEAR = new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
  private static final PriceGrid ONE_YEAR = new PriceGrid(2026, 1, Settlement.YEARLY);

  private static PriceFloor floor(
      VolumePriority volume, Term term, PriceFloor.@Nullable Upside upside) {
    return new PriceFloor("floor", STATE, term, volume, 110, upside);
  }

  private static double sum(double[] payments) {
    return Arrays.stream(payments).sum();
  }

  /** 1 000 t; above the floor the state takes 30 %: at 130 it receives 6 M. */
  @ParameterizedTest
  @CsvSource({"55, 55.0", "69, 41.0", "90, 20.0", "110, 0", "130, -6.0"})
  void theWorkedPayments(double reference, double paid_million) {
    var contract =
        floor(
            VolumePriority.everything("US"),
            YEAR,
            new PriceFloor.Upside(0.3, 110, Double.POSITIVE_INFINITY));
    var payments =
        contract.payments(
            ONE_YEAR, new double[] {reference}, contract.covered_kg(ONE_YEAR, new double[] {1000}));
    assertThat(sum(payments)).isCloseTo(paid_million * 1e6, within(1e-6));
  }

  /** As reported for Lynas and JARE: 30 % above 150, capped at 10 M a year, 5 000 t a year. */
  @ParameterizedTest
  @CsvSource({"90, 100.0", "130, 0", "150, 0", "154, -6.0", "200, -10.0"})
  void theCapHoldsOverTheYear(double reference, double paid_million) {
    var contract =
        floor(VolumePriority.upTo("JP", 5000), YEAR, new PriceFloor.Upside(0.3, 150, 10e6));
    var quarters = new PriceGrid(2026, 1, Settlement.QUARTERLY);
    var prices = new double[] {reference, reference, reference, reference};
    assertThat(
            sum(
                contract.payments(
                    quarters, prices, contract.covered_kg(quarters, new double[] {7500}))))
        .isCloseTo(paid_million * 1e6, within(1e-6));
  }

  @Test
  void aTwoWayContractPaysBothWays() {
    var contract = new TwoWayContract("cfd", STATE, YEAR, VolumePriority.everything("US"), 110);
    var quarters = new PriceGrid(2026, 1, Settlement.QUARTERLY);
    var payments =
        contract.payments(
            quarters,
            new double[] {100, 110, 120, 150},
            contract.covered_kg(quarters, new double[] {4000}));
    assertThat(payments).containsExactly(10e6, 0, -10e6, -40e6);
  }

  @Test
  void theFirstInTheOrderIsServedFirst() {
    var order =
        List.of(new Tranche("JP", 5000), new Tranche("US", 2000), new Tranche("other", 9e9));
    assertThat(new VolumePriority("JP", order).covered_t(6000)).isEqualTo(5000);
    assertThat(new VolumePriority("US", order).covered_t(6000)).isEqualTo(1000);
    assertThat(new VolumePriority("other", order).covered_t(6000)).isZero();
    assertThat(new VolumePriority("JP", order).allocate(3000))
        .extracting(VolumePriority.Share::volume_t)
        .containsExactly(3000.0, 0.0, 0.0);
    assertThatThrownBy(() -> new VolumePriority("EU", order)).hasMessageContaining("'EU'");
  }

  @Test
  void aContractThatBeginsWithinAPeriodCoversPartOfIt() {
    var half =
        floor(
            VolumePriority.everything("US"),
            new Term(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 12, 31)),
            null);
    assertThat(
            sum(
                half.payments(
                    ONE_YEAR, new double[] {10}, half.covered_kg(ONE_YEAR, new double[] {365}))))
        .isCloseTo(100 * 183 * 1000, within(1e-3));
  }

  /** The traded price of dysprosium oxide decides, whatever was asked. */
  @Test
  void anAskDoesNotMoveAPayment() {
    var day = LocalDate.of(2026, 3, 1);
    var seen =
        List.of(
            new PriceObservation(day, PriceObservation.Kind.TRADE, 224, 96, "fictional"),
            new PriceObservation(day, PriceObservation.Kind.ASK, 1100, 0.9, "fictional"));
    var contract = new PriceFloor("dy", STATE, YEAR, VolumePriority.everything("US"), 300, null);
    double reference = TradedPrice.of(seen).price_perKg();
    assertThat(
            sum(
                contract.payments(
                    ONE_YEAR,
                    new double[] {reference},
                    contract.covered_kg(ONE_YEAR, new double[] {10}))))
        .isCloseTo((300 - 224) * 10_000, within(1e-6));
  }

  private static PricePaths paths(int draws) {
    var world =
        new PriceWorld(
            "no reversion",
            "fictional",
            Currencies.named("USD"),
            LocalDate.of(2026, 1, 1),
            new PriceWorld.Motion(69, 69, 0, 0.35),
            List.of());
    return PricePaths.draw(world, new PriceGrid(2026, 5, Settlement.YEARLY), draws, 11);
  }

  /** Without reversion the mean payment of a year is Q times the undiscounted put to its middle. */
  @Test
  void theFanIsTheStripOfPuts() {
    var term = new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31));
    var contract = floor(VolumePriority.upTo("US", 1000), term, null);
    var production = new double[] {2000, 2000, 2000, 2000, 2000};
    var fan = LiabilityFan.of(contract, paths(100_000), production, 0);
    double total = 0;
    for (int t = 0; t < 5; t++) {
      double years = t + 182.5 / 365.25;
      double put = new Black76(69, 110, 0.35, years, 0).put();
      var band = fan.years().get(t);
      assertThat(band.mean()).isCloseTo(1e6 * put, within(2e-2 * 1e6 * put));
      total += 1e6 * put;
      // The payment falls with the price, so its quantile is the payment at the opposite quantile.
      double spread = 0.35 * Math.sqrt(years);
      double low = 69 * Math.exp(-spread * spread / 2 - 1.6448536 * spread);
      assertThat(band.q95()).isCloseTo(1e6 * (110 - low), within(4e5));
      assertThat(List.of(band.q05(), band.q20(), band.q50(), band.q80(), band.q95())).isSorted();
    }
    assertThat(fan.total().mean())
        .isCloseTo(total, within(4 * fan.total().standardError() + 1e-3 * total));
    assertThat(fan.total().tail()).isGreaterThan(fan.total().q95());
    assertThat(fan.discounted().mean()).isCloseTo(fan.total().mean(), within(1e-3));
  }

  /** Settled on the day after the year, so in the next fiscal year of Japan only from April on. */
  @Test
  void needsStandInTheFiscalYearOfTheParty() {
    var term = new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31));
    var production = new double[] {1000, 1000, 1000, 1000, 1000};
    var american = floor(VolumePriority.everything("US"), term, null);
    var japanese =
        new PriceFloor(
            "floor",
            new Party("JP", FiscalYear.JAPAN),
            term,
            VolumePriority.everything("JP"),
            110,
            null);
    // 1 January 2027 lies in FY2027 of the United States and in FY2026 of Japan.
    assertThat(LiabilityFan.of(american, paths(100), production, 0).needs())
        .extracting(LiabilityFan.FiscalNeed::fiscalYear)
        .containsExactly(2027, 2028, 2029, 2030, 2031);
    assertThat(LiabilityFan.of(japanese, paths(100), production, 0).needs())
        .extracting(LiabilityFan.FiscalNeed::fiscalYear)
        .containsExactly(2026, 2027, 2028, 2029, 2030);
  }

  @Test
  void theTailIsTheMeanOfTheWorstTwentieth() {
    var values = new double[100];
    Arrays.setAll(values, i -> i + 1);
    assertThat(LiabilityFan.Burden.of(values).tail()).isCloseTo(98, within(1e-12));
    assertThat(LiabilityFan.Burden.of(new double[] {0, 0, 0, 8}).tail()).isEqualTo(8);
    assertThat(LiabilityFan.Burden.of(new double[] {3}).standardError()).isZero();
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(
            () -> new PriceFloor("f", STATE, YEAR, VolumePriority.everything("US"), -110, null))
        .hasMessageContaining("(-110.0)");
    assertThatThrownBy(
            () -> floor(VolumePriority.everything("US"), YEAR, new PriceFloor.Upside(0.3, 90, 1)))
        .hasMessageContaining("threshold (90.0)");
    assertThatThrownBy(() -> new Term(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 12, 31)))
        .hasMessageContaining("at least one day");
    assertThatThrownBy(() -> new Tranche("JP", 0)).hasMessageContaining("'JP'");
  }
}
