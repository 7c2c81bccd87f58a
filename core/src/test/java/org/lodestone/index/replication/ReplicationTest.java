package org.lodestone.index.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.data.exchange.InputFolder;
import org.lodestone.data.read.PackageReader;
import org.lodestone.index.replication.ReplicationRow.Outcome;

/**
 * Published tables against what comes out here. Those that need tables which do not ship are
 * skipped where the folder with reference tables is not there.
 */
class ReplicationTest {
  private static final Path SMALL = Path.of("..", "data", "replications");
  private static final Path WORLD = Path.of("..", "data", "ree-magnets");
  private static final Path REFERENCE = Path.of("..", "..", "shared");

  private static InputFolder reference(String... folders) {
    assumeTrue(
        Files.isDirectory(REFERENCE.resolve("peers")),
        "The folder with reference tables is not there.");
    return InputFolder.of(List.of(folders).stream().map(REFERENCE::resolve).toList());
  }

  /** Published with all inputs; to twelve digits. */
  @Test
  void threeCellsOfGeoPolRisk() {
    var replication = GeoPolRiskCase.of(PackageReader.read(SMALL).value());
    assertThat(replication.rows()).hasSize(15).allMatch(r -> r.outcome() == Outcome.AGREES);
    assertThat(replication.rows())
        .filteredOn(row -> row.causes().contains(Cause.AS_PUBLISHED))
        .extracting(row -> row.item() + " " + row.measure())
        .containsExactly("Manganese, USA, 2022 hhi");
  }

  @Test
  void normalisedConcentrationOfTheListOf2020() {
    var replication = WorldConcentration.eu2020(PackageReader.read(SMALL).value());
    assertThat(replication.rows()).hasSize(30).allMatch(r -> Math.abs(r.difference()) < 1e-9);
  }

  @Test
  void concentrationOfWorldTables() {
    var replication =
        WorldConcentration.usgs2026(
            PackageReader.read(SMALL).value(), PackageReader.read(WORLD).value());
    assertThat(replication.rows()).hasSize(90).allMatch(r -> r.outcome() == Outcome.AGREES);
  }

  /** 3 445 cells of the published implementation, to nine digits but for eight with a cause. */
  @Test
  void theGridOfGeoPolRisk() {
    var replication = GeoPolRiskGrid.of(reference("peers"));
    assertThat(replication.rows()).hasSize(3445);
    assertThat(replication.count(Outcome.UNEXPLAINED)).isZero();
    assertThat(replication.rows())
        .filteredOn(row -> row.outcome() == Outcome.EXPLAINED)
        .hasSize(8)
        .allMatch(row -> row.causes().equals(List.of(Cause.UNKNOWN_PARTNER)))
        .allMatch(row -> row.item().startsWith("Nickel"));
  }

  @Test
  void bgsSeriesWithoutDoubleCounts() {
    var replication =
        BgsConcentration.of(reference("peers/concentration", "data/bgs_world_mineral_statistics"));
    assertThat(replication.count(Outcome.UNEXPLAINED)).isZero();
    assertThat(replication.rows())
        .filteredOn(row -> row.item().matches("(ree|gallium|germanium|lithium)[^(]*"))
        .hasSize(24 + 17 + 24 + 24)
        .allMatch(row -> Math.abs(row.difference()) <= 0.01);
    assertThat(replication.rows())
        .filteredOn(row -> row.item().startsWith("copper, refining"))
        .hasSize(24)
        .allMatch(row -> row.item().endsWith("(refined only)"))
        .allMatch(row -> row.causes().contains(Cause.STAGES_ADDED));
    assertThat(replication.rows())
        .filteredOn(row -> row.item().equals("copper, mining, 2019"))
        .allSatisfy(row -> assertThat(row.detail()).contains("Panama: 147480.0 t"));
  }

  /** The tables carry a part of the inputs only; the importance leaves a plausible substitution. */
  @Test
  void europeanAssessmentAsFarAsItsTablesGo() {
    var replication = EuAssessment.of(reference("peers/geopolrisk", "data/eu_crm_2023"));
    assertThat(replication.rows()).hasSizeGreaterThan(90);
    assertThat(replication.rows())
        .filteredOn(row -> row.outcome() == Outcome.UNEXPLAINED)
        .extracting(ReplicationRow::item)
        .containsExactlyInAnyOrder("Arsenic, supply risk", "Selenium, economic importance");
    assertThat(replication.rows())
        .filteredOn(row -> row.item().equals("Tungsten, economic importance"))
        .allSatisfy(row -> assertThat(row.ours().contains(row.published())).isTrue());
  }
}
