package org.lodestone.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RegisterRow.CostKind;
import org.lodestone.data.RegisterRow.FundingState;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.data.read.PackageReader;
import org.lodestone.evidence.Evidence;
import org.lodestone.measure.time.Outlook;
import org.lodestone.network.PlaceId;

/** The register that ships with the magnet chain. */
class ShippedRegisterTest {
  private static ProjectRegister register;

  @BeforeAll
  static void read() {
    var imported = ProjectRegister.of(PackageReader.read(Path.of("../data/ree-magnets")).value());
    assertThat(imported.issues().stream().map(DataIssue::text)).isEmpty();
    register = imported.value();
  }

  @Test
  void everyProjectCanBePlannedWith() {
    assertThat(register.projects())
        .allSatisfy(
            project -> {
              assertThat(project.processes()).as(project.id().text()).isNotEmpty();
              assertThat(project.capex()).as(project.id().text()).isPresent();
              assertThat(project.stages()).isNotEmpty();
            });
  }

  @Test
  void everyProcessHasItsCostPerUnit() {
    for (var project : register.projects()) {
      for (var process : project.processes()) {
        assertThat(project.costs())
            .as(project.id() + " " + process.recipe())
            .anyMatch(
                cost ->
                    cost.kind() == CostKind.OPEX
                        && cost.recipe().filter(process.recipe()::equals).isPresent());
      }
    }
  }

  @Test
  void japanAndTheUnitedStatesOfferAtLeastEightKinds() {
    assertThat(
            register.programmes().stream()
                .filter(
                    programme ->
                        programme.party().equals(new PlaceId("JP"))
                            || programme.party().equals(new PlaceId("US")))
                .map(Programme::kind)
                .distinct())
        .hasSizeGreaterThanOrEqualTo(8)
        .contains(
            InstrumentKind.GRANT,
            InstrumentKind.LOAN,
            InstrumentKind.GUARANTEE,
            InstrumentKind.EQUITY,
            InstrumentKind.OFFTAKE,
            InstrumentKind.INSURANCE,
            InstrumentKind.EASING,
            InstrumentKind.PRICE_FLOOR);
  }

  /** One state's loans to Eneabba are told as 1.25, 1.05, 0.4 and 1.65 billion AUD. */
  @Test
  void rivalAmountsStandSideBySideAndCountOnce() {
    var eneabba = register.project(new ProjectId("iluka-eneabba"));

    assertThat(eneabba.funding())
        .extracting(item -> item.money().amount().value() / 1e9)
        .containsExactly(1.25, 1.05, 0.4, 1.65);
    assertThat(
            eneabba.fundingOnce().stream().mapToDouble(item -> item.money().amount().value()).sum())
        .isEqualTo(1.65e9);
  }

  @Test
  void programmesComeAndGo() {
    var floor = register.programme(new ProgrammeId("us-dod-floor"));

    assertThat(floor.isAvailable(LocalDate.of(2025, 6, 30))).isFalse();
    assertThat(floor.isAvailable(LocalDate.of(2025, 7, 1))).isTrue();
    assertThat(floor.steps()).hasSize(4);
  }

  @Test
  void whatIsConditionalIsNotFirm() {
    var vulcan = register.project(new ProjectId("vulcan-benson"));

    assertThat(vulcan.funding())
        .filteredOn(item -> item.state() == FundingState.CONDITIONAL)
        .isNotEmpty()
        .noneMatch(FundingItem::isFirm);
  }

  /** As many projects as the framework's desk needs, each told by a source. */
  @Test
  void holdsAtLeastTwentyFiveProjects() {
    assertThat(register.projects()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(register.projects())
        .allSatisfy(
            project ->
                assertThat(project.evidence())
                    .isInstanceOfSatisfying(
                        Evidence.Claim.class, claim -> assertThat(claim.source()).isNotBlank()));
  }

  @Test
  void theBatteryChainHasARegisterToo() {
    var imported = ProjectRegister.of(PackageReader.read(Path.of("../data/battery-cells")).value());

    assertThat(imported.issues().stream().map(DataIssue::text)).isEmpty();
    assertThat(imported.value().projects()).hasSizeGreaterThanOrEqualTo(3);
  }

  /**
   * Support within six months of 28 October 2025: some projects can have it if applications are
   * written at once, and none if the decision falls two weeks before the deadline.
   */
  @Test
  void aDecisionTwoWeeksBeforeTheDeadlineIsTooLateForAll() {
    var signed = LocalDate.of(2025, 10, 28);
    var deadline = signed.plusMonths(6);
    var parties = Set.of(new PlaceId("JP"), new PlaceId("US"));

    var early = Outlook.of(register, parties, signed, deadline);
    var late = Outlook.of(register, parties, deadline.minusWeeks(2), deadline);

    assertThat(early).anyMatch(Outlook::isPossible);
    assertThat(late).noneMatch(Outlook::isPossible);
    assertThat(late.stream().flatMap(outlook -> outlook.best().stream()))
        .isNotEmpty()
        .allSatisfy(plan -> assertThat(plan.critical()).isNotEmpty());
  }
}
