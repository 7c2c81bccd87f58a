package org.lodestone.finance.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.finance.Black76;
import org.lodestone.finance.Currencies;
import org.lodestone.finance.FiscalYear;
import org.lodestone.finance.InternalRate;
import org.lodestone.finance.Loan;
import org.lodestone.finance.Loan.Repayment;
import org.lodestone.finance.Money;
import org.lodestone.finance.instrument.BorderAdjustedFloor;
import org.lodestone.finance.instrument.ConcessionalLoan;
import org.lodestone.finance.instrument.DefaultRisk;
import org.lodestone.finance.instrument.Equity;
import org.lodestone.finance.instrument.Grant;
import org.lodestone.finance.instrument.Guarantee;
import org.lodestone.finance.instrument.Instrument;
import org.lodestone.finance.instrument.Instrument.Party;
import org.lodestone.finance.instrument.Instrument.Term;
import org.lodestone.finance.instrument.Insurance;
import org.lodestone.finance.instrument.Offtake;
import org.lodestone.finance.instrument.PriceFloor;
import org.lodestone.finance.instrument.RegulatoryEasing;
import org.lodestone.finance.instrument.StockPurchase;
import org.lodestone.finance.instrument.TwoWayContract;
import org.lodestone.finance.instrument.VolumePriority;
import org.lodestone.finance.price.PricePaths;
import org.lodestone.finance.price.PriceWorld;
import org.lodestone.finance.price.Settlement;
import org.lodestone.quantity.Range;

/**
 * The worked project of the method notes, in thousands: 1 000 spent in 2026, 180 a year for twelve
 * years. It makes 10 t a year that sell at 100 per kg, at 820 a year of cost.
 */
class FinanceReportTest {
  private static final Party JAPAN = new Party("JP", FiscalYear.JAPAN);
  private static final LocalDate PAID = LocalDate.of(2026, 12, 31);
  private static final Term ALWAYS = new Term(LocalDate.of(2027, 1, 1), LocalDate.of(2038, 12, 31));
  private static final double ANNUITY_8 = (1 - Math.pow(1.08, -12)) / 0.08;

  private static ProjectCase project(Range capex, List<ProjectCase.Debt> debts, double tax) {
    return new ProjectCase(
        "worked",
        "Worked project (fictional)",
        Currencies.named("USD"),
        2026,
        List.of(new ProjectCase.Outlay(2026, capex)),
        new ProjectCase.Output(Range.exactly(10), 2027, List.of(), 12, Range.exactly(1)),
        new ProjectCase.Costs(Range.exactly(0), Range.exactly(820_000)),
        new ProjectCase.Tax(tax, 10),
        Range.exactly(0.08),
        debts);
  }

  private static ProjectCase project() {
    return project(Range.exactly(1e6), List.of(), 0);
  }

  private static PricePaths steady(ProjectCase project, List<Instrument> instruments, int draws) {
    return paths(project, instruments, draws, 0);
  }

  private static PricePaths paths(
      ProjectCase project, List<Instrument> instruments, int draws, double volatility) {
    var world =
        new PriceWorld(
            "steady",
            "fictional",
            project.currency(),
            LocalDate.of(2026, 1, 1),
            new PriceWorld.Motion(100, 100, 0.5, volatility),
            List.of());
    return PricePaths.draw(
        world, FinanceReport.grid(project, instruments, Settlement.QUARTERLY), draws, 5);
  }

  /** The state does not discount, so that its cost can be added up by hand. */
  private static FinanceReport.Effect alone(Instrument instrument, int draws) {
    var project = project();
    var all = List.of(instrument);
    return FinanceReport.of(project, all, steady(project, all, draws), 0).effects().getFirst();
  }

  private static Money usd(double amount) {
    return Money.of(amount, "USD");
  }

  @Test
  void withoutSupportItIsTheWorkedVector() {
    var report = FinanceReport.of(project(), List.of(), steady(project(), List.of(), 1), 0);
    var figures = report.without().middle();
    assertThat(figures.npv()).isCloseTo(356_494, within(0.5));
    assertThat(figures.returnOfOwners())
        .isInstanceOfSatisfying(
            InternalRate.One.class,
            one -> assertThat(one.rate()).isCloseTo(0.144284, within(5e-7)));
    assertThat(figures.leastCover()).isNull();
    assertThat(figures.payback_years()).isCloseTo(1000.0 / 180, within(1e-9));
    assertThat(report.lines()).hasSize(13);
  }

