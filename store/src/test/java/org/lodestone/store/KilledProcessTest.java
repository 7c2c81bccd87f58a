package org.lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed in the middle of its work, loses nothing that it had reported. */
class KilledProcessTest {

  private static final int REPORTED = 15;

  /** Adds documents and accepts claims for ever, and says each decision once it is recorded. */
  static final class Ingest {
    private Ingest() {}

    public static void main(String[] arguments) throws IOException {
      var workspace = Workspace.open(Path.of(arguments[0]));
      var out = new java.io.PrintStream(System.out, true, StandardCharsets.UTF_8);
      for (int i = 0; ; i++) {
        var text = Texts.ENGLISH + "Edition " + i + ".\n";
        var added = workspace.add(Texts.document(i + ".txt", text), List.of(), Optional.empty());
        var claim = workspace.claims(added.document()).getFirst();
        workspace.decide(
            new NewDecision(
                new Decision.Subject(Decision.Kind.CLAIM, claim.id()),
                0,
                Decision.Action.ACCEPTED,
                new ReviewContent(claim, claim, "test", null).json(),
                "read",
                "Ines",
                LocalDate.of(2027, 3, 5)));
        out.println(claim.id());
      }
    }
  }

  @Test
  void whatWasReportedIsThereAfterTheKill(@TempDir Path folder) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Ingest.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var reported = new ArrayList<String>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        reported.add(line);
        if (reported.size() == REPORTED) {
          // The process goes on working: it dies wherever it is.
          ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(reported).hasSizeGreaterThanOrEqualTo(REPORTED);

    var workspace = Workspace.open(folder);
    assertThat(workspace.history().stream().map(made -> made.subject().id())).containsAll(reported);
    // At most the one in work when the process died has no decision yet.
    assertThat(workspace.listDocuments().size() - workspace.history().size()).isBetween(0, 1);
    var next =
        workspace.add(
            Texts.document("after.txt", Texts.ENGLISH + "After.\n"), List.of(), Optional.empty());
    assertThat(next.knownAs()).isEmpty();
  }
}
