package org.lodestone.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.finance.InternalRate.None;
import org.lodestone.finance.InternalRate.One;
import org.lodestone.finance.InternalRate.Several;
import org.lodestone.finance.Loan.Repayment;

/** Worked vectors, and a spreadsheet's functions on generated cases. */
class CashFlowsTest {
  private static final CashFlows WORKED = level(-1000, 180, 12);

  private static CashFlows level(double first, double each, int years) {
    var amounts = new ArrayList<>(List.of(first));
    amounts.addAll(Collections.nCopies(years, each));
    return new CashFlows(Currencies.named("USD"), 2026, amounts);
  }

  @Test
  void theWorkedProject() {
    assertThat(WORKED.presentValue(0.08).amount()).isCloseTo(356.494, within(5e-4));
    assertThat(InternalRate.of(WORKED))
        .isInstanceOfSatisfying(
            One.class, one -> assertThat(one.rate()).isCloseTo(0.144284, within(5e-7)));
    assertThat(WORKED.payback_years().orElseThrow()).isCloseTo(1000.0 / 180, within(1e-12));
  }

  @Test
  void theWorkedCostOfCapital() {
    assertThat(new CapitalCost(0.6, 0.13, 0.065, 0.3).weighted()).isCloseTo(0.0793, within(1e-12));
  }