  @Test
  void aLoanAtTheMarketsRateIsWorthNothingButHasToBeServed() {
    var loan = new Loan(usd(700_000), 0.07, 12, 0, Repayment.ANNUITY);
    var project = project(Range.exactly(1e6), List.of(new ProjectCase.Debt("bank", loan, 2026)), 0);
    var figures =
        FinanceReport.of(project, List.of(), steady(project, List.of(), 1), 0).without().middle();
    assertThat(figures.npv()).isCloseTo(356_494, within(0.5));
    assertThat(figures.leastCover()).isCloseTo(180 / 88.1314, within(1e-5));
    assertThat(figures.loanLifeCover()).isCloseTo(180 / 88.1314, within(1e-5));
    assertThat(figures.projectLifeCover()).isCloseTo(180 / 88.1314, within(1e-5));
  }

  @Test
  void taxIsPaidOnWhatIsLeftAfterTheWriteOff() {
    var taxed = project(Range.exactly(1e6), List.of(), 0.3);
    var report = FinanceReport.of(taxed, List.of(), steady(taxed, List.of(), 1), 0);
    // (180 − 100) · 30 % for ten years, 180 · 30 % for two.
    assertThat(report.lines().get(1).tax()).isCloseTo(24_000, within(1e-6));
    assertThat(report.lines().get(12).tax()).isCloseTo(54_000, within(1e-6));
  }

  @Test
  void aGrantAndACheapLoanAreWorthTheirGrantEquivalent() {
    var grant = alone(new Grant("g", JAPAN, usd(100_000), PAID), 1);
    assertThat(grant.npvChange().middle()).isCloseTo(100_000, within(1e-6));
    assertThat(grant.stateCost().mean()).isCloseTo(100_000, within(1e-6));
    assertThat(grant.needs().getFirst().fiscalYear()).isEqualTo(2026);

    var terms = new Loan(usd(100_000), 0.02, 10, 3, Repayment.EQUAL_PRINCIPAL);
    var loan = alone(new ConcessionalLoan("l", JAPAN, terms, PAID, 0.09, DefaultRisk.NONE), 1);
    assertThat(loan.grantEquivalent().middle()).isCloseTo(34_596, within(0.5));
    assertThat(loan.npvChange().middle()).isCloseTo(34_596, within(0.5));
    // The least cover is in the first year of repayment: 100/7 of principal and 2 % on 100.
    assertThat(loan.with().middle().leastCover())
        .isCloseTo(180_000 / (100_000 / 7.0 + 2000), within(1e-9));
    // Undiscounted, the state is paid the interest.
    double interest = 3 * 2000 + 2000 * (7 + 6 + 5 + 4 + 3 + 2 + 1) / 7.0;
    assertThat(loan.stateCost().mean()).isCloseTo(-interest, within(1e-6));
  }

  /**
   * Expected loss in closed form: Σ p (1 − p)^{i−1} · LGD · share · balance − fees while it pays.
   */
  @Test
  void aGuaranteeCostsWhatItsRiskSays() {
    var loan = new Loan(usd(100_000), 0.06, 5, 0, Repayment.EQUAL_PRINCIPAL);
    var guarantee =
        new Guarantee(
            "g",
            JAPAN,
            loan,
            PAID,
            0.08,
            new Guarantee.Cover(0.8, 0.01),
            new DefaultRisk(0.04, 0.6));
    var effect = alone(guarantee, 40_000);
    double expected = 0;
    double serving = 1;
    for (double balance : loan.balances()) {
      expected += serving * 0.8 * balance * (0.04 * 0.6 - 0.96 * 0.01);
      serving *= 0.96;
    }
    assertThat(effect.stateCost().mean())
        .isCloseTo(expected, within(4 * effect.stateCost().standardError()));
    assertThat(effect.stateCost().tail()).isGreaterThan(20_000);
    // What the borrower saves: two points of interest less the fee, valued at 8 %.
    double saved = 0;
    for (int i = 0; i < 5; i++) {
      saved += loan.balances().get(i) * (0.02 - 0.008) / Math.pow(1.08, i + 1);
    }
    assertThat(effect.grantEquivalent().middle()).isCloseTo(saved, within(1e-6));
  }

