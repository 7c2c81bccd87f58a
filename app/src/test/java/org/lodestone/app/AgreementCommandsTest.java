package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AgreementCommandsTest {
  private static final String DAY = "2026-11-22";

  @ParameterizedTest
  @CsvSource({
    "us-jp-2025/5, 2026-04-27, 2026-04-28, 6 months",
    "us-jp-2025/7, 2026-04-25, 2026-04-26, 180 days",
    "jp-policy-speech-2025/1, 2026-03-31, 2026-03-31, fiscal-year-end JP"
  })
  void whatIsPastReadsToVerifyAndNeverMet(String id, String earliest, String latest, String rule) {
    var duty = duty(Cli.json("commitment", "list", "--json", "--as-of", DAY), id);

    assertThat(duty.at("/due/earliest").asString()).isEqualTo(earliest);
    assertThat(duty.at("/due/latest").asString()).isEqualTo(latest);
    assertThat(duty.at("/due/rule").asString()).isEqualTo(rule);
    assertThat(duty.get("state").asString()).isEqualTo("due date passed, outcome to verify");
    assertThat(duty.propertyNames())
        .contains("agreement", "clause", "obligors", "due", "state", "proof");
  }

  @Test
  void theEndOfTheSuspensionIsADeadline() {
    var duty =
        duty(Cli.json("commitment", "list", "--json", "--as-of", "2026-11-01"), "cn-70-2025/1");

    assertThat(duty.at("/due/latest").asString()).isEqualTo("2026-11-10");
    assertThat(duty.get("state").asString()).isEqualTo("running");
  }

  @Test
  void withoutADayTheDayIsThatOfTheDataAndSaysSo() {
    var document = Cli.json("commitment", "list", "--json", "--no-timing");

    assertThat(document.get("asOf").asString()).isEqualTo(DAY);
    assertThat(document.at("/manifest/options/as-of").asString()).isEqualTo(DAY);
    assertThat(document.at("/manifest/dataset").asString()).isEqualTo("agreements");
    assertThat(document.get("withoutDeadline").asInt()).isGreaterThan(30);
    assertThat(Cli.run("commitment", "list").out())
        .contains("last day on which a source was read", "no deadline stated");
  }

  @Test
  void listsSpeakFrench() {
    assertThat(Cli.run("commitment", "list", "--lang", "fr", "--as-of", DAY).out())
        .contains("échéance passée, issue à vérifier", "aucune échéance énoncée");
    assertThat(Cli.run("agreement", "show", "us-jp-2025", "--lang", "fr").out())
        .contains("groupe de réaction rapide");
  }

  @Test
  void theFrameworkIsShownWithItsSixteenDuties() {
    var document = Cli.json("agreement", "show", "us-jp-2025", "--json");

    assertThat(document.get("commitments").size()).isEqualTo(16);
    assertThat(document.at("/agreement/signedElsewhere/0/day").asString()).isEqualTo("2025-10-27");
  }

  @Test
  void agreementsOfAParty() {
    var document = Cli.json("agreement", "list", "--party", "MY", "--json");

    assertThat(document.get("agreements").size()).isEqualTo(2);
    assertThat(document.at("/agreements/1/state").asString()).isEqualTo("signed");
  }

  @Test
  void calendarAndTableHaveTheSameBytesTwice(@TempDir Path folder) throws IOException {
    var first = folder.resolve("a.ics");
    var second = folder.resolve("b.ics");
    var table = folder.resolve("duties.csv");
    Cli.run("commitment", "list", "--as-of", DAY, "--ics", first.toString());
    Cli.run(
        "commitment",
        "list",
        "--as-of",
        DAY,
        "--ics",
        second.toString(),
        "--csv",
        table.toString());

    assertThat(Files.readString(first))
        .isEqualTo(Files.readString(second))
        .contains("DTSTART;VALUE=DATE:20260427", "DTEND;VALUE=DATE:20260429");
    assertThat(Files.readString(table)).contains("us-jp-2025/5", "2026-04-28");
  }

  @Test
  void theWatchListNamesScenariosThatExist() {
    var document = Cli.json("commitment", "watch", "--as-of", "2026-10-01", "--json");

    var scenarios =
        document
            .get("events")
            .valueStream()
            .map(event -> event.path("scenario").asString(""))
            .toList();
    assertThat(scenarios).contains("examples/scenarios/licence-queue.yaml");
    assertThat(scenarios.stream().filter(file -> !file.isEmpty()))
        .allSatisfy(file -> assertThat(Cli.HOME.resolve(file)).exists());
    assertThat(Cli.run("commitment", "watch", "--as-of", DAY).out())
        .contains("suspension over, outcome to verify");
  }

  @Test
  void remindersOfTheComingDays() {
    var ids =
        Cli.json("commitment", "list", "--within", "60", "--as-of", DAY, "--json")
            .get("commitments")
            .valueStream()
            .map(duty -> duty.get("id").asString())
            .toList();

    assertThat(ids).contains("jp-policy-speech-2025/2").doesNotContain("us-jp-2025/5");
  }

  @Test
  void theOutcomeIsNotInvented() {
    var run = Cli.run("agreement", "outcome", "--agreement", "us-jp-2025");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("not testable", "one year of flows");
  }

  @Test
  void aProjectClaimedTwiceIsShown() {
    assertThat(Cli.run("agreement", "overlaps").out())
        .contains("synthetic-diamond", "us-jp-list-2025", "us-jp-tranche-2026", "Nolans");
  }

  @Test
  void unknownWordsAreWrongUsage() {
    for (var arguments :
        List.of(
            List.of("commitment", "list", "--party", "QQ"),
            List.of("commitment", "list", "--state", "done"),
            List.of("commitment", "list", "--within", "-1"),
            List.of("agreement", "show", "us-jp-2024"))) {
      var run = Cli.run(arguments.toArray(String[]::new));
      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WRONG_USAGE.number());
    }
  }

  private static JsonNode duty(JsonNode document, String id) {
    return document
        .get("commitments")
        .valueStream()
        .filter(duty -> duty.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
