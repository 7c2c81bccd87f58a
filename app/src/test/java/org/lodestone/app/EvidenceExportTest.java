package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Accepted claims beside the figures of the shipped package; the report is fictional. */
class EvidenceExportTest {

  private static final String QUESTION = "JP rare-earth import share from CN 2026";

  @TempDir private Path folder;
  private String workspace = "";

  @BeforeEach
  void add() throws IOException {
    workspace = folder.resolve("workspace").toString();
    var text =
        Files.writeString(
            folder.resolve("report.txt"),
            """
            Japan buys less from one country

            2 March 2027

            Japan imported more than 71 % of its rare earths from China in 2026, the ministry said.
            Norway could open 3 mines in 2030.
            """);
    run("evidence", "add", text.toString(), "--as-of", "2027-03-04");
  }

  private Cli run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", workspace));
    return Cli.run(all.toArray(String[]::new));
  }

  private JsonNode json(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", workspace, "--json", "--no-timing"));
    return Cli.json(all.toArray(String[]::new));
  }

  private String claim() {
    return json("evidence", "claims")
        .at("/claims")
        .valueStream()
        .filter(claim -> claim.at("/exact").asString().contains("71 %"))
        .findFirst()
        .orElseThrow()
        .at("/id")
        .asString();
  }

  private Cli review(String action, String... fields) {
    var all = new ArrayList<>(List.of("evidence", "review", claim(), action));
    all.addAll(List.of("--by", "A. Fictional", "--reason", "read", "--as-of", "2027-03-05"));
    for (var field : fields) {
      all.addAll(List.of("--set", field));
    }
    return run(all.toArray(String[]::new));
  }

  private Cli complete() {
    return review(
        "edit",
        "figure.quantity=import-share",
        "figure.place=JP",
        "figure.partner=CN",
        "figure.form=rare-earths",
        "figure.basis=gross",
        "figure.scope=customs weight");
  }

  @Test
  void nothingIsGuessedAndWhatIsMissingIsNamed() {
    review("accept");
    var run = run("evidence", "export", "--out", folder.resolve("data").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(run.err())
        .contains("quantity is not said")
        .contains("basis is not said")
        .contains("--set figure.quantity=… --set figure.place=…");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void whatNobodyAcceptedIsNoRow() {
    var run = run("evidence", "export", "--out", folder.resolve("data").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(run.err()).contains("No claim with a figure has been accepted");
  }

  @Test
  void aCompletedClaimStandsBesidePublishedValues() {
    assertThat(complete().exitCode()).isZero();
    var answer = json("data", "values", QUESTION);
    var value =
        answer
            .at("/values")
            .valueStream()
            .filter(each -> each.at("/rows/0").asString().startsWith("claim-"))
            .findFirst()
            .orElseThrow();
    assertThat(value.at("/value").asString()).isEqualTo(">71");
    assertThat(value.at("/basis").asString()).isEqualTo("gross");
    assertThat(value.at("/source").asString()).startsWith("report-txt-2027-");
    assertThat(answer.at("/claims/rows").asInt()).isEqualTo(1);
    assertThat(Cli.run("data", "values", QUESTION).out()).doesNotContain("claim-");
  }

  @Test
  void everyCommandReadsTheWrittenPackage() {
    complete();
    var out = folder.resolve("data").toString();
    var written = json("evidence", "export", "--out", out);
    assertThat(written.at("/rows")).hasSize(1);
    assertThat(written.at("/rows/0/place").asString()).isEqualTo("JP");

    assertThat(Cli.run("data", "check", "--dataset", out).exitCode()).isZero();
    var values = Cli.json("data", "values", QUESTION, "--dataset", out, "--json", "--no-timing");
    assertThat(values.at("/values").valueStream().map(value -> value.at("/rows/0").asString()))
        .contains(written.at("/rows/0/row").asString());
    assertThat(Cli.run("dependence", "--for", "JP", "--dataset", out).exitCode()).isZero();
    assertThat(run("evidence", "export", "--out", out).exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE.number());
  }

  @Test
  void aWorkspaceThatIsNotThereIsNotMade() {
    var nowhere = folder.resolve("nowhere");
    var run = Cli.run("data", "values", QUESTION, "--workspace", nowhere.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(nowhere).doesNotExist();
  }
}
