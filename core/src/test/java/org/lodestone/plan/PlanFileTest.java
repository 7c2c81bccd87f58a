package org.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.PeriodLength;

/** The default plan file, whole and with one thing wrong at a time. */
class PlanFileTest {

  static String defaultText() {
    try {
      return Files.readString(Path.of("..", "examples", "plans", "default.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theDefaultFileIsRead() {
    var file = PlanFile.read("default.yaml", defaultText());

    assertThat(file.period()).isEqualTo(PeriodLength.HALF_YEAR);
    assertThat(file.parties()).extracting(PlanFile.Party::place).containsExactly("JP", "US");
    assertThat(file.sampling().outcomes()).isGreaterThanOrEqualTo(50);
    assertThat(file.years()).isEqualTo(10);
  }

  @Test
  void theLastBudgetHoldsForAllLaterYears() {
    var party = PlanFile.read("default.yaml", defaultText()).parties().getFirst();

    assertThat(party.budget(25)).isEqualTo(party.budget(9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "discount: 0.04 | discont: 0.04 | Did you mean 'discount'",
        "decideBy: 2026-04-28 | decideBy: 2025-04-28 | due before the signature (2025-10-28)",
        "share: [0.25, 0.75] | share: [0.75, 0.25] | is no interval",
        "perTonne: [8, 4, 2] | perTonne: [8, 9, 2] | not below the one before it",
        "years: 10 | years: 0 | years",
        "draws: 60 | draws: 0 | draws",
        "budget: [150, | budget: [-150, | budget",
        "kind: plan | kind: stress | kind",
        "flags: show | flags: perhaps | flags",
        "probability: 0.3 | probability: 1.3 | probability"
      })
  void aFaultNamesFileLineAndField(String right, String wrong, String said) {
    var text = defaultText().replace(right, wrong);

    assertThatThrownBy(() -> PlanFile.read("plan.yaml", text))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith("plan.yaml:")
        .hasMessageContaining(said)
        .hasMessageContaining("\n");
  }
}