  @Test
  void equityIsWorthWhatThePrivateOwnerWouldNotHavePaid() {
    var preferred =
        new Equity(
            "p",
            JAPAN,
            usd(400_000),
            PAID,
            0.12,
            new Equity.Preferred(0.07, 6),
            new Equity.Warrants(1000, 30, 30, 0.5, 5));
    double warrants = 1000 * new Black76(30, 30, 0.5, 5, 0).call();
    double value = 400_000 * (1 - Math.pow(1.07 / 1.12, 6)) - warrants;
    assertThat(alone(preferred, 1).grantEquivalent().middle()).isCloseTo(value, within(1e-6));

    var ordinary =
        new Equity("o", JAPAN, usd(400_000), PAID, 0.12, new Equity.Ordinary(0.25), null);
    double dividends = 0.25 * 180_000 * (1 - Math.pow(1.12, -12)) / 0.12;
    var effect = alone(ordinary, 1);
    assertThat(effect.grantEquivalent().middle()).isCloseTo(400_000 - dividends, within(1e-6));
    assertThat(effect.stateCost().mean()).isCloseTo(400_000 - 12 * 45_000, within(1e-6));
  }

  @Test
  void contractsPayTheDifferenceToTheReferencePrice() {
    var everything = VolumePriority.everything("JP");
    var floor = alone(new PriceFloor("f", JAPAN, ALWAYS, everything, 110, null), 1);
    assertThat(floor.npvChange().middle()).isCloseTo(100_000 * ANNUITY_8, within(1e-6));
    assertThat(floor.stateCost().mean()).isCloseTo(1_200_000, within(1e-6));
    var below = alone(new TwoWayContract("c", JAPAN, ALWAYS, everything, 95), 1);
    assertThat(below.npvChange().middle()).isCloseTo(-50_000 * ANNUITY_8, within(1e-6));
    var offtake = alone(new Offtake("o", JAPAN, ALWAYS, 5, new Offtake.FixedPrice(120)), 1);
    assertThat(offtake.npvChange().middle()).isCloseTo(100_000 * ANNUITY_8, within(1e-6));
    assertThat(offtake.stateCost().mean()).isCloseTo(1_200_000, within(1e-6));
    var indexed =
        alone(new Offtake("o", JAPAN, ALWAYS, 5, new Offtake.IndexedPrice(0.9, 95, 200)), 1);
    assertThat(indexed.npvChange().middle()).isCloseTo(-25_000 * ANNUITY_8, within(1e-6));
  }

