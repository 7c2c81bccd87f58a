package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken scenarios at the command line: wrong usage, with file, line, field, value and advice. */
class BrokenScenarioTest {
  private static final String SOUND =
      """
      format: 1
      name: test
      start: 2026-01-05
      horizon: 52 weeks
      contingencies:
        - kind: export-ban
          from: CN
          to: [JP]
          forms: [ndfeb]
          severity: 0.6
          start: 2 weeks
          length: 26 weeks
        - kind: export-ban
          from: CN
          forms: [magnets]
          severity: 0.3
          length: 26 weeks
      """;

  /** Text to replace, replacement, and what the message must say. */
  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("format: 1", "format: 7", "broken.yaml:1: format"),
        Arguments.of("horizon: 52 weeks", "horzon: 52 weeks", "Did you mean 'horizon'"),
        Arguments.of("horizon: 52 weeks", "horizon: 52 fortnights", "52 fortnights"),
        Arguments.of("horizon: 52 weeks", "horizon: 2 days", "shorter than one period"),
        Arguments.of("start: 2026-01-05", "start: 5.1.2026", "broken.yaml:3: start"),
        Arguments.of("kind: export-ban", "kind: export-bann", "Did you mean 'export-ban'"),
        Arguments.of("from: CN", "from: CM", "contingencies[0].from: The place 'CM' is unknown"),
        Arguments.of("forms: [ndfeb]", "forms: [ndfebb]", "broken.yaml:9: contingencies[0].forms"),
        Arguments.of("severity: 0.6", "severity: 60", "'60' lies outside 0 to 1"),
        Arguments.of("severity: 0.6", "severity: -1", "'-1' lies outside 0 to 1"),
        Arguments.of("severity: 0.6", "severity: much", "'much' is not a number"),
        Arguments.of("severity: 0.3", "severity: 0.5", "take away"),
        Arguments.of("length: 26 weeks", "", "The field 'length' is missing"),
        Arguments.of("start: 2 weeks", "start: 2025-12-01", "lies before the start"),
        Arguments.of("start: 2 weeks", "start: 60 weeks", "after the end of the horizon"),
        Arguments.of("from: CN\n    to: [JP]", "from: JP\n    to: [GL]", "unknown"),
        Arguments.of("to: [JP]", "to: [MM]", "nothing would happen"),
        Arguments.of("name: test", "name: test\nname: again", "stands twice"),
        rule("releaseRate: -1", "'-1' lies outside 0 to 1000"),
        rule("refillRate: -0.1", "'-0.1' lies outside 0 to 1000"),
        rule("releaseBelow: 0", "never opened"),
        rule("releaseBelow: 0.9, releaseUntil: 0.5", "cannot be closed at '0.5'"),
        rule("releaseAfter: -1 weeks", "lies outside"),
        rule("releaseTo: friends", "'friends' is nobody"),
        rule("rationing: pro-rata, releaseTo: home", "needs classes"),
        rule("relaseAfter: 1 weeks", "Did you mean 'releaseAfter'"),
        Arguments.of("contingencies:", "contingencies: [", "not YAML"),
        Arguments.of(
            "- kind: export-ban\n    from: CN\n    to: [JP]\n    forms: [ndfeb]",
            "- kind: outage\n    place: GL\n    stage: metal",
            "GL"));
  }

  private static Arguments rule(String behaviour, String said) {
    return Arguments.of("name: test", "name: test\nbehaviour: {" + behaviour + "}", said);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void isWrongUsageWithPlaceAndAdvice(
      String text, String replacement, String said, @TempDir Path folder) throws IOException {
    assertThat(SOUND).contains(text);
    var broken =
        SOUND.replaceFirst(
            java.util.regex.Pattern.quote(text),
            java.util.regex.Matcher.quoteReplacement(replacement));
    var file = Files.writeString(folder.resolve("broken.yaml"), broken);

    var run = Cli.run("stress", file.toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).startsWith("broken.yaml:").contains(said);
    assertThat(run.err().lines().count()).isGreaterThanOrEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aMissingFileIsNamed() {
    var run = Cli.run("stress", "nowhere.yaml");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).contains("nowhere.yaml");
  }

  @Test
  void anotherEncodingIsNamed(@TempDir Path folder) throws IOException {
    var file = folder.resolve("latin.yaml");
    Files.write(file, "name: é".getBytes(Charset.forName("windows-1252")));
    var run = Cli.run("stress", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).contains("UTF-8");
  }
}
