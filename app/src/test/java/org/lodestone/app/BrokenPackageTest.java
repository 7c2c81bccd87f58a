package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken packages at the command line: the check lists the fault, an answer from them ends as a
 * data fault.
 */
class BrokenPackageTest {
  private static final Path SOUND = Cli.HOME.resolve("core/src/test/resources/packages/sound");
  private static final String MINING = "figures/mining.csv";

  /** File, text to replace, replacement, and where the fault must be shown. */
  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(MINING, "mine-001,production", "mine-001,prodution", "figures/mining.csv:2"),
        Arguments.of(MINING, ",REO,", ",ROE,", "figures/mining.csv:"),
        Arguments.of(MINING, ",t,", ",tons,", "figures/mining.csv:"),
        Arguments.of(MINING, ",t,", ",USD,", "figures/mining.csv:"),
        Arguments.of(MINING, "alpha-2024-mines", "alpha-2042-mines", "figures/mining.csv:"),
        Arguments.of(MINING, "mine-002,", "mine-001,", "figures/mining.csv:3"),
        Arguments.of(MINING, ",2024,", ",2024-13,", "figures/mining.csv:"),
        Arguments.of(MINING, ",2024,", ",2031,", "figures/mining.csv:"),
        Arguments.of(MINING, "id,quantity", "id,quantty", "figures/mining.csv:1"),
        Arguments.of(MINING, "locator,note", "locator", "figures/mining.csv:"),
        Arguments.of("recipe-flows.csv", ",in,", ",inn,", "recipe-flows.csv:"),
        Arguments.of("recipe-flows.csv", ",out,", ",in,", "recipe"),
        Arguments.of("assumptions.csv", ",60,days,", ",6O,days,", "assumptions.csv:2"),
        Arguments.of("stockpiles.csv", ",industry,", ",industrial,", "stockpiles.csv:"),
        Arguments.of("sources/papers.csv", ",A,", ",Q,", "sources/papers.csv:"),
        Arguments.of("sources/papers.csv", "2026-", "26-", "sources/papers.csv:"),
        Arguments.of("places.csv", "country", "county", "places.csv:"),
        Arguments.of("forms.csv", "form", "shape", "forms.csv:"),
        Arguments.of("governance.csv", "id,place", "id,plce", "governance.csv:1"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void isListedWithFileAndRow(
      String file, String text, String replacement, String where, @TempDir Path folder)
      throws IOException {
    copyTo(folder);
    var path = folder.resolve(file);
    var content = Files.readString(path);
    assertThat(content).contains(text);
    Files.writeString(path, content.replace(text, replacement));

    assertFaultAt(where, folder);
  }

  @org.junit.jupiter.api.Test
  void aFileOfAnotherEncodingIsNamed(@TempDir Path folder) throws IOException {
    copyTo(folder);
    var path = folder.resolve(MINING);
    Files.write(path, (Files.readString(path) + "é").getBytes(Charset.forName("windows-1252")));
    assertFaultAt(MINING, folder);
  }

  @org.junit.jupiter.api.Test
  void aMissingFileIsNamed(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Files.delete(folder.resolve("recipes.csv"));
    assertFaultAt("recipes.csv", folder);
  }

  @org.junit.jupiter.api.Test
  void aBrokenDescriptionCannotBeRead(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Files.write(
        folder.resolve("datapackage.json"), "{ \"name\": ".getBytes(StandardCharsets.UTF_8));
    var run = Cli.run("data", "check", "--dataset", folder.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA_FAULT.number());
    assertThat(run.err()).contains("datapackage.json");
  }

  private static void assertFaultAt(String where, Path folder) {
    var check = Cli.run("data", "check", "--dataset", folder.toString());
    assertThat(check.exitCode()).as(check.out()).isEqualTo(ExitCode.NEGATIVE.number());
    assertThat(check.out()).contains(where);

    var answer = Cli.run("dependence", "--dataset", folder.toString());
    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.DATA_FAULT.number());
    assertThat(answer.err())
        .contains("data check")
        .containsPattern("[a-z-]+(\\.csv|\\.json):\\d+: ");
  }

  private static void copyTo(Path folder) throws IOException {
    try (var files = Files.walk(SOUND)) {
      for (var file : files.toList()) {
        var target = folder.resolve(SOUND.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
