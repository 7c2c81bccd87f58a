package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestrictionCommandsTest {
  private static final String DAY = "2026-11-22";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "2024-12-02, cn-2024-46, ''",
    "2025-04-04, cn-2025-18, in-force",
    "2025-10-20, cn-2025-57, announced",
    "2025-11-09, cn-2025-57, suspended",
    "2026-11-10, cn-2025-57, suspended",
    "2026-11-22, cn-2025-57, suspension-over",
    "2026-11-22, cn-2024-46, suspended"
  })
  void controlsStandAsWasKnownOnTheDay(String day, String id, String state) {
    var listed = Cli.json("restriction", "list", "--as-of", day, "--json").at("/restrictions");

    var found = listed.valueStream().filter(one -> one.at("/id").asString().equals(id)).findFirst();
    assertThat(found.map(one -> one.at("/state").asString()).orElse("")).isEqualTo(state);
  }

  /** Names of the lists of February 2026, in other spellings and scripts. */
  @ParameterizedTest
  @CsvSource({
    "TDK-Lambda Corporation, case-by-case, belongs-to-named, TDK",
    "ＴＤＫ株式会社, case-by-case, named, TDK",
    "Mitsubishi Heavy Industries Shipbuilding Co. Ltd., prohibited, named, Mitsubishi Shipbuilding",
    "防衛大学校, prohibited, named, National Defense Academy of Japan"
  })
  void consigneesTakeTheRouteOfTheirList(String name, String route, String why, String listed) {
    var answer =
        Cli.json(
            "restriction",
            "screen",
            "--element",
            "Dy",
            "--goods",
            "alloy",
            "--to",
            "JP",
            "--consignee",
            name,
            "--use",
            "civil",
            "--as-of",
            DAY,
            "--json");

    assertThat(answer.at("/route").asString()).isEqualTo(route);
    assertThat(answer.at("/findings/0/why").asString()).isEqualTo(why);
    assertThat(answer.at("/findings/0/entity/name").asString()).isEqualTo(listed);
  }

  @ParameterizedTest
  @CsvSource({"0.99, share-not-reached", "1.00, share-reached"})
  void aThousandthOfTheValueIsTheLine(String listed, String why) {
    var answer =
        Cli.json(
            "restriction",
            "screen",
            "--element",
            "Dy",
            "--goods",
            "magnet",
            "--from",
            "JP",
            "--to",
            "US",
            "--use",
            "civil",
            "--value",
            "1000",
            "--listed-value",
            listed,
            "--as-of",
            "2025-10-20",
            "--json");

    assertThat(answer.at("/findings").findValuesAsString("why")).contains(why);
    assertThat(answer.at("/route").asString())
        .isEqualTo(listed.equals("1.00") ? "licence" : "free");
  }

  /** A place nobody knows would be answered with the controls that are aimed at all. */
  @ParameterizedTest
  @CsvSource({"--issuer, JP, CN", "--against, JPN, JP"})
  void wrongFiltersAreErrors(String option, String value, String said) {
    var wrong = Cli.run("restriction", "list", option, value);

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains(value, said);
  }

  @Test
  void aControlBecomesAScenarioThatRuns() throws IOException {
    var file = folder.resolve("licences.yaml");

    assertThat(
            Cli.run("restriction", "scenario", "cn-2025-18", "--out", file.toString()).exitCode())
        .isZero();
    assertThat(Files.readString(file))
        .contains("licence-queue", "mag-h, mag-std, mag-uh, met-dy, met-tb, ox-dy")
        .doesNotContain("met-nd", "ox-nd", "conc-");
    var stressed = Cli.json("stress", file.toString(), "--json");
    assertThat(stressed.at("/manifest/command").asString()).isEqualTo("stress");
    var drawn = Cli.json("stress", file.toString(), "--draws", "5", "--json");
    assertThat(drawn.at("/scenarios/0/asked").asInt()).isEqualTo(5);
  }

  @Test
  void whatNoChainHoldsIsRefused() {
    var refused = Cli.run("restriction", "scenario", "cn-2026-01");

    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err()).contains("cn-2026-01", "dual-use", "--dataset");
  }

  @ParameterizedTest
  @CsvSource({
    "--element Dx --to JP, no element Dx",
    "--to JP, not described",
    "--hs 85 --to JP, 8505.11",
    "--element Dy --to XX, XX",
    "--element Dy --to JP --goods magnets, magnet",
    "--element Dy --to JP --value 3, --listed-value",
    "--element Dy --to JP --value -3 --listed-value 1, -3",
    "--element Dy --to JP --use space, civil"
  })
  void wrongOrdersAreErrorsThatNameTheValue(String order, String said) {
    var arguments = ("restriction screen " + order).split(" ");

    var wrong = Cli.run(arguments);

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains(said);
  }

  @Test
  void frenchIsWhole() {
    var french =
        Cli.run(
            "--lang",
            "fr",
            "restriction",
            "screen",
            "--hs",
            "8505.11",
            "--to",
            "JP",
            "--as-of",
            DAY);

    assertThat(french.exitCode()).isZero();
    assertThat(french.out())
        .contains("Il manque des faits", "en vigueur")
        .doesNotContain("restriction.", "licence is");
  }
}
