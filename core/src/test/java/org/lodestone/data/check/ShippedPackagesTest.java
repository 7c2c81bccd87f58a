package org.lodestone.data.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataIssue.Severity;
import org.lodestone.data.published.PublishedValues;
import org.lodestone.data.read.PackageReader;

/** The packages that ship with the project. */
class ShippedPackagesTest {
  private static final Path DATA = Path.of("../data");

  @ParameterizedTest
  @ValueSource(strings = {"ree-magnets", "battery-cells", "agreements", "customs", "replications"})
  void haveNoErrors(String name) {
    var issues = PackageCheck.readAndCheck(DATA.resolve(name)).issues();

    assertThat(
            issues.stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .map(DataIssue::text))
        .isEmpty();
  }

  @Test
  void theMagnetChainRestsOnManySources() {
    var summary = PackageSummary.of(PackageReader.read(DATA.resolve("ree-magnets")).value());

    assertThat(summary.figures()).isGreaterThanOrEqualTo(600);
    assertThat(summary.sources()).isGreaterThanOrEqualTo(60);
    assertThat(summary.largestShare_percent()).isLessThanOrEqualTo(15);
    assertThat(summary.world().commodities()).isGreaterThanOrEqualTo(20);
  }

  /** The spread that readers of contradicting reports meet: from about 30 % to above 80 %. */
  @Test
  void japansDependenceHasManyValuesOnDistinctBases() {
    var data = PackageReader.read(DATA.resolve("ree-magnets")).value();

    var found = PublishedValues.find("JP rare-earth import share from CN", data);

    assertThat(found.groups()).hasSizeGreaterThanOrEqualTo(8);
    var numbers =
        found.values().stream()
            .flatMapToDouble(value -> value.figure().value().toNumber().stream())
            .summaryStatistics();
    assertThat(numbers.getMin()).isLessThanOrEqualTo(30);
    assertThat(numbers.getMax()).isGreaterThanOrEqualTo(80);
    assertThat(found.values())
        .extracting(PublishedValues.Value::kind)
        .contains(PublishedValues.Kind.values());
  }
}
