package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.app.output.Json;
import tools.jackson.databind.JsonNode;

/** The commands on briefs through the command line; texts are fictional. */
class BriefCommandsTest {

  private static final Path ARTICLES = Cli.HOME.resolve("../shared/articles").normalize();
  private static final String DAY = "2027-04-01";

  @TempDir private Path folder;
  private String workspace = "";

  @BeforeEach
  void write() throws IOException {
    workspace = folder.resolve("workspace").toString();
    Files.writeString(
        folder.resolve("oslo.txt"),
        """
        Ministers agree on joint stocks of neodymium

        2 March 2027

        Canada and Norway signed an agreement on joint stocks of neodymium on Tuesday.
        Norway imports more than 85 % of its rare earth magnets from one country.
        """);
    Files.writeString(
        folder.resolve("quito.txt"),
        """
        2 March 2027

        Chile produced 44,000 tonnes of lithium in 2026.
        """);
    run("evidence", "add", path("oslo.txt"), path("quito.txt"));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Cli run(String... arguments) {
    return Cli.run(with(arguments));
  }

  private String[] with(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", workspace, "--as-of", DAY));
    return all.toArray(String[]::new);
  }

  /** The document of a call, whatever its exit code. */
  private JsonNode json(String... arguments) {
    var all = new ArrayList<>(List.of(with(arguments)));
    all.addAll(List.of("--json", "--no-timing"));
    return Json.mapper().readTree(Cli.run(all.toArray(String[]::new)).out());
  }

  private String claim(String words) {
    for (var claim : json("evidence", "claims").at("/claims")) {
      if (claim.at("/exact").asString().contains(words)) {
        return "[@claim:" + claim.at("/id").asString() + "]";
      }
    }
    throw new AssertionError("no claim with " + words);
  }

  private String draft(String text) throws IOException {
    return Files.writeString(folder.resolve("brief.md"), text).toString();
  }

  private List<Integer> lines(JsonNode answer) {
    var lines = new ArrayList<Integer>();
    answer.at("/findings").forEach(finding -> lines.add(finding.at("/line").asInt()));
    return lines;
  }

  @Test
  void everySentenceWithoutSupportIsNamed() throws IOException {
    var file =
        draft(
            """
            # Magnets

            Norway imports its magnets from one country. Chile is far away.

            According to oslo.txt, Norway imports more than 85 %% %s.
            Output fell by 3 %%.
            """
                .formatted(claim("85")));

    var run = run("brief", "build", file);
    assertThat(run.exitCode()).isEqualTo(ExitCode.NEGATIVE.number());
    assertThat(run.out()).contains("brief.md:3: ").contains("brief.md:6: ").contains("3 findings");

    var answer = json("brief", "build", file);
    assertThat(lines(answer)).containsExactly(3, 3, 6);
    assertThat(answer.at("/findings/2/rule").asString()).isEqualTo("unsupported");
    assertThat(answer.at("/findings/2/sentence").asString()).isEqualTo("Output fell by 3 %.");
    assertThat(answer.at("/findings/2/advice").asString()).contains("[@claim:ID]");
    assertThat(folder.resolve("brief.html")).doesNotExist();
  }

  @Test
  void answersOutOfAWorkspaceAreTables() throws IOException {
    var file = draft("Output fell by 3 %.");
    var table = path("table.csv");
    var asked =
        List.of(
            List.of("brief", "build", file),
            List.of("evidence", "show", "oslo.txt"),
            List.of("evidence", "sent"));
    var columns = List.of("line,rule,sentence", "start,end,kind", "sent");
    for (int i = 0; i < asked.size(); i++) {
      var words = new ArrayList<>(asked.get(i));
      words.addAll(List.of("--csv", table, "--licence", "A=CC BY 4.0"));

      var run = run(words.toArray(String[]::new));

      assertThat(run.err()).isEmpty();
      assertThat(Files.readAllLines(Path.of(table)).getFirst()).contains(columns.get(i));
      Files.delete(Path.of(table));
    }

    var refused = run("evidence", "show", "oslo.txt", "--csv", table);
    assertThat(refused.err()).contains("--licence");
    assertThat(Path.of(table)).doesNotExist();
  }

  @Test
  void withoutOneDocumentExactlyItsSentencesFail() throws IOException {
    var file =
        draft(
            """
            According to oslo.txt, Norway imports more than 85 %% %s.

            According to quito.txt, Chile produced 44,000 tonnes of lithium in 2026 %s.
            """
                .formatted(claim("85"), claim("44,000")));
    assertThat(run("brief", "build", file).exitCode()).isZero();
    assertThat(folder.resolve("brief.html")).exists();

    run(
        "evidence",
        "correct",
        "quito.txt",
        "--withdraw",
        "--by",
        "R. Reader",
        "--reason",
        "retracted");

    var answer = json("brief", "build", file);
    assertThat(lines(answer)).containsExactly(3);
    assertThat(answer.at("/findings/0/rule").asString()).isEqualTo("unknown-reference");
  }

  @Test
  void aRejectedClaimSupportsNothing() throws IOException {
    var reference = claim("44,000");
    var file =
        draft("According to quito.txt, Chile produced 44,000 tonnes in 2026 " + reference + ".\n");
    var id = reference.substring("[@claim:".length(), reference.length() - 1);
    run("evidence", "review", id, "reject", "--by", "R. Reader", "--reason", "misread");

    var answer = json("brief", "build", file);
    assertThat(answer.at("/findings/0/rule").asString()).isEqualTo("rejected");
    assertThat(answer.at("/findings/0/what").asString()).contains("R. Reader").contains("misread");
  }

  @Test
  void figuresAreFilledInAndStaleOnesNamed() throws IOException {
    var file = draft("China’s part was {fig:mag-0002} in 2010.\n");
    assertThat(run("brief", "build", file, "--format", "md", "--out", path("out")).exitCode())
        .isZero();
    assertThat(Files.readString(folder.resolve("out/brief.md")))
        .contains("was 79.4% (gross weight)[^1] in 2010");

    file = draft("China’s part was {fig:mag-0002@00000000} in 2010. It was {fig:mag-none}.\n");
    var answer = json("brief", "build", file);
    assertThat(answer.at("/findings/0/rule").asString()).isEqualTo("stale");
    assertThat(answer.at("/findings/1/rule").asString()).isEqualTo("unknown-reference");
  }

  @Test
  void resultsAreFilledInAsLongAsTheirDataAreTheSame() throws IOException {
    var saved = Cli.run("data", "check", "--json", "--no-timing").out();
    Files.writeString(folder.resolve("check.json"), saved);
    var file = draft("The check found {result:check.json#/warnings} remarks.\n");
    assertThat(run("brief", "build", file).exitCode()).isZero();

    var digest = Json.mapper().readTree(saved).at("/manifest/datasetDigest").asString();
    Files.writeString(folder.resolve("check.json"), saved.replace(digest, "0".repeat(64)));
    assertThat(json("brief", "build", file).at("/findings/0/rule").asString()).isEqualTo("stale");

    file = draft("The check found {result:check.json#/issues} remarks.\n");
    assertThat(json("brief", "build", file).at("/findings/0/rule").asString())
        .isEqualTo("unreadable");
  }

  @Test
  void aFirstDraftCompilesInBothLanguagesAndIsNotWrittenOver() {
    for (var language : List.of("en", "fr")) {
      var file = path("first-" + language + ".md");
      assertThat(run("brief", "new", "--out", file, "--lang", language).exitCode()).isZero();
      var built = run("brief", "build", file, "--format", "html,docx,pdf,md,bib,jsonld");
      assertThat(built.exitCode()).as(built.out() + built.err()).isZero();
      assertThat(run("brief", "new", "--out", file).exitCode())
          .isEqualTo(ExitCode.WRONG_USAGE.number());
    }
    assertThat(folder.resolve("first-fr.compiled.md")).exists();
  }

  @Test
  void aFrozenBriefTellsWhatHasChangedSince() throws IOException {
    var file = draft("According to oslo.txt, Norway imports more than 85 % " + claim("85") + ".\n");
    assertThat(run("brief", "diff", file).exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run("brief", "freeze", file).exitCode()).isZero();
    assertThat(run("brief", "diff", file).exitCode()).isZero();

    run(
        "evidence",
        "correct",
        "oslo.txt",
        "--withdraw",
        "--by",
        "R. Reader",
        "--reason",
        "retracted");
    var run = run("brief", "diff", file);
    assertThat(run.exitCode()).isEqualTo(ExitCode.NEGATIVE.number());
    assertThat(run.out()).contains("Document gone: oslo.txt").contains("Does not exist any more");
  }

  @Test
  void documentsThatReportNoAgreementCannotBeChecked() {
    assertThat(run("evidence", "check").exitCode()).isEqualTo(ExitCode.REFUSED.number());
    var one = run("evidence", "check", "--agreement", "us-jp-2025");
    assertThat(one.exitCode()).isEqualTo(ExitCode.NEGATIVE.number());
    assertThat(one.out()).contains("rapid-response");
    assertThat(run("evidence", "check", "--agreement", "us-jp").exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE.number());
  }

  // ---- the articles beside the project

  private void addArticles() {
    Assumptions.assumeTrue(Files.isDirectory(ARTICLES), "The articles are not there: " + ARTICLES);
    workspace = folder.resolve("articles").toString();
    run("evidence", "add", ARTICLES + "/*.txt");
  }

  @Test
  void theArticlesLeaveOutWhatAReaderMisses() {
    addArticles();
    var answer = json("evidence", "check");
    var omitted = new TreeSet<String>();
    for (var agreement : answer.at("/agreements")) {
      if (agreement.at("/agreement").asString().equals("us-jp-2025")) {
        agreement.at("/omitted").forEach(each -> omitted.add(each.at("/subject").asString()));
      }
    }
    assertThat(omitted)
        .contains(
            "equity",
            "offtake",
            "insurance",
            "optical_materials",
            "end-product",
            "ministerial",
            "rapid-response");
  }

  @Test
  void theFirstDraftOfTheArticlesCompilesAndLosesExactlyTheSentencesOfAWithdrawnOne()
      throws IOException {
    addArticles();
    for (var language : List.of("en", "fr")) {
      var file = path("articles-" + language + ".md");
      run("brief", "new", "--out", file, "--lang", language);
      var built = run("brief", "build", file);
      assertThat(built.exitCode()).as(built.out()).isZero();
    }
    var file = path("articles-fr.md");
    var withdrawn = "003_5474ecd93ebf1830.txt";
    String prefix = "";
    for (var document : json("evidence", "list").at("/documents")) {
      if (document.at("/document").asString().equals(withdrawn)) {
        prefix = document.at("/id").asString().substring(0, 12);
      }
    }
    var stood = new ArrayList<Integer>();
    var text = Files.readAllLines(Path.of(file));
    for (int i = 0; i < text.size(); i++) {
      // One answer counts the documents that appeared later: it stands on each of them.
      if (text.get(i).contains("[@claim:" + prefix) || text.get(i).contains("4 autres documents")) {
        stood.add(i + 1);
      }
    }
    run("evidence", "correct", withdrawn, "--withdraw", "--by", "R. Reader", "--reason", "test");
    assertThat(stood).isNotEmpty();
    assertThat(new TreeSet<>(lines(json("brief", "build", file)))).containsExactlyElementsOf(stood);
  }
}
