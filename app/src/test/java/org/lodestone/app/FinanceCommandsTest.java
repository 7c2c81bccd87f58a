package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinanceCommandsTest {
  private static final String SEPARATOR = Cli.file("examples/finance/separator.yaml");
  private static final String FLOOR = Cli.file("examples/finance/lynas-jare-floor.yaml");
  private static final String DYSPROSIUM = Cli.file("examples/finance/dysprosium-floor.yaml");
  private static final String PRICES = Cli.file("examples/finance/dysprosium-prices.csv");

  /** 600 million, 100 a year, 50:50: back at the end of year 12, 90:10 from year 13. */
  @Test
  void theSharedPlantFlipsAfterTwelveYears() {
    var answer =
        Cli.json(
            "finance",
            "waterfall",
            Cli.file("examples/finance/shared-plant.yaml"),
            "--json",
            "--no-timing");
    assertThat(answer.at("/flip/year").asInt()).isEqualTo(12);
    assertThat(answer.at("/flip/day").asString()).isEqualTo("2040-12-31");
    assertThat(answer.at("/years/11/toRecovering").asDouble()).isCloseTo(50e6, within(1e-3));
    assertThat(answer.at("/years/12/toOther").asDouble()).isCloseTo(90e6, within(1e-3));
  }

  @Test
  void theFanIsDrawnUnderTwoWorlds(@TempDir Path folder) throws IOException {
    var table = folder.resolve("fan.csv");
    var picture = folder.resolve("fan.svg");
    var answer =
        Cli.json(
            "floor",
            FLOOR,
            "--csv",
            table.toString(),
            "--svg",
            picture.toString(),
            "--json",
            "--no-timing");

    assertThat(answer.at("/worlds").size()).isEqualTo(2);
    for (var world : answer.at("/worlds")) {
      assertThat(world.at("/fan/years").size()).isEqualTo(13);
      for (var year : world.at("/fan/years")) {
        // 30 % of what lies above 150, but never more than 10 million a year.
        assertThat(year.at("/q05").asDouble()).isGreaterThanOrEqualTo(-10e6 - 1e-6);
        assertThat(year.at("/q95").asDouble()).isLessThan(110.0 * 5000 * 1000);
      }
    }
    double market = answer.at("/worlds/0/fan/total/mean").asDouble();
    double suppressed = answer.at("/worlds/1/fan/total/mean").asDouble();
    assertThat(suppressed).isGreaterThan(2 * market);
    assertThat(Files.readAllLines(table)).hasSize(1 + 2 * 13);
    assertThat(Files.readString(picture))
        .startsWith("<svg ")
        .contains(">market<", ">suppressed<", "polygon")
        .doesNotContain("NaN");
    assertThat(answer.at("/evidence/0/text").asString()).contains("thewest.com.au");
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    var once = Cli.run("floor", FLOOR, "--draws", "200", "--seed", "3", "--json", "--no-timing");
    var again = Cli.run("floor", FLOOR, "--draws", "200", "--seed", "3", "--json", "--no-timing");
    var other = Cli.run("floor", FLOOR, "--draws", "200", "--seed", "4", "--json", "--no-timing");
    assertThat(again.out()).isEqualTo(once.out());
    assertThat(other.out()).isNotEqualTo(once.out());
  }

  /** 224 and 233 were paid, 1 100 was asked: the floor of 300 pays 75.64 on 62.5 t. */
  @Test
  void asksNeverDriveAPayment() {
    var answer = Cli.json("floor", DYSPROSIUM, "--prices", PRICES, "--json", "--no-timing");
    assertThat(answer.at("/settled").size()).isEqualTo(1);
    assertThat(answer.at("/settled/0/price_perKg").asDouble()).isEqualTo(224.36);
    assertThat(answer.at("/settled/0/asksSetAside").asInt()).isEqualTo(1);
    assertThat(answer.at("/settled/0/paid").asDouble())
        .isCloseTo((300 - 224.36) * 62_500, within(10.0));
  }

  @Test
  void everyInstrumentHasItsEffectAndItsCost() {
    var answer = Cli.json("finance", SEPARATOR, "--draws", "100", "--json", "--no-timing");
    assertThat(answer.at("/worlds/0/instruments").size()).isEqualTo(12);
    for (var world : answer.at("/worlds")) {
      var without = world.at("/without");
      assertThat(without.at("/unfavourable/npv").asDouble())
          .isLessThan(without.at("/middle/npv").asDouble());
      assertThat(without.at("/favourable/npv").asDouble())
          .isGreaterThan(without.at("/middle/npv").asDouble());
      for (var effect : world.at("/instruments")) {
        double change =
            effect.at("/with/middle/npv").asDouble() - without.at("/middle/npv").asDouble();
        assertThat(effect.at("/npvChange/middle").asDouble()).isCloseTo(change, within(2e3));
        assertThat(effect.at("/stateCost/tail").asDouble())
            .isGreaterThanOrEqualTo(effect.at("/stateCost/mean").asDouble() - 1e-3);
      }
    }
    assertThat(answer.at("/worlds/0/instruments").findValuesAsString("kind"))
        .contains("grant", "concessional-loan", "price-floor", "border-adjusted-floor");
  }

  @Test
  void bothLanguagesPrintTheTables() {
    assertThat(Cli.run("finance", SEPARATOR, "--draws", "20").out())
        .contains("without support", "+ floor", "worst twentieth");
    assertThat(Cli.run("finance", SEPARATOR, "--draws", "20", "--lang", "fr").out())
        .contains("sans soutien", "équivalent-subvention");
    assertThat(Cli.run("floor", DYSPROSIUM, "--prices", PRICES, "--lang", "fr").out())
        .contains("224,36", "offres écartées");
  }

  /** The project of the register that buys its feed and sells what the plan file prices. */
  @Test
  void aProjectOfTheRegisterStandsWithAndWithoutEachProgramme(@TempDir Path folder)
      throws IOException {
    var table = folder.resolve("texas.csv");
    var answer =
        Cli.json(
            "finance",
            "lynas-texas",
            "--draws",
            "100",
            "--csv",
            table.toString(),
            "--json",
            "--no-timing");

    var world = answer.at("/worlds/0");
    assertThat(world.at("/instruments").size()).isGreaterThan(5);
    for (var effect : world.at("/instruments")) {
      double change =
          effect.at("/with/middle/npv").asDouble() - world.at("/without/middle/npv").asDouble();
      assertThat(effect.at("/npvChange/middle").asDouble()).isCloseTo(change, within(2e3));
    }
    assertThat(answer.at("/programmes").findValuesAsString("standing"))
        .contains("in-time", "late", "not-accepted");
    assertThat(answer.at("/fans/0/fan/years").size()).isPositive();
    assertThat(answer.at("/evidence").findValuesAsString("of"))
        .contains("capex", "payable part of ore", "first production");
    assertThat(Files.readString(folder.resolve("texas-programmes.csv")))
        .contains("us-dod-floor", "Price protection agreement");
    assertThat(Files.readString(folder.resolve("texas-results.csv"))).contains("unfavourable");
  }

  @Test
  void aProjectWithoutAPriceIsRefusedByNamingWhatIsMissing(@TempDir Path folder)
      throws IOException {
    var standard = Path.of(Cli.file("examples/plans/default.yaml"));
    var text =
        Files.readString(standard)
            .replaceAll("(?m)^  - .form: (ndpr|hree|ndfeb).*$", "")
            .replaceAll("(?m)^prices:$", "")
            .replace("outcomes/decade.yaml", standard.resolveSibling("outcomes/decade.yaml") + "");
    var plan = Files.writeString(folder.resolve("plan.yaml"), text);

    var run = Cli.run("finance", "lynas-texas", "--plan", plan.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(run.err()).contains("a price of anything it makes", "ox-nd");
  }

  @Test
  void theRegisterSpeaksFrenchAndKnowsItsProjects() {
    assertThat(Cli.run("finance", "lynas-texas", "--draws", "20", "--lang", "fr").out())
        .contains("Programmes selon la loi", "à temps", "sans soutien")
        .doesNotContain("finance.register");
    assertThat(Cli.run("finance", "lynas-texs").exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(Cli.run("finance", SEPARATOR, "--plan", "x.yaml").exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE.number());
  }

  /** What is replaced in the plant's file, by what, and what the fault must name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{low: 100e6, value: 120e6, high: 160e6}|-5|capital outlay of 2027 (-5.0)",
        "currency: USD|currency: US$|'US$' is unknown",
        "tenor: 12|tenor: 0|tenor (0 years)",
        "floor: 90\\n    upside|floor: -90\\n    upside|(-90.0)",
        "amount: 40e6|amount: 40 AUD|AUD",
        "capacity:|capasity:|Did you mean 'capacity'",
        "low: 1350|low: 1600|ascending",
        "kind: grant|kind: gift|grant",
        "evidence:\\n  - of: everything\\n    why|evidence:\\n  - of: everything\\n    source: x\\n    why|either a source or a reason"
      })
  void whatIsWrongInAFileIsNamed(String right, String wrong, String named, @TempDir Path folder)
      throws IOException {
    var text = Files.readString(Path.of(SEPARATOR));
    var from = right.replace("\\n", "\n");
    assertThat(text).contains(from);
    var file = folder.resolve("case.yaml");
    Files.writeString(file, text.replace(from, wrong.replace("\\n", "\n")));
    var run = Cli.run("finance", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).contains(named).contains("case.yaml:");
  }

  @Test
  void wrongCallsAreAnswered(@TempDir Path folder) throws IOException {
    assertThat(Cli.run("finance").err()).contains("FILE");
    assertThat(Cli.run("floor", FLOOR, "--world", "markt").err()).contains("markt", "market");
    assertThat(Cli.run("floor", FLOOR, "--draws", "0").err()).contains("0");
    assertThat(Cli.run("floor", DYSPROSIUM, "--prices", PRICES, "--draws", "5").exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE.number());
    var asks = folder.resolve("asks.csv");
    Files.writeString(
        asks, "date,kind,price_perKg,volume_t,source\n2025-12-01,ask,1100,0.5,fictional\n");
    assertThat(Cli.run("floor", DYSPROSIUM, "--prices", asks.toString()).err())
        .contains("there is no trade among 1 observations", "Asks drive neither");
    Files.writeString(
        asks, "date,kind,price_perKg,volume_t,source\n2025-13-01,trade,1,1,fictional\n");
    assertThat(Cli.run("floor", DYSPROSIUM, "--prices", asks.toString()).err())
        .contains("asks.csv:2", "2025-13-01");
  }
}
