package org.lodestone.data.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lodestone.data.PackageCopy;
import org.lodestone.data.check.PackageSummary.Count;
import org.lodestone.data.check.PackageSummary.WorldTables;
import org.lodestone.data.read.PackageReader;

/** Counts of the sound package, counted by hand in its files. */
class PackageSummaryTest {
  private final PackageSummary summary =
      PackageSummary.of(PackageReader.read(PackageCopy.SOUND).value());

  @Test
  void countsFiguresAndTheSourcesThatTheyCite() {
    // 20 figures and 3 assumptions of the chain, 5 and 7 of the project register.
    assertThat(summary.figures()).isEqualTo(25);
    assertThat(summary.assumptions()).isEqualTo(10);
    // The atlas gives world tables only and does not count.
    assertThat(summary.sources()).isEqualTo(6);
    assertThat(summary.sourcesByGrade())
        .containsExactly(new Count("A", 3), new Count("B", 3), new Count("C", 0));
    assertThat(summary.sourcesByLicence())
        .containsExactly(new Count("A", 5), new Count("B", 1), new Count("C", 0));
    assertThat(summary.figuresByQuantity())
        .startsWith(
            new Count("production", 4), new Count("composition", 3), new Count("import-share", 3));
  }

  @Test
  void namesTheLargestSource() {
    assertThat(summary.largest()).contains(new Count("gamma-2024-lab", 5));
    assertThat(summary.largestShare_percent()).isCloseTo(20, within(1e-9));
  }

  @Test
  void countsWorldTablesApart() {
    assertThat(summary.world()).isEqualTo(new WorldTables(4, 1, 2, 1));
  }
}
