package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.app.output.Json;

class StudyCommandTest {
  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void restore() {
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
  }

  @Test
  void theSameStudyGivesTheSameBytesInAnotherZoneAndLanguageOfTheMachine(@TempDir Path folder)
      throws IOException {
    var here = Cli.run("study", "--out", folder.resolve("folder-a").toString());
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    Locale.setDefault(Locale.FRANCE);
    var there = Cli.run("study", "--out", folder.resolve("folder-b").toString());

    assertThat(here.exitCode()).as(here.err()).isZero();
    var first = files(folder.resolve("folder-a"));
    assertThat(files(folder.resolve("folder-b"))).isEqualTo(first);
    assertThat(there.out().replace("folder-b", "folder-a")).isEqualTo(here.out());
    assertThat(first.keySet())
        .contains(
            "brief.html",
            "study.json",
            "manifest.json",
            "tables/outages.csv",
            "tables/sources.csv");
    assertThat(first.values())
        .noneMatch(
            text ->
                text.contains(folder.toString())
                    || text.contains(Cli.HOME.toAbsolutePath().toString()));
  }

  @Test
  void theSummaryFitsOnAScreenAndTheDocumentIsTheStudy(@TempDir Path folder) throws IOException {
    var run = Cli.run("study", "--lang", "fr", "--out", folder.toString());
    assertThat(run.out().lines().count()).isLessThanOrEqualTo(40);
    assertThat(run.out()).contains("Chine", folder.toString());
    assertThat(Files.readString(folder.resolve("brief.html"))).contains("lang=\"fr\"");
    var document = Json.mapper().readTree(Files.readString(folder.resolve("study.json")));
    assertThat(document.propertyNames())
        .contains(
            "manifest",
            "consumer",
            "baseline",
            "headline",
            "chain",
            "dependence",
            "outages",
            "gaps",
            "stress",
            "values");
    assertThat(document.at("/manifest/options/for").asString()).isEqualTo("JP");
    assertThat(document.has("timing")).isFalse();
  }

  @Test
  void aReplayCannotBeTheStressOfAStudy(@TempDir Path folder) throws IOException {
    var scenario = Path.of(Cli.file("examples/scenarios/embargo-2010.yaml")).toAbsolutePath();
    var file =
        Files.writeString(
            folder.resolve("study.yaml"), "format: 1\nfor: JP\nscenario: " + scenario + "\n");
    var run = Cli.run("study", file.toString(), "--out", folder.resolve("out").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).contains("study.yaml", "replay");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void anUnknownFieldOfAStudyIsNamed(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("study.yaml"), "format: 1\nfro: JP\n");
    var run = Cli.run("study", file.toString(), "--out", folder.resolve("out").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).contains("study.yaml:2: fro:", "Did you mean 'for'");
  }

  private static Map<String, String> files(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }
}
