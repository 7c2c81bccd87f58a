package org.lodestone.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.data.PackageCopy;
import org.lodestone.data.RegisterIssue.DependencyCycle;
import org.lodestone.data.RegisterIssue.UnknownCurrency;
import org.lodestone.data.read.PackageReader;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.FormId;
import org.lodestone.quantity.Range;

/** The fictional register of the sound package, worked by hand. */
class ProjectRegisterTest {
  private static final ProjectId WORKS = new ProjectId("works");

  private static ProjectRegister sound() {
    var imported = ProjectRegister.of(PackageReader.read(PackageCopy.SOUND).value());
    assertThat(imported.issues()).isEmpty();
    return imported.value();
  }

  @Test
  void formulasBecomeNumbersWithEvidence() {
    var works = sound().project(WORKS);

    var process = works.processes().getFirst();
    // 1000 t of concentrate with 19.5 % neodymium.
    assertThat(process.capacity().value()).isCloseTo(195, within(1e-9));
    assertThat(process.capacity().evidence().rows()).containsExactly("mine-001", "mine-006");
    assertThat(process.rampUpMonths().range()).isEqualTo(new Range(6, 12, 24));
    assertThat(works.capex().orElseThrow().money().amount().range())
        .isEqualTo(new Range(1_500_000, 2_000_000, 3_000_000));
    assertThat(works.capex().orElseThrow().money().currency().getCurrencyCode()).isEqualTo("USD");
  }

  /** A formula that only names a row has that row's own evidence. */
  @Test
  void aSingleRowKeepsItsClaim() {
    var money = sound().project(WORKS).capex().orElseThrow().money();

    assertThat(money.amount().evidence())
        .isInstanceOfSatisfying(
            Evidence.Claim.class, claim -> assertThat(claim.source()).isEqualTo("delta-2025-news"));
  }

  @Test
  void aProjectKnowsWhatItNeedsAndWhen() {
    var works = sound().project(WORKS);

    assertThat(works.needs().getFirst().bindsToProjects()).isTrue();
    assertThat(works.needs().getFirst().forms()).containsExactly(new FormId("conc-hill"));
    assertThat(works.needs().getFirst().fromProjects()).containsExactly(new ProjectId("dig"));
    assertThat(works.start().earliest()).isEqualTo("2027-06-01");
    assertThat(works.start().latest()).isEqualTo("2030-12-31");
    assertThat(works.listOpenPermits()).hasSize(1);
    assertThat(works.flags().getFirst().isOpen()).isTrue();
  }

  @Test
  void rivalAccountsCountOnceAndProgrammesAskForTheirTerms() {
    var register = sound();
    var works = register.project(WORKS);

    assertThat(works.funding()).hasSize(2);
    assertThat(works.fundingOnce()).extracting(FundingItem::id).containsExactly("fund-1");
    var loan = register.programme(new ProgrammeId("loan-bb"));
    assertThat(loan.accepts(works)).isTrue();
    assertThat(loan.accepts(register.project(new ProjectId("dig")))).isFalse();
    assertThat(loan.largestShare().orElseThrow().value()).isCloseTo(0.7, within(1e-12));
    assertThat(loan.isAvailable(LocalDate.of(2024, 12, 31))).isFalse();
  }

  @Test
  void faultsTravelWithWhatCouldBeRead(@TempDir Path folder) {
    var copy =
        PackageCopy.into(folder)
            .add("project-needs.csv", "dig,met-nd,works,,hard,delta-2025-news,fourth paragraph,")
            .replace("funding.csv", ",USD,", ",GOLD,");

    var imported = ProjectRegister.of(copy.read().value());

    assertThat(imported.issues())
        .hasAtLeastOneElementOfType(DependencyCycle.class)
        .hasAtLeastOneElementOfType(UnknownCurrency.class);
    assertThat(imported.value().project(WORKS).funding()).isEmpty();
    assertThat(imported.value().projects()).hasSize(2);
  }

  @Test
  void aProjectThatIsNotThereIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sound().project(new ProjectId("castle")))
        .withMessageContaining("castle");
  }
}