  @Test
  void aStockIsBoughtKeptAndSold() {
    var term = new Term(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
    var stock =
        new StockPurchase(
            "s", JAPAN, term, 4, new Offtake.FixedPrice(110), new StockPurchase.Holding(2, 3));
    var effect = alone(stock, 1);
    // 4 t at 110 less 4 t at 100, and holding: 2.5 tonne-years in 2027, then three years of 4 t.
    assertThat(effect.stateCost().mean()).isCloseTo(40_000 + 2 * (2500 + 3 * 4000), within(1e-6));
    assertThat(effect.npvChange().middle()).isCloseTo(40_000 / 1.08, within(1e-6));
  }

  @Test
  void timeSavedBringsProductionForward() {
    var operation = new RegulatoryEasing("e", JAPAN, 12, RegulatoryEasing.Phase.BEFORE_OPERATION);
    var effect = alone(operation, 1);
    assertThat(effect.npvChange().middle()).isCloseTo(180_000 * ANNUITY_8 * 0.08, within(1e-6));
    assertThat(effect.stateCost().mean()).isZero();
    var half = new RegulatoryEasing("e", JAPAN, 6, RegulatoryEasing.Phase.BEFORE_OPERATION);
    assertThat(alone(half, 1).npvChange().middle())
        .isCloseTo(180_000 * ANNUITY_8 * 0.04, within(1e-6));
    var tooMuch = new RegulatoryEasing("e", JAPAN, 1, RegulatoryEasing.Phase.BEFORE_CONSTRUCTION);
    assertThatThrownBy(() -> alone(tooMuch, 1)).hasMessageContaining("would begin before 2026");
  }

  @Test
  void insuranceCostsItsMeanAndShowsItsTail() {
    var insurance = new Insurance("i", JAPAN, ALWAYS, usd(10_000), usd(300_000), usd(200_000), 0.1);
    var effect = alone(insurance, 20_000);
    assertThat(effect.stateCost().mean())
        .isCloseTo(12 * 10_000, within(4 * effect.stateCost().standardError()));
    assertThat(effect.stateCost().tail()).isGreaterThan(500_000);
    assertThat(effect.needs()).hasSize(12);
  }

  @Test
  void aBorderFloorIsPaidByUsers() {
    var floor =
        new BorderAdjustedFloor(
            "b",
            JAPAN,
            ALWAYS,
            120,
            new BorderAdjustedFloor.Zone(50, 0.6, 1),
            new BorderAdjustedFloor.Derivatives(0.3, 1.25, 0.8, 10_000));
    assertThat(floor.levy_perKg(100)).isEqualTo(20);
    assertThat(floor.adValorem(100)).isCloseTo(0.2, within(1e-12));
    assertThat(floor.levyOnDerivative_perUnit(100)).isCloseTo(20 * 0.3 * 1.25, within(1e-12));
    assertThat(floor.levy_perKg(130)).isZero();
    var effect = alone(floor, 1);
    double onDerivatives = 20 * 0.3 * 1.25 * 0.8 * 10_000;
    assertThat(effect.npvChange().middle()).isCloseTo(200_000 * ANNUITY_8, within(1e-6));
    assertThat(effect.userCost()).isCloseTo(12 * (20 * 50_000 + onDerivatives), within(1e-3));
    assertThat(effect.stateCost().mean())
        .isCloseTo(-12 * (20 * 0.6 * 50_000 + onDerivatives), within(1e-3));
    assertThat(effect.leakage_tPerYear())
        .isCloseTo(10_000 * 0.2 * 0.3 * 1.25 / 1000, within(1e-12));
  }

  @Test
  void whatIsNotKnownIsARange() {
    var project = project(new Range(800_000, 1e6, 1_500_000), List.of(), 0);
    var report = FinanceReport.of(project, List.of(), steady(project, List.of(), 1), 0);
    assertThat(report.without().favourable().npv()).isCloseTo(556_494, within(0.5));
    assertThat(report.without().unfavourable().npv()).isCloseTo(-143_506, within(0.5));
  }

  /** A floor cuts off the bad draws: the mean rises by less than the fifth percentile does. */
  @Test
  void aFloorNarrowsTheSpreadOfTheProject() {
    var floor = new PriceFloor("f", JAPAN, ALWAYS, VolumePriority.everything("JP"), 100, null);
    var project = project();
    List<Instrument> all = List.of(floor);
    var report = FinanceReport.of(project, all, paths(project, all, 2000, 0.4), 0.03);
    var without = report.without().middle();
    var with = report.withAll().middle();
    assertThat(with.npv()).isGreaterThan(without.npv());
    assertThat(with.npvQ05() - without.npvQ05()).isGreaterThan(with.npv() - without.npv());
    assertThat(report.effects().getFirst().stateCost().tail())
        .isGreaterThan(report.effects().getFirst().stateCost().mean());
    var again = FinanceReport.of(project, all, paths(project, all, 2000, 0.4), 0.03);
    assertThat(again).isEqualTo(report);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> project(Range.exactly(-1), List.of(), 0))
        .hasMessageContaining("capital outlay of 2026 (-1.0)")
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> project(Range.exactly(1), List.of(), 30))
        .hasMessageContaining("tax rate (30.0)");
    var yen = new Loan(Money.of(1, "JPY"), 0.01, 1, 0, Repayment.ANNUITY);
    assertThatThrownBy(
            () -> project(Range.exactly(1), List.of(new ProjectCase.Debt("bank", yen, 2026)), 0))
        .hasMessageContaining("JPY cannot be combined with one in USD");
  }
}
