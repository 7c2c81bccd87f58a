package org.lodestone.data.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestone.data.check.Broken.at;
import static org.lodestone.data.check.Broken.broken;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.data.AgreementIssue.AmendmentCycle;
import org.lodestone.data.AgreementIssue.AmendsLater;
import org.lodestone.data.AgreementIssue.DueBeforeTrigger;
import org.lodestone.data.AgreementIssue.NobodyBound;
import org.lodestone.data.AgreementIssue.NothingSupports;
import org.lodestone.data.AgreementIssue.ProofBeforeSignature;
import org.lodestone.data.AgreementIssue.StepsOutOfOrder;
import org.lodestone.data.AgreementIssue.StrangerBound;
import org.lodestone.data.AgreementIssue.UnknownDueRule;
import org.lodestone.data.AgreementIssue.UnknownZone;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.DataIssue;
import org.lodestone.data.FictionalAgreement;
import org.lodestone.data.ReferenceIssue.UnknownReference;

/** Each fault of the tables of agreements, named with its row and value. */
class BrokenAgreementTest {
  private static final String AGREEMENTS = "agreements.csv";
  private static final String CLAUSES = "clauses.csv";
  private static final String DUTIES = "commitments.csv";

  static Stream<Broken> rows() {
    return Stream.of(
        broken(
            "unknown party",
            p -> p.set(AGREEMENTS, "pact", "parties", "JP;QQ"),
            UnknownReference.class,
            at(AGREEMENTS, 3),
            "QQ"),
        broken(
            "circle of amendments",
            p ->
                p.set(AGREEMENTS, "old", "amends", "pact")
                    .set(AGREEMENTS, "old", "signed", "2025-10-28"),
            AmendmentCycle.class,
            at(AGREEMENTS, 3),
            "old -> pact -> old"),
        broken(
            "reference to a later agreement",
            p -> p.set(AGREEMENTS, "old", "amends", "pact"),
            AmendsLater.class,
            at(AGREEMENTS, 2),
            "pact"),
        broken(
            "due before its trigger",
            p -> p.set(DUTIES, "pact/1", "due", "date 2024-01-01"),
            DueBeforeTrigger.class,
            at(DUTIES, 2),
            "2024-01-01"),
        broken(
            "rule that is none",
            p -> p.set(DUTIES, "pact/1", "due", "soon"),
            UnknownDueRule.class,
            at(DUTIES, 2),
            "soon"),
        broken(
            "clause without source and reason",
            p -> p.set(CLAUSES, "pact/1", "source", ""),
            NothingSupports.class,
            at(CLAUSES, 2),
            "pact/1"),
        broken(
            "unknown source",
            p -> p.set(CLAUSES, "pact/1", "source", "papre"),
            UnknownReference.class,
            at(CLAUSES, 2),
            "papre"),
        broken(
            "unknown verb",
            p -> p.set(CLAUSES, "pact/1", "verb", "dreams"),
            UnknownWord.class,
            at(CLAUSES, 2),
            "dreams"),
        broken(
            "unknown zone",
            p -> p.set(AGREEMENTS, "pact", "zone", "Asia/Atlantis"),
            UnknownZone.class,
            at(AGREEMENTS, 3),
            "Asia/Atlantis"));
  }

  static Stream<Broken> duties() {
    return Stream.of(
        broken(
            "nobody owes it",
            p -> p.set(DUTIES, "pact/1", "obligors", ""),
            NobodyBound.class,
            at(DUTIES, 2),
            "pact/1"),
        broken(
            "agreement of one",
            p -> p.set(AGREEMENTS, "pact", "parties", "JP"),
            NobodyBound.class,
            at(AGREEMENTS, 3),
            "pact"),
        broken(
            "a stranger owes it",
            p -> p.set(AGREEMENTS, "pact", "parties", "US;US"),
            StrangerBound.class,
            at(DUTIES, 2),
            "JP"),
        broken(
            "unknown trigger",
            p -> p.set(DUTIES, "pact/1", "trigger", "talk"),
            UnknownReference.class,
            at(DUTIES, 2),
            "talk"),
        broken(
            "unknown restriction",
            p -> p.set(DUTIES, "pact/1", "due", "suspension-end bann"),
            UnknownReference.class,
            at(DUTIES, 2),
            "bann"),
        broken(
            "unknown amount",
            p -> p.set(DUTIES, "pact/1", "amounts", "mine-999"),
            UnknownReference.class,
            at(DUTIES, 2),
            "mine-999"),
        broken(
            "proof older than the promise",
            p -> p.set("proofs.csv", "p1", "date", "2019"),
            ProofBeforeSignature.class,
            at("proofs.csv", 2),
            "2019"),
        broken(
            "suspended before announced",
            p -> p.deleteRows("restriction-steps.csv", "ban/1"),
            StepsOutOfOrder.class,
            at("restriction-steps.csv", 2),
            "ban"));
  }

  @ParameterizedTest
  @MethodSource({"rows", "duties"})
  void isReported(Broken broken, @TempDir Path folder) {
    var copy = sound(folder);
    broken.mutation().accept(copy);

    var issues = copy.read().issues();

    assertThat(issues)
        .as("%s: %s", broken.name(), issues)
        .anySatisfy(
            issue -> {
              assertThat(issue).isInstanceOf(broken.kind());
              assertThat(issue.at()).isEqualTo(broken.at());
              assertThat(issue.message()).contains(broken.value());
              assertThat(issue.text()).contains("\n").doesNotEndWith("\n");
            });
  }

  @Test
  void withoutBeingBrokenThereIsNothingToReport(@TempDir Path folder) {
    assertThat(sound(folder).read().issues().stream().map(DataIssue::text)).isEmpty();
  }

  private static org.lodestone.data.PackageCopy sound(Path folder) {
    var proof = "p1,pact/1,announced,2025-11-01,Shown.,Montré.,paper,page 1,";
    return FictionalAgreement.write(folder, "2025-10-28", "6 months", List.of(proof));
  }
}
