package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fictional sales of sites of the shipped data package. */
class SaleCommandTest {

  /** The change of the HHI against the closed form of a whole transfer, 2 · s_a · s_b (V2). */
  @Test
  void theChangeOfTheHhiHasTheClosedForm() {
    var answer =
        Cli.json(
            "sale",
            "review",
            "mag-noveon",
            "--buyer",
            "Xiamen Tungsten",
            "--buyer-place",
            "CN",
            "--json",
            "--no-timing");
    double total = 0;
    double sold = 0;
    double bought = 0;
    for (var holding : answer.at("/holdings")) {
      double capacity_t = holding.at("/capacity_t").asDouble();
      total += capacity_t;
      sold += holding.at("/site").asString().equals("mag-noveon") ? capacity_t : 0;
      bought += holding.at("/owner").asString().equals("Xiamen Tungsten") ? capacity_t : 0;
      assertThat(holding.at("/rows").size()).isPositive();
    }

    assertThat(answer.at("/hhiChange").asDouble())
        .isCloseTo(2 * (100 * sold / total) * (100 * bought / total), within(1e-2));
    assertThat(answer.at("/recommendation").asString()).isIn("mitigate", "block");
    assertThat(answer.at("/reasons").findValuesAsString("kind")).contains("outside-owner");
    assertThat(answer.at("/outage/uncoveredAfter").asDouble()).isNotNegative();
    assertThat(answer.at("/rules/partners/0").asString()).isEqualTo("JP");
  }

  @Test
  void aPartnerThatAddsLittleIsCleared() {
    var answer =
        Cli.json(
            "sale",
            "review",
            "mag-noveon",
            "--buyer",
            "A fictional carmaker",
            "--buyer-place",
            "US",
            "--json",
            "--no-timing");

    assertThat(answer.at("/recommendation").asString()).isEqualTo("clear");
    assertThat(answer.at("/hhiChange").asDouble()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aSiteWithoutACapacityIsRefusedUntilOneIsStated(@TempDir Path folder) throws IOException {
    var refused = Cli.run("sale", "review", "mag-proterial-jp", "--buyer", "MP Materials");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(refused.err()).contains("mag-proterial-jp", "--capacity");

    var table = folder.resolve("sale.csv");
    var stated =
        Cli.run(
            "sale",
            "review",
            "mag-proterial-jp",
            "--buyer",
            "MP Materials",
            "--capacity",
            "3000",
            "--form",
            "ndfeb",
            "--basis",
            "gross",
            "--lang",
            "fr",
            "--csv",
            table.toString());
    assertThat(stated.exitCode()).as(stated.err()).isZero();
    assertThat(stated.out())
        .contains("Recommandation", "est une hypothèse")
        .doesNotContain("sale.");
    assertThat(Files.readString(table)).contains("HHI of controlled capacity");
    assertThat(Files.readString(folder.resolve("sale-capacities.csv")))
        .contains("mag-proterial-jp,", "option:capacity");
  }

  @Test
  void whatIsNotKnownIsNamed() {
    assertThat(Cli.run("sale", "review", "mag-novon", "--buyer", "x").err()).contains("mag-noveon");
    assertThat(Cli.run("sale", "review", "mag-noveon", "--buyer", "Nobody").err())
        .contains("--buyer-place");
    assertThat(
            Cli.run("sale", "review", "mag-noveon", "--buyer", "MP Materials", "--part", "1.5")
                .exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE.number());
  }
}
