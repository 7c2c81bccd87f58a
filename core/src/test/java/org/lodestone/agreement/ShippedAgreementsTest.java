package org.lodestone.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.agreement.Standing.State;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Row;
import org.lodestone.data.check.PackageCheck;
import org.lodestone.data.read.PackageReader;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;

/** The agreements that ship with the project, against the days that their texts give by hand. */
class ShippedAgreementsTest {
  private static final Path DATA = Path.of("../data");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static DataPackage data;
  private static AgreementRegister register;

  @BeforeAll
  static void read() {
    var read = PackageCheck.readAndCheck(DATA.resolve("agreements"));
    assertThat(
            read.issues().stream()
                .filter(issue -> issue.severity() == DataIssue.Severity.ERROR)
                .map(DataIssue::text))
        .isEmpty();
    data = read.value();
    register = AgreementRegister.of(data).value();
  }

  /** The days are those of the calendar: counted by hand from the day of signing. */
  @ParameterizedTest
  @CsvSource({
    "us-jp-2025/5, 2026-04-28, 2026-04-27",
    "us-jp-2025/7, 2026-04-26, 2026-04-25",
    "us-au-2025/3, 2026-04-20, 2026-04-21",
    "us-au-2025/9, 2026-04-18, 2026-04-19",
    "us-jp-sept-2025/4, 2026-04-23, 2026-04-03",
    "us-232-2026/1, 2026-07-13,",
    "jp-policy-speech-2025/1, 2026-03-31,",
    "jp-policy-speech-2025/2, 2026-12-31,",
    "cn-70-2025/1, 2026-11-10,",
    "cn-46-pause-2025/1, 2026-11-27,",
    "us-jp-sept-2025/1, 2029-01-19,"
  })
  void deadlinesAreThoseOfTheTexts(String id, LocalDate stated, LocalDate alternative) {
    var due = (Due.Dated) standing(id, TODAY).due();

    assertThat(due.stated()).isEqualTo(stated);
    assertThat(due.alternatives().stream().map(Due.Reading::day))
        .isEqualTo(alternative == null ? List.of() : List.of(alternative));
  }

  @Test
  void theAlternativeNamesTheClockThatGivesIt() {
    var due = (Due.Dated) standing("us-jp-2025/5", TODAY).due();

    assertThat(due.earliest()).isEqualTo("2026-04-27");
    assertThat(due.latest()).isEqualTo("2026-04-28");
    assertThat(due.alternatives().getFirst().clock()).contains(new PlaceId("US"));
  }

  @ParameterizedTest
  @CsvSource({"us-jp-2025/5", "us-jp-2025/7", "jp-policy-speech-2025/1", "cn-70-2025/1"})
  void whatIsPastWithoutProofIsToVerify(String id) {
    assertThat(standing(id, TODAY).state()).isEqualTo(State.DUE_DATE_PASSED);
    assertThat(standing(id, LocalDate.of(2026, 3, 1)).state()).isEqualTo(State.RUNNING);
  }

  @Test
  void betweenTwoReadingsItIsDue() {
    assertThat(standing("us-jp-2025/5", LocalDate.of(2026, 4, 26)).state())
        .isEqualTo(State.RUNNING);
    assertThat(standing("us-jp-2025/5", LocalDate.of(2026, 4, 27)).state()).isEqualTo(State.DUE);
    assertThat(standing("us-jp-2025/5", LocalDate.of(2026, 4, 28)).state()).isEqualTo(State.DUE);
    assertThat(standing("us-jp-2025/5", LocalDate.of(2026, 4, 29)).state())
        .isEqualTo(State.DUE_DATE_PASSED);
  }

  @Test
  void nothingIsMetWithoutProofOfItsEndState() {
    assertThat(register.standings(TODAY))
        .filteredOn(standing -> standing.state() == State.MET)
        .isNotEmpty()
        .allSatisfy(
            standing ->
                assertThat(standing.proofs())
                    .anyMatch(proof -> proof.step().compareTo(standing.commitment().done()) >= 0));
  }

