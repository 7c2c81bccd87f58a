package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from reports to a brief as the README shows it; the reports are fictional. */
class ExampleReportsTest {
  @TempDir private Path folder;

  private Cli run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", folder.resolve("notes").toString()));
    var run = Cli.run(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  @Test
  void reportsBecomeABriefThatCompiles() {
    run(
        "evidence",
        "add",
        Cli.file("examples/reports/agency-en.txt"),
        Cli.file("examples/reports/daily-fr.txt"),
        Cli.file("examples/reports/portal-en.txt"));

    assertThat(run("evidence", "lineage").out()).contains("3 documents, 2 origins");
    assertThat(run("evidence", "conflicts").out())
        .contains("On which day", "2026-06-02", "2026-06-01", "79 %", "65 %");
    var note = folder.resolve("note.md");
    run("brief", "new", "--out", note.toString());
    run(
        "brief",
        "build",
        note.toString(),
        "--format",
        "html,md,docx,pdf,bib,jsonld",
        "--out",
        folder.toString());
    for (var kind : List.of("html", "docx", "pdf", "bib", "jsonld")) {
      assertThat(Files.exists(folder.resolve("note." + kind))).as(kind).isTrue();
    }
  }
}
