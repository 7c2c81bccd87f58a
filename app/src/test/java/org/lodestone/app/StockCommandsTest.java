package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockCommandsTest {
  private static final String BAN = Cli.file("examples/scenarios/export-ban-26-weeks.yaml");

  @Test
  void theCoverNamesItsRulesAndItsRange() {
    var answer = Cli.json("stock", "cover", "--material", "Nd", "--json", "--no-timing");

    assertThat(answer.at("/rules").size()).isEqualTo(7);
    assertThat(answer.at("/rules/0/why").asString()).isNotBlank();
    var days = answer.at("/cover/0/days");
    assertThat(days.at("/low").asDouble()).isLessThan(days.at("/value").asDouble());
    assertThat(days.at("/kind").asString()).isEqualTo("assumed");
    assertThat(days.at("/evidence/rows").size()).isPositive();
  }

  /** The textbook's S = 8000 at 2737.069, and m ln(v/h). */
  @Test
  void theSizeIsTheTextbooks() {
    var disruption =
        Cli.json(
            ("stock size --law disruption --holding 0.25 --shortage 3 --demand 2000 "
                    + "--failure 0.04 --recovery 0.25 --runs 2000000 --json --no-timing")
                .split(" "));
    assertThat(disruption.at("/exact/amount").asDouble()).isEqualTo(8000);
    assertThat(disruption.at("/exact/cost").asDouble()).isCloseTo(2737.07, within(0.01));
    assertThat(disruption.at("/simulated/amount").asDouble()).isEqualTo(8000);
    assertThat(disruption.at("/simulated/cost").asDouble())
        .isCloseTo(2737.069, within(4 * disruption.at("/standardError").asDouble()));

    var exponential =
        Cli.json(
            "stock size --law exponential --holding 100 --penalty 900 --mean 50 --json --no-timing"
                .split(" "));
    assertThat(exponential.at("/exact/amount").asDouble()).isCloseTo(109.861, within(1e-3));
    assertThat(exponential.at("/simulated/cost").asDouble())
        .isCloseTo(
            exponential.at("/exact/cost").asDouble(),
            within(4 * exponential.at("/standardError").asDouble()));
  }

  private static final String UNCERTAIN =
      Cli.file("examples/scenarios/export-ban-at-once-uncertain.yaml");

  @Test
  void rulesMeetTheSameDraws() {
    var answer = Cli.json("stock", "rules", UNCERTAIN, "--draws", "200", "--json", "--no-timing");

    assertThat(answer.at("/rules").findValuesAsString("name"))
        .contains("stated", "never", "urgent", "refill");
    assertThat(answer.at("/rules/0/uncovered")).isEqualTo(answer.at("/rules/1/uncovered"));
    var never = answer.at("/rules/2");
    assertThat(never.at("/uncovered/mean").asDouble())
        .isGreaterThan(answer.at("/rules/0/uncovered/mean").asDouble());
    assertThat(never.at("/left_days")).hasSize(5);
    var french = Cli.run("--lang", "fr", "stock", "rules", UNCERTAIN, "--draws", "20");
    assertThat(french.out()).contains("règle", "reste, jours").doesNotContain("rule ");
  }

  @Test
  void theSizeIsReadOffTheDrawsOfAScenario() {
    var line = "--draws 300 --service 0.9 --json --no-timing".split(" ");
    var arguments = new ArrayList<>(List.of("stock", "size"));
    arguments.addAll(List.of("--law", "scenario", "--scenario", UNCERTAIN));
    arguments.addAll(List.of(line));
    var answer = Cli.json(arguments.toArray(String[]::new));

    assertThat(answer.at("/simulated/amount").asDouble()).isGreaterThan(30);
    assertThat(answer.at("/simulated/cost").isNull()).isTrue();
    assertThat(answer.at("/ofScenario/shortageAtSize").asDouble()).isLessThanOrEqualTo(0.1);
  }

  @Test
  void badRulesAndSizesAreNamed() {
    assertThat(Cli.run("stock", "rules", UNCERTAIN, "--rule", "hom").err())
        .contains("The rule hom is unknown", "home");
    assertThat(Cli.run("stock", "rules", UNCERTAIN, "--draws", "0").err())
        .contains("number of draws (0)");
    assertThat(Cli.run("stock", "rules", BAN).err()).contains("nothing about what is uncertain");
    assertThat(sizeFault("--draws", "0")).contains("number of draws (0)");
    assertThat(sizeFault("--service", "95")).contains("95.0", "0.95");
    assertThat(sizeFault("--service", "0.9", "--holding", "1")).contains("--holding");
  }

  private static String sizeFault(String... more) {
    var arguments = new ArrayList<>(List.of("stock", "size"));
    arguments.addAll(List.of("--law", "scenario", "--scenario", UNCERTAIN));
    arguments.addAll(List.of(more));
    if (!arguments.contains("--service")) {
      arguments.addAll(List.of("--service", "0.9"));
    }
    var run = Cli.run(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    return run.err();
  }

  @ParameterizedTest
  @CsvSource({
    "stock size --law normal --holding 1 --shortage 2 --mean 3, --deviation",
    "stock size --law exponential --holding 1 --shortage 2 --mean 3 --failure 0.1, --failure",
    "stock size --law exponential --holding 1 --mean 3, --penalty",
    "stock size --law weird --holding 1, disruption",
    "stock size --law disruption --holding 1 --shortage 2 --demand 1 --failure -1 --recovery 1, -1.0",
    "stock size --law exponential --holding 1 --shortage 2 --mean 3 --runs 0, (0)",
    "backtest --fit moon, gallium-2023"
  })
  void wrongOptionsAreNamed(String line, String named) {
    var run = Cli.run(line.split(" "));

    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).contains(named);
  }

  @Test
  void theBreakEvenSaysWhatHoldsOfTheSecret() {
    var answer = Cli.json("stock", "break-even", BAN, "--secret", "0-180", "--json", "--no-timing");

    double days = answer.at("/breakEvenDays").asDouble();
    assertThat(answer.at("/coveredPart").asDouble()).isCloseTo((180 - days) / 180, within(1e-4));
    assertThat(answer.at("/choices").size()).isEqualTo(4);
    assertThat(answer.at("/forms").size()).isEqualTo(3);
    var reversed = Cli.run("stock", "break-even", BAN, "--secret", "180-0");
    assertThat(reversed.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(reversed.err()).contains("180.0 and 0.0 days");
  }

  @Test
  void theBackTestsShowMissesToo() {
    var answer = Cli.json("backtest", "--json", "--no-timing");

    assertThat(answer.at("/tests").size()).isEqualTo(4);
    assertThat(answer.at("/tests").findValuesAsString("magnitude")).contains("hit", "miss");
    assertThat(Cli.run("backtest", "--lang", "fr").out()).contains("manqué");
  }
}