  @Test
  void theWorkedAnnuityAndItsCover() {
    var loan = new Loan(Money.of(700, "USD"), 0.07, 12, 0, Repayment.ANNUITY);
    var service = loan.service(2026).times(-1);
    assertThat(service.amounts())
        .allSatisfy(due -> assertThat(due).isCloseTo(88.1314, within(5e-5)));
    var cover = new DebtCover(level(0, 130, 20), service);
    assertThat(cover.leastRatio().orElseThrow()).isCloseTo(1.4751, within(5e-5));
    assertThat(cover.ratios()).hasSize(12);
    // With level flows the cover over the life of the loan is the cover of each year.
    assertThat(cover.loanLifeCover(700, 0.07, 2026)).isCloseTo(1.4751, within(5e-5));
    assertThat(cover.projectLifeCover(700, 0.07, 2026))
        .isCloseTo(130 * (1 - Math.pow(1.07, -20)) / 0.07 / 700, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0.09, 34.596", "0.07, 26.538", "0.06, 22.028", "0.05, 17.156"})
  void theWorkedGrantElements(double rate, double element) {
    var loan = new Loan(Money.of(100, "USD"), 0.02, 10, 3, Repayment.EQUAL_PRINCIPAL);
    assertThat(loan.grantEquivalent(rate).amount()).isCloseTo(element, within(5e-4));
  }

  @ParameterizedTest
  @CsvSource({"69, 40.6234", "100, 19.3293"})
  void theWorkedFloorOptions(double forward, double value) {
    assertThat(new Black76(forward, 110, 0.35, 1, 0.04).put()).isCloseTo(value, within(5e-5));
  }

  /** Another library's formula, and put-call parity. */
  @Test
  void optionsAreThoseOfAnotherLibrary() {
    var random = new SplittableRandom(76);
    for (int i = 0; i < 200; i++) {
      double forward = random.nextDouble(10, 300);
      double strike = random.nextDouble(10, 300);
      double years = random.nextDouble(0.1, 15);
      double volatility = random.nextDouble(0.05, 0.9);
      double rate = random.nextDouble(0, 0.1);
      var option = new Black76(forward, strike, volatility, years, rate);
      double discount = Math.exp(-rate * years);
      assertThat(option.put())
          .isCloseTo(
              discount * BlackFormulaRepository.price(forward, strike, years, volatility, false),
              within(1e-10 * strike));
      assertThat(option.call() - option.put())
          .isCloseTo(discount * (forward - strike), within(1e-10 * strike));
    }
  }

  static List<Integer> cases() {
    return IntStream.range(0, 120).boxed().toList();
  }

  /** One outlay, then years that earn: 120 projects of 4 to 40 years. */
  private static CashFlows project(int number) {
    var random = new SplittableRandom(number);
    int years = random.nextInt(4, 41);
    var amounts = new ArrayList<Double>();
    int building = random.nextInt(1, 4);
    for (int t = 0; t < years; t++) {
      amounts.add(t < building ? -random.nextDouble(50, 900) : random.nextDouble(5, 400));
    }
    return new CashFlows(Currencies.named("JPY"), 2026, amounts);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSpreadsheetGivesTheSameValueAndReturn(int number) {
    var flows = project(number);
    int n = flows.amounts().size();
    double rate = 0.01 + 0.14 * number / 120;
    var later = "B1:" + Spreadsheet.cell(n - 1);
    assertThat(flows.presentValue(rate).amount())
        .isCloseTo(
            Spreadsheet.evaluate("A1+NPV(" + rate + "," + later + ")", flows.amounts()),
            within(1e-8));
    assertThat(InternalRate.of(flows))
        .isInstanceOfSatisfying(
            One.class,
            one -> {
              double sheet =
                  Spreadsheet.evaluate(
                      "IRR(A1:" + Spreadsheet.cell(n - 1) + "," + one.rate() + ")",
                      flows.amounts());
              assertThat(one.rate()).isCloseTo(sheet, within(1e-8));
              assertThat(flows.presentValue(one.rate()).amount()).isCloseTo(0, within(1e-5));
            });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSpreadsheetGivesTheSameServiceAndCover(int number) {
    var random = new SplittableRandom(1000 + number);
    int years = random.nextInt(2, 31);
    double face = random.nextDouble(10, 5000);
    double rate = random.nextDouble(0.001, 0.15);
    var service =
        new Loan(Money.of(face, "USD"), rate, years, 0, Repayment.ANNUITY).service(2026).times(-1);
    double payment =
        -Spreadsheet.evaluate("PMT(" + rate + "," + years + "," + face + ")", List.of());
    var earned = new ArrayList<Double>();
    for (int t = 0; t < years; t++) {
      assertThat(service.amount(2027 + t)).isCloseTo(payment, within(1e-8));
      earned.add(random.nextDouble(0.5, 3) * payment);
    }
    var sheet = new ArrayList<>(earned);
    sheet.add(payment);
    var cells = "A1:" + Spreadsheet.cell(years - 1);
    var due = Spreadsheet.cell(years);
    var cover = new DebtCover(new CashFlows(Currencies.named("USD"), 2027, earned), service);
    assertThat(cover.leastRatio().orElseThrow())
        .isCloseTo(Spreadsheet.evaluate("MIN(" + cells + ")/" + due, sheet), within(1e-10));
    assertThat(cover.loanLifeCover(face, rate, 2026))
        .isCloseTo(
            Spreadsheet.evaluate("NPV(" + rate + "," + cells + ")/" + face, sheet), within(1e-10));
  }

  @Test
  void severalReturnsAreSaidAndNotGuessed() {
    // −1000 (1 − 1.1x)(1 − 1.25x)(1 − 1.6x) in x = 1/(1+r): returns of 10, 25 and 60 %.
    var flows = CashFlows.of("USD", 0, -1000, 3950, -5135, 2200);
    assertThat(InternalRate.of(flows))
        .isInstanceOfSatisfying(
            Several.class,
            several -> {
              assertThat(several.rates()).hasSize(3);
              assertThat(several.rates().get(0)).isCloseTo(0.10, within(1e-9));
              assertThat(several.rates().get(1)).isCloseTo(0.25, within(1e-9));
              assertThat(several.rates().get(2)).isCloseTo(0.60, within(1e-9));
            });
    assertThat(InternalRate.of(CashFlows.of("USD", 0, 100, 50))).isEqualTo(new None());
    assertThat(InternalRate.of(CashFlows.of("USD", 0, -100, 250, -200))).isEqualTo(new None());
    assertThat(InternalRate.of(CashFlows.of("USD", 0, 0, 0))).isEqualTo(new None());
  }

  @Test
  void lossesAndDoubleReturnsAreFoundToo() {
    assertThat(InternalRate.of(CashFlows.of("USD", 0, -100, 60, 30)))
        .isInstanceOfSatisfying(
            One.class, one -> assertThat(one.rate()).isCloseTo(-0.0755, within(1e-4)));
    // (1 − 1.2x)²: 20 % twice.
    assertThat(InternalRate.of(CashFlows.of("USD", 0, -100, 240, -144)))
        .isInstanceOfSatisfying(
            One.class, one -> assertThat(one.rate()).isCloseTo(0.2, within(1e-6)));
    assertThat(InternalRate.of(CashFlows.of("USD", 0, 0, -100, 100)))
        .isInstanceOfSatisfying(
            One.class, one -> assertThat(one.rate()).isCloseTo(0, within(1e-12)));
  }

  @Test
  void fiscalYearsCutAtTheirOwnDays() {
    var march = LocalDate.of(2026, 3, 31);
    var october = LocalDate.of(2026, 10, 1);
    assertThat(FiscalYear.JAPAN.of(march)).isEqualTo(2025);
    assertThat(FiscalYear.JAPAN.of(march.plusDays(1))).isEqualTo(2026);
    assertThat(FiscalYear.UNITED_STATES.of(october.minusDays(1))).isEqualTo(2026);
    assertThat(FiscalYear.UNITED_STATES.of(october)).isEqualTo(2027);
    assertThat(FiscalYear.UNITED_STATES.lastDay(2026)).isEqualTo(october.minusDays(1));
    assertThat(FiscalYear.JAPAN.firstDay(2026)).isEqualTo(march.plusDays(1));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> Money.of(1, "US$")).hasMessageContaining("'US$' is unknown");
    assertThatThrownBy(() -> Money.of(1, "XAU")).hasMessageContaining("ISO 4217");
    assertThatThrownBy(() -> Money.of(1, "AUD").plus(Money.of(1, "USD")))
        .hasMessageContaining("AUD cannot be combined with one in USD")
        .hasMessageContaining("dated rate");
    assertThatThrownBy(() -> new Loan(Money.of(1, "USD"), 0.1, 0, 0, Repayment.ANNUITY))
        .hasMessageContaining("tenor (0 years)")
        .hasMessageContaining("grant");
    assertThatThrownBy(() -> new Loan(Money.of(-1, "USD"), 0.1, 1, 0, Repayment.ANNUITY))
        .hasMessageContaining("-1.0 USD");
    assertThatThrownBy(() -> WORKED.presentValue(-1)).hasMessageContaining("(-1.0)");
    assertThatThrownBy(() -> new CapitalCost(60, 0.1, 0.1, 0.3)).hasMessageContaining("percent");
    assertThatThrownBy(
            () ->
                new ExchangeRate(
                    Currencies.named("USD"),
                    Currencies.named("JPY"),
                    150,
                    LocalDate.of(2026, 1, 5),
                    " "))
        .hasMessageContaining("no source");
  }

  @Test
  void moneyIsConvertedAtAStatedRateOnly() {
    var rate =
        new ExchangeRate(
            Currencies.named("AUD"),
            Currencies.named("USD"),
            0.65,
            LocalDate.of(2025, 10, 20),
            "fictional");
    assertThat(rate.convert(Money.of(100, "AUD"))).isEqualTo(Money.of(65, "USD"));
    assertThat(rate.convert(Money.of(65, "USD"))).isEqualTo(Money.of(100, "AUD"));
    assertThatThrownBy(() -> rate.convert(Money.of(1, "JPY"))).hasMessageContaining("JPY");
  }
}
