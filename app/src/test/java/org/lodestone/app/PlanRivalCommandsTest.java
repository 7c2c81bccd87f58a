package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a plan, on the default file in whole years and very few outcomes. */
class PlanRivalCommandsTest {
  @TempDir private Path folder;

  private String quick() throws IOException {
    var text = PlanWorkspace.small(3);
    return Files.writeString(folder.resolve("plan.yaml"), text).toString();
  }

  @Test
  void rivalsStandBesideThePlan() throws IOException {
    var answer = Cli.json("plan", quick(), "--gap", "0.01", "--json", "--no-timing");

    assertThat(answer.at("/rivals").size()).isGreaterThanOrEqualTo(8);
    assertThat(answer.at("/rivals/0/way").asString()).isEqualTo("greedy");
    answer
        .at("/rivals")
        .forEach(
            rival ->
                assertThat(rival.at("/objective").asDouble())
                    .isGreaterThanOrEqualTo(answer.at("/lower").asDouble() - 1e-6));
  }

  @Test
  void explainTellsSavingsMoneyAndFlipsInFrench() throws IOException {
    var french =
        Cli.run(
            "--lang",
            "fr",
            "plan",
            "explain",
            quick(),
            "--gap",
            "0.01",
            "--projects",
            "2",
            "--more",
            "20");

    assertThat(french.exitCode()).as(french.err()).isZero();
    assertThat(french.out())
        .contains("Ce qui est perdu sans un projet", "Ce qu’achète plus d’argent", "budgets")
        .doesNotContain("plan.", "What ", "budget of");
  }

  @Test
  void theBridgeTestHasASeriesForEveryUseAndMeans() throws IOException {
    var answer =
        Cli.json(
            "plan",
            "bridge",
            quick(),
            "--gap",
            "0.01",
            "--stop",
            "2031-04-01",
            "--json",
            "--no-timing");

    assertThat(answer.at("/totals").size()).isEqualTo(4);
    assertThat(answer.at("/uses/0/lines").size()).isEqualTo(4);
    assertThat(answer.at("/uses/0/lines/0/parts").size()).isEqualTo(answer.at("/weeks").asInt());
    assertThat(answer.at("/totals/3/weeks").asDouble())
        .isLessThanOrEqualTo(answer.at("/totals/0/weeks").asDouble() + 1e-6);
  }

  @Test
  void planningTogetherNeverCostsMore() throws IOException {
    var answer = Cli.json("plan", "together", quick(), "--gap", "0.01", "--json", "--no-timing");

    assertThat(answer.at("/saving").asDouble()).isNotNegative();
    assertThat(answer.at("/alone").propertyNames()).containsExactly("JP", "US");
  }

  @ParameterizedTest
  @CsvSource({
    "explain, --projects, -1, number of projects (-1)",
    "explain, --more, 0, must be positive",
    "explain, --flips, moon, 'The assumption ''moon'' is unknown'",
    "bridge, --supplier, JP, no place outside the alliance",
    "bridge, --years, 9, followed for 9 years",
    "together, --draws, -3, number of outcomes (-3)"
  })
  void wrongOptionsAreErrors(String command, String option, String value, String said)
      throws IOException {
    var run = Cli.run("plan", command, quick(), option, value, "--gap", "0.01");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(said);
  }
}
