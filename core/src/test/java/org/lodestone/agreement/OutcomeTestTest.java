package org.lodestone.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.agreement.OutcomeTest.Gap;
import org.lodestone.agreement.OutcomeTest.Verdict;
import org.lodestone.data.FictionalAgreement;

/** The pact is of 2021; imports of Japan from the United States in fictional tonnes. */
class OutcomeTestTest {

  @ParameterizedTest
  @CsvSource({
    "2019:10 2020:12 2022:13 2023:20, ROSE, NONE",
    "2019:10 2020:12 2022:11 2023:20, MIXED, NONE",
    "2020:12 2022:11, FELL, NONE",
    "2019:10 2020:12, NOT_TESTABLE, ONLY_BEFORE",
    "2022:10 2023:12, NOT_TESTABLE, ONLY_AFTER",
    "2020:10, NOT_TESTABLE, ONE_YEAR",
    // The year of the signing belongs to neither side.
    "2020:12 2021:40, NOT_TESTABLE, ONE_YEAR"
  })
  void everyYearAfterMustLieAbove(String years, Verdict verdict, Gap gap, @TempDir Path folder) {
    var copy = FictionalAgreement.write(folder, "2021-06-01", "none", List.of());
    for (var year : years.split(" ")) {
      var parts = year.split(":");
      copy.add(
          "figures/mining.csv",
          "flow-%s,import,JP,US,,,,%s,%s,,,t,gross,fictional,actual,paper,page 1,"
              .formatted(parts[0], parts[0], parts[1]));
    }
    var data = copy.read().value();
    var pact =
        AgreementRegister.of(data).value().findAgreement(new AgreementId("pact")).orElseThrow();

    var test = OutcomeTest.of(pact, data);

    assertThat(test.series())
        .singleElement()
        .satisfies(
            series -> {
              assertThat(series.verdict()).isEqualTo(verdict);
              assertThat(series.gap()).isEqualTo(gap);
            });
    assertThat(test.verdict()).isEqualTo(verdict);
  }
}
