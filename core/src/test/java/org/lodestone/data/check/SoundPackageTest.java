package org.lodestone.data.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.data.PackageCopy;
import org.lodestone.data.ReferenceIssue.MissingSource;
import org.lodestone.data.Row;
import org.lodestone.data.RowRef;
import org.lodestone.network.Stockpile;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/** The sound package of the tests: everything is read, nothing is reported. */
class SoundPackageTest {
  @Test
  void hasNoIssues() {
    assertThat(PackageCheck.readAndCheck(PackageCopy.SOUND).issues()).isEmpty();
  }

  @Test
  void keepsEveryRowOfEveryTable() throws Exception {
    var data = PackageCheck.readAndCheck(PackageCopy.SOUND).value();

    try (var files = Files.walk(PackageCopy.SOUND)) {
      long lines = 0;
      long tables = 0;
      for (var file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        lines += Files.readAllLines(file).size();
        tables++;
      }
      long rows =
          Stream.of(
                  data.quantities(),
                  data.places(),
                  data.forms(),
                  data.sources(),
                  data.sites(),
                  data.figures(),
                  data.assumptions(),
                  data.recipes(),
                  data.recipeFlows(),
                  data.processes(),
                  data.lanes(),
                  data.demands(),
                  data.supplies(),
                  data.stocks(),
                  data.stockpiles(),
                  data.events(),
                  data.worldProduction(),
                  data.governance(),
                  data.register().projects(),
                  data.register().flags(),
                  data.register().processes(),
                  data.register().needs(),
                  data.register().offtakes(),
                  data.register().permits(),
                  data.register().costs(),
                  data.register().funding(),
                  data.register().instruments(),
                  data.register().steps())
              .mapToLong(table -> table.size())
              .sum();
      // One header a file; one source stands in both files of sources and is merged.
      assertThat(rows).isEqualTo(lines - tables - 1);
    }
  }

  @Test
  void readsWhatTheCellsSay() {
    var data = PackageCheck.readAndCheck(PackageCopy.SOUND).value();

    assertThat(data.name()).isEqualTo("toy-magnets");
    assertThat(data.places().find("CC").map(Row.Place::nameFrench))
        .contains("Gamma, République de");
    var estimate = data.figures().find("mine-003").orElseThrow();
    assertThat(estimate.value()).isEqualTo(new Reported.About(900));
    assertThat(estimate.range()).contains(new Range(850, 900, 950));
    assertThat(estimate.at()).isEqualTo(new RowRef("figures/mining.csv", 4));
    assertThat(data.figures().find("mine-007").orElseThrow().number()).isEmpty();
    assertThat(data.forms().find("toy-earths").map(Row.Form::members).orElseThrow())
        .containsExactly("ox-nd", "ox-la", "met-nd");
    var stock = data.stockpiles().find("st-bb").orElseThrow();
    assertThat(stock.holder()).isEqualTo(Stockpile.Owner.STATE);
    assertThat(stock.tonnage_t()).isEmpty();
    assertThat(data.events().find("ev-001").orElseThrow().forms())
        .containsExactly("toy-earths", "mag-std");
    assertThat(data.listForms("toy-earths"))
        .extracting(Row.Form::id)
        .containsExactly("ox-nd", "ox-la", "met-nd");
    assertThat(data.listFlows("r-magnet")).hasSize(3);
  }

  @Test
  void isTheSameWithTheMarkAndLineEndsOfASpreadsheet(@TempDir Path folder) throws Exception {
    var copy = PackageCopy.into(folder);
    var text = Files.readString(folder.resolve("places.csv")).replace("\n", "\r\n");
    copy.bytes("places.csv", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));

    var read = copy.read();

    assertThat(read.issues()).isEmpty();
    var expected = PackageCheck.readAndCheck(PackageCopy.SOUND).value();
    assertThat(read.value().places().rows()).isEqualTo(expected.places().rows());
    assertThat(read.value().digest()).isNotEqualTo(expected.digest());
  }

  @Test
  void digestDependsOnContentOnly(@TempDir Path folder) {
    var copy = PackageCopy.into(folder);
    var expected = PackageCheck.readAndCheck(PackageCopy.SOUND).value().digest();

    assertThat(copy.read().value().digest()).isEqualTo(expected).hasSize(64);
    copy.set("sites.csv", "hill", "note", "x");
    assertThat(copy.read().value().digest()).isNotEqualTo(expected);
  }

  @Test
  void aBadRowIsLeftOutAndCausesNoSecondIssue(@TempDir Path folder) {
    var copy =
        PackageCopy.into(folder)
            .set("sources/papers.csv", "gamma-2024-lab", "retrieved", "yesterday");

    var read = copy.read();

    assertThat(read.issues()).hasSize(1);
    assertThat(read.value().leftOut())
        .extracting("table", "id")
        .containsExactly(tuple("sources", "gamma-2024-lab"));
    // 20 of the chain and 5 of the project register.
    assertThat(read.value().figures().size()).isEqualTo(25);
  }

  @Test
  void everyFaultOfAFileIsReportedAtOnce(@TempDir Path folder) {
    var copy =
        PackageCopy.into(folder)
            .set("figures/mining.csv", "mine-001", "source", "")
            .set("figures/mining.csv", "mine-002", "source", "")
            .set("figures/mining.csv", "mine-002", "value", "x");

    var read = copy.read();

    assertThat(read.issues()).filteredOn(MissingSource.class::isInstance).hasSize(2);
    assertThat(read.issues()).hasSize(3);
    assertThat(read.value().figures().has("mine-003")).isTrue();
  }

  @Test
  void aFolderWithoutAPackageIsAnIssue(@TempDir Path folder) {
    var read = PackageCheck.readAndCheck(folder);

    assertThat(read.issues()).hasSize(1);
    assertThat(read.value().figures().size()).isZero();
  }
}