  @Test
  void theFrameworkWithJapanHasSixteenDuties() {
    var framework = register.findAgreement(new AgreementId("us-jp-2025")).orElseThrow();

    assertThat(framework.listCommitments()).hasSize(16);
    assertThat(framework.listCommitments().stream().flatMap(duty -> duty.objects().stream()))
        .contains("optical-materials", "magnets", "batteries", "catalysts");
    assertThat(framework.listCommitments().stream().flatMap(duty -> duty.instruments().stream()))
        .contains("equity", "offtake", "insurance");
    assertThat(
            framework.listCommitments().stream()
                .filter(duty -> duty.due() instanceof org.lodestone.data.due.DueRule.None))
        .hasSize(14);
  }

  @Test
  void anAgreementNotInForceStartsNoClock() {
    assertThat(standing("us-my-trade-2025/1", TODAY).state()).isEqualTo(State.PENDING);
    assertThat(register.findAgreement(new AgreementId("us-my-trade-2025")).orElseThrow().on(TODAY))
        .isEqualTo(Agreement.State.SIGNED);
  }

  @Test
  void whatWasNotKnownOnTheDayDoesNotCount() {
    var before = LocalDate.of(2025, 10, 20);

    assertThat(register.standings(before))
        .noneMatch(standing -> standing.agreement().id().text().equals("us-jp-2025"));
    assertThat(standing("us-jp-sept-2025/4", before).state()).isEqualTo(State.PENDING);
    assertThat(register.findRestriction("cn-2025-57").orElseThrow().on(before))
        .isEqualTo(org.lodestone.restriction.Restriction.State.ANNOUNCED);
  }

  @Test
  void everyClauseNamesItsSourceOrSaysThatItIsAnAssumption() {
    assertThat(register.agreements().stream().flatMap(a -> a.clauses().stream()))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            clause ->
                assertThat(clause.evidence())
                    .isInstanceOfAny(Evidence.Claim.class, Evidence.Assumption.class));
    assertThat(register.agreements().stream().flatMap(a -> a.clauses().stream()))
        .filteredOn(clause -> clause.evidence().isAssumed())
        .extracting(clause -> clause.id().text())
        .containsExactly("us-au-2025/9");
  }

  @Test
  void theDiamondPlantIsOneClaimToldTwice() {
    assertThat(Overlap.of(register))
        .singleElement()
        .satisfies(
            overlap -> {
              assertThat(overlap.subject()).isEqualTo("synthetic-diamond");
              assertThat(overlap.continues()).isTrue();
              assertThat(overlap.claims()).hasSize(2);
            });
  }

  @Test
  void theTradeDataCannotYetTestAnyAgreement() {
    var chain = PackageReader.read(DATA.resolve("ree-magnets")).value();

    assertThat(register.agreements())
        .allSatisfy(
            agreement ->
                assertThat(OutcomeTest.of(agreement, chain).verdict())
                    .isEqualTo(OutcomeTest.Verdict.NOT_TESTABLE));
  }

  @Test
  void remindersAreThoseOfTheComingDays() {
    assertThat(register.reminders(TODAY, 60))
        .extracting(standing -> standing.commitment().id().text())
        .contains("cn-46-pause-2025/1", "jp-policy-speech-2025/2")
        .doesNotContain("us-jp-2025/5");
    assertThat(register.watch(LocalDate.of(2026, 10, 1), 60))
        .extracting(DatedEvent::id)
        .containsExactly("cn-70-end", "apec-2026", "cn-46-end");
  }

  @Test
  void scenariosOfTheWatchListExist() {
    assertThat(register.events().stream().flatMap(event -> event.scenario().stream()))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Path.of("../examples/scenarios", file)).exists());
  }

  /** The chain package lists the same notices as events; the two must not drift apart. */
  @Test
  void restrictionsAgreeWithTheEventsOfTheMagnetChain() {
    var events = PackageReader.read(DATA.resolve("ree-magnets")).value().events();

    for (var restriction : register.restrictions()) {
      var event = events.find(restriction.id().text());
      if (event.isPresent()) {
        assertThat(announced(restriction)).isEqualTo(event.flatMap(Row.Event::announced));
      }
    }
    assertThat(events.find("cn-2025-57")).isPresent();
  }

  private static java.util.Optional<org.lodestone.quantity.Period> announced(
      org.lodestone.restriction.Restriction restriction) {
    return java.util.Optional.of(restriction.changes().getFirst().known());
  }

  private static Standing standing(String id, LocalDate asOf) {
    return register.standings(asOf).stream()
        .filter(standing -> standing.commitment().id().text().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
