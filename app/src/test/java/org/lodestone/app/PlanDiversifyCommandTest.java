package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diversification on the default file in whole years and a single outcome. */
class PlanDiversifyCommandTest {
  @TempDir private Path folder;

  private String quick() throws IOException {
    var text = PlanWorkspace.small(1);
    return Files.writeString(folder.resolve("plan.yaml"), text).toString();
  }

  @Test
  void waysCostTheSameInJson() throws IOException {
    var answer =
        Cli.json(
            "plan", "diversify", quick(), "--to", "0.64", "--gap", "0.01", "--json", "--no-timing");

    assertThat(answer.at("/ways").size()).isGreaterThanOrEqualTo(4);
    assertThat(answer.at("/assumed").size()).isEqualTo(2);
    answer
        .at("/ways")
        .forEach(
            way ->
                assertThat(way.at("/cost").asDouble())
                    .isCloseTo(answer.at("/cost").asDouble(), within(1e-3)));
  }

  @Test
  void itSpeaksFrench() throws IOException {
    var french = Cli.run("--lang", "fr", "plan", "diversify", quick(), "--gap", "0.01");

    assertThat(french.exitCode()).as(french.err()).isZero();
    assertThat(french.out())
        .contains("prix plancher", "participation", "Supposé")
        .doesNotContain("plan.", "Basis", "Takes");
  }

  @ParameterizedTest
  @CsvSource({
    "--to, 1.5, must lie between 0 and 1",
    "--cost, -3, must be positive",
    "--cap, 0, must be positive",
    "--retaliation, 2, must lie between 0 and 1",
    "--party, XX, no party of the plan",
    "--supplier, JP, no place outside the alliance",
    "--form, moon, 'Nothing of ''moon'' reaches'",
    "--priced, moon, no price of"
  })
  void wrongOptionsAreErrors(String option, String value, String said) throws IOException {
    var run = Cli.run("plan", "diversify", quick(), option, value);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(said);
  }
}
