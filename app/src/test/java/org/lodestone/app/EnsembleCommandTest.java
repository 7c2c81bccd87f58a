package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code stress --draws} as users call it. */
class EnsembleCommandTest {
  private static final String BAN = Cli.file("examples/scenarios/export-ban-uncertain.yaml");
  private static final String QUEUE = Cli.file("examples/scenarios/licence-queue.yaml");

  @Test
  void bandsAndWhatMattersAreTold() {
    var run = Cli.run("stress", QUEUE, "--draws", "64", "--seed", "3");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("64 of 64 draws, seed 3, random", "Vehicle traction motors", "advice flips");
  }

  @Test
  void frenchIsFrench() {
    var run = Cli.run("--lang", "fr", "stress", QUEUE, "--draws", "16", "--sequence", "sobol");
    assertThat(run.out()).contains("tirages", "suite de Sobol", "l’avis bascule");
    assertThat(run.out()).doesNotContain("draws");
  }

  @Test
  void theDocumentIsTheSameForAnyNumberOfThreads(@TempDir Path folder) {
    var one = Cli.run("stress", BAN, "--draws", "100", "--threads", "1", "--json", "--no-timing");
    var three =
        Cli.run(
            "stress",
            BAN,
            "--draws",
            "100",
            "--threads",
            "3",
            "--json",
            "--no-timing",
            "--out",
            folder.toString());
    assertThat(three.out()).isEqualTo(one.out());
    assertThat(folder)
        .isDirectoryContaining("glob:**ensemble-uses.csv")
        .isDirectoryContaining("glob:**ensemble-tornado.csv");
  }

  @Test
  void scenariosAreComparedWithTheFirst() {
    var document = Cli.json("stress", BAN, "--draws", "64", "--compare", QUEUE, "--json");
    assertThat(document.at("/scenarios")).hasSize(2);
    assertThat(document.at("/comparison/0/name").asString()).startsWith("Licence queue");
    assertThat(document.at("/scenarios/0/summary/draws").asLong()).isEqualTo(64);
    assertThat(document.at("/scenarios/0/tornado/bars/0/evidence").isMissingNode()).isFalse();
  }

  @Test
  void lossesPricesAndIndicesAreTold() {
    var document =
        Cli.json("stress", QUEUE, "--draws", "64", "--indices", "sobol", "--prices", "--json");
    var loss = document.at("/scenarios/0/losses/0");
    assertThat(loss.at("/currency").asString()).isEqualTo("JPY");
    assertThat(loss.at("/expected/low").asDouble())
        .isLessThanOrEqualTo(loss.at("/expected/value").asDouble());
    assertThat(loss.at("/worstAtMost/value").asDouble())
        .isGreaterThanOrEqualTo(loss.at("/expected/value").asDouble());
    assertThat(loss.at("/uses/0/peakPrice/value").asDouble()).isGreaterThanOrEqualTo(1);
    assertThat(loss.at("/rests")).isNotEmpty();
    assertThat(document.at("/scenarios/0/indices/indices")).isNotEmpty();
    var plain = Cli.json("stress", QUEUE, "--draws", "16", "--json");
    assertThat(plain.at("/scenarios/0/indices").isNull()).isTrue();
    assertThat(plain.at("/scenarios/0/losses/0/uses/0/peakPrice").isNull()).isTrue();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("--draws=0", "number of draws (0)"),
        Arguments.of("--draws=-5", "number of draws (-5)"),
        Arguments.of("--draws=many", "many"),
        Arguments.of("--sequence=halton", "Did you mean"),
        Arguments.of("--indices=morris", "Valid are: sobol"),
        Arguments.of("--threads=0", "threads (0)"),
        Arguments.of("--drawz=3", "unknown"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void wrongOptionsAreWrongUsage(String option, String said) {
    var run = Cli.run("stress", BAN, option);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).contains(said);
    assertThat(run.out()).isEmpty();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("draws: 10000", "draws: 0", "lies outside 1"),
        Arguments.of("sequence: random", "sequence: randon", "Did you mean 'random'"),
        Arguments.of("seed: 1", "sead: 1", "Did you mean 'seed'"),
        Arguments.of("input: severity", "input: severty", "Did you mean 'severity'"),
        Arguments.of("kind: pert, low: 0.2", "kind: pert, low: 2", "is reversed"),
        Arguments.of("mode: 0.7, high: 1}", "mode: 7, high: 1}", "most likely value (7.0)"),
        Arguments.of("kind: pert, low: 0.2", "kind: pert, low: -0.2", "must stay between 0.0 and"),
        Arguments.of(
            "{kind: pert, low: 0.2, mode: 0.7, high: 1}",
            "{kind: happens, probability: -0.1}",
            "probability (-0.1)"),
        Arguments.of("[trade-0157, trade-0161]", "[trade-9157]", "The row 'trade-9157' is unknown"),
        Arguments.of("evidence: [trade-0157, trade-0161]", "note: none", "needs evidence"),
        Arguments.of(
            "input: length\n    contingency: Chinese",
            "input: length\n    contingency: C",
            "unknown"),
        Arguments.of("input: severity", "input: approved", "no licence queue"),
        Arguments.of("input: length", "input: start", "stands twice"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenFilesAreNamedWithLine(
      String text, String replacement, String said, @TempDir Path folder) throws IOException {
    var sound = Files.readString(Path.of(BAN));
    assertThat(sound).contains(text);
    int at = sound.indexOf(text);
    var broken = sound.substring(0, at) + replacement + sound.substring(at + text.length());
    var file = Files.writeString(folder.resolve("broken.yaml"), broken);

    var run = Cli.run("stress", file.toString(), "--draws", "10");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).matches("(?s)broken\\.yaml:\\d+: .*").contains(said);
  }

  @Test
  void aCertainScenarioHasNothingToDraw() {
    var certain = Cli.file("examples/scenarios/export-ban-26-weeks.yaml");
    var run = Cli.run("stress", certain, "--draws", "10");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).contains("says nothing about what is uncertain");
  }
}
