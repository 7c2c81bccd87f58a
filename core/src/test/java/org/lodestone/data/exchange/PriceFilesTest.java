package org.lodestone.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.data.DataIssue;
import org.lodestone.market.Frequency;
import org.lodestone.market.LogReturns;
import org.lodestone.market.PriceBasis;
import org.lodestone.market.Quote;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Reported;

/** Fictional price files with their faults, and the real ones where they are at hand. */
class PriceFilesTest {
  private static final Path SHARED = Path.of("..", "..", "shared", "data");
  private static final String HEADER = String.join(",", PriceFiles.COLUMNS) + ",note\n";

  private static Path file(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("prices.csv"), text);
  }

  private static List<String> messages(List<DataIssue> issues) {
    return issues.stream().map(issue -> issue.at().row() + " " + issue.message()).toList();
  }

  @Test
  void everyRowIsReadOrRejectedWithItsReason(@TempDir Path folder) throws IOException {
    var read =
        PriceFiles.read(
            RowOpening.of(
                file(
                    folder,
                    HEADER
                        + "a,oxide,ox-dy,CN,2024-01-02,100,USD/kg,FOB,traded,3,98,102,,fictional,own,A,\n"
                        + "a,oxide,ox-dy,CN,2024-01-03,101,USD/kg,FOB,traded,0,,,,fictional,own,A,\n"
                        + "a,oxide,ox-dy,CN,2024-01-03,102,USD/kg,FOB,traded,,,,,fictional,own,A,\n"
                        + "a,oxide,ox-dy,CN,2024-01-04,103,EUR/kg,FOB,traded,,,,,fictional,own,A,\n"
                        + "a,oxide,ox-dy,CN,2024-01-05,-4,USD/kg,FOB,traded,,,,,fictional,own,A,\n"
                        + "a,oxide,ox-dy,CN,later,100,USD/kg,FOB,traded,,,,,fictional,own,A,\n"
                        + "a,oxide,ox-dy,CN,2024-01-08,100,USD/kg,FOB,guessed,,,,,fictional,own,A,\n"
                        + "a,oxide,ox-dy,CN,2024-01-09,100,USD/kg,FOB,traded,,105,110,,fictional,own,A,\n"
                        + "a,oxide,ox-dy,CN,2024-01-10,100,USD/kg,FOB,traded,,,,170,fictional,own,A,\n"
                        + "b,oxide,ox-dy,EU,2024,>1100,USD/kg,,asked,,,,<1,fictional,own,B,\n")));
    assertThat(messages(read.issues()))
        .containsExactlyInAnyOrder(
            "4 The series 'a' has a quote for '2024-01-03' here and one for '2024-01-03' at prices.csv:3.",
            "5 The series 'a' has the unit 'EUR/kg' here and 'USD/kg' at prices.csv:2.",
            "6 The price '-4' of the quantity 'price' lies outside the numbers above 0.",
            "7 The date 'later' is not a period.",
            "8 The basis 'guessed' is unknown.",
            "9 The range (low '105', value '100', high '110') is not in ascending order.",
            "10 The backing_pct '170' of the quantity 'price' lies outside 0 to 100.");
    assertThat(read.value()).hasSize(2);
    assertThat(read.value().getFirst().quotes()).hasSize(2);
    assertThat(read.value().getFirst().prices().getFirst().details().volume_t()).hasValue(3);
    var ask = read.value().getLast();
    assertThat(ask.prices()).isEmpty();
    assertThat(ask.licence().mayBePassedOn()).isFalse();
    assertThat(ask.quotes().getFirst())
        .isInstanceOfSatisfying(
            Quote.Asked.class,
            quote -> assertThat(quote.printed()).isEqualTo(new Reported.MoreThan(1100)));
  }

  @Test
  void aMissingColumnIsNamed(@TempDir Path folder) throws IOException {
    var read =
        PriceFiles.read(RowOpening.of(file(folder, "series,date,price\na,2024-01-02,100\n")));
    assertThat(read.value()).isEmpty();
    assertThat(messages(read.issues())).contains("1 The file 'prices.csv' has no column 'basis'.");
  }

  @Test
  void theShippedQuotesAreSoundAndTheirAskIsNoPrice() {
    var read = PriceFiles.read(RowOpening.of(Path.of("..", "data", "markets", "quotes.csv")));
    assertThat(read.issues()).isEmpty();
    assertThat(read.value()).hasSize(8);
    assertThat(read.value().stream().filter(s -> s.terms().basis() == PriceBasis.ASKED))
        .hasSize(2)
        .allMatch(series -> series.prices().isEmpty());
  }

  @Test
  void theDailyPricesOfKomisAreFourSeries() {
    var file = SHARED.resolve("prices/komis_daily_2024-01_2025-03.csv");
    assumeTrue(Files.isRegularFile(file), "The daily prices of KOMIS are not there.");
    var read = PriceFiles.read(RowOpening.of(file));
    assertThat(read.issues()).isEmpty();
    // Lines of the file without its header.
    assertThat(read.value().stream().mapToInt(series -> series.quotes().size()).sum())
        .isEqualTo(1111);
    assertThat(read.value()).hasSize(4);
    for (var series : read.value()) {
      assertThat(series.frequency()).isEqualTo(Frequency.DAILY);
      assertThat(LogReturns.of(series).holes()).hasSize(5);
      assertThat(series.terms().basis()).isEqualTo(PriceBasis.ASSESSED);
      assertThat(series.licence().mayBePassedOn()).isFalse();
    }
  }

  @Test
  void ratesOfTheCentralBankAreMonthly() {
    var file = SHARED.resolve("reference/ecb_fx_usd_eur_monthly.csv");
    assumeTrue(Files.isRegularFile(file), "The rates of the central bank are not there.");
    var rates = CentralBankRates.read(List.of(file)).value();
    var dollar = Currency.getInstance("USD");
    var euro = Currency.getInstance("EUR");
    var january = Period.parse("2000-01").orElseThrow();
    assertThat(rates.rate(euro, dollar, january).orElseThrow())
        .isCloseTo(1.0136952380952, within(1e-12));
    assertThat(rates.rate(dollar, euro, january).orElseThrow())
        .isCloseTo(1 / 1.0136952380952, within(1e-12));
    assertThat(rates.rate(dollar, euro, Period.parse("1999-12").orElseThrow())).isEmpty();
  }
}
