package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands on evidence through the command line; texts are fictional. */
class EvidenceCommandsTest {

  private static final Path ARTICLES = Cli.HOME.resolve("../shared/articles").normalize();

  @TempDir private Path folder;
  private String workspace = "";
  private String first = "";

  @BeforeEach
  void write() throws IOException {
    workspace = folder.resolve("workspace").toString();
    first =
        Files.writeString(
                folder.resolve("oslo.txt"),
                """
                Ministers agree on joint stocks of neodymium

                2 March 2027

                Canada and Norway signed an agreement on joint stocks of neodymium on Tuesday.
                Norway imports more than 85 % of its rare earth magnets from one country.
                """)
            .toString();
  }

  private Cli run(String... arguments) {
    return Cli.run(with(arguments));
  }

  private JsonNode json(String... arguments) {
    var all = new ArrayList<>(List.of(with(arguments)));
    all.addAll(List.of("--json", "--no-timing"));
    return Cli.json(all.toArray(String[]::new));
  }

  private String[] with(String... arguments) {
    var all = new ArrayList<>(List.of("evidence"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--workspace", workspace));
    return all.toArray(String[]::new);
  }

  private String claimWith(String words) {
    for (var claim : json("claims").at("/claims")) {
      if (claim.at("/exact").asString().contains(words)) {
        return claim.at("/id").asString();
      }
    }
    throw new AssertionError("no claim with " + words);
  }

  @Test
  void eachFileIsSaidToBeAddedKnownOrRefused() throws IOException {
    var copy = Files.copy(Path.of(first), folder.resolve("zz-copy.txt"));
    var empty = Files.createFile(folder.resolve("empty.txt"));

    var run = run("add", first, copy.toString(), empty.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.NEGATIVE.number());
    assertThat(run.out())
        .contains("added    oslo.txt")
        .contains("2027-03-02")
        .contains("known    zz-copy.txt: the same text as oslo.txt")
        .contains("refused  empty.txt: there is no text in it")
        .contains("1 added, 1 known already, 1 refused");
    assertThat(run("add", empty.toString()).exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(run("add", first).exitCode()).isZero();
  }

  @Test
  void foldersAndPatternsAreTakenInTheOrderOfNames() throws IOException {
    Files.createDirectories(folder.resolve("in/.git"));
    Files.writeString(folder.resolve("in/b.txt"), "Norway signed a treaty on 3 March 2027.\n");
    Files.writeString(folder.resolve("in/a.txt"), "Canada signed a treaty on 4 March 2027.\n");
    Files.writeString(folder.resolve("in/.git/c.txt"), "Hidden.\n");

    var answer = json("add", folder.resolve("in").toString());
    assertThat(answer.at("/files").size()).isEqualTo(2);
    assertThat(answer.at("/files/0/document").asString()).isEqualTo("a.txt");
    assertThat(answer.at("/added").asInt()).isEqualTo(2);

    assertThat(json("add", folder.resolve("in") + "/*.txt").at("/known").asInt()).isEqualTo(2);
    assertThat(run("add", folder.resolve("in") + "/*.pdf").exitCode())
        .isEqualTo(ExitCode.DATA_FAULT.number());
  }

  /** The shape that scripts rely on: docs/formats/evidence.md. */
  @Test
  void claimsHaveTheFieldsThatScriptsRelyOn() throws IOException {
    run("add", first);
    var text = Files.readString(Path.of(first));

    var claims = json("claims").at("/claims");

    assertThat(claims.size()).isPositive();
    for (var claim : claims) {
      assertThat(claim.propertyNames())
          .contains(
              "document",
              "start",
              "end",
              "exact",
              "types",
              "quantity",
              "time",
              "due",
              "attribution",
              "modality",
              "geography",
              "material",
              "stage",
              "origin");
      assertThat(text.substring(claim.at("/start").asInt(), claim.at("/end").asInt()))
          .isEqualTo(claim.at("/exact").asString());
      assertThat(claim.at("/document").asString()).isEqualTo("oslo.txt");
    }
    var shares = json("claims", "--type", "SHARE").at("/claims");
    assertThat(shares.size()).isEqualTo(1);
    assertThat(shares.at("/0/quantity/value").asDouble()).isEqualTo(85);
    assertThat(shares.at("/0/quantity/unit").asString()).isEqualTo("%");
    assertThat(shares.at("/0/quantity/comparator").asString()).isEqualTo("gt");
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    run("add", first);
    var once = run("claims", "--json", "--no-timing").out();
    workspace = folder.resolve("other").toString();
    run("add", first);

    assertThat(run("claims", "--json", "--no-timing").out()).isEqualTo(once);
  }

  @Test
  void twoPeopleWhoEditTheSameClaimAreToldOfEachOther() {
    run("add", first);
    var claim = claimWith("85 %");
    var edit =
        json(
            "review",
            claim,
            "edit",
            "--set",
            "stage=magnets",
            "--by",
            "Ines",
            "--reason",
            "it says magnets",
            "--as-of",
            "2027-03-05");
    assertThat(edit.at("/claim/stage").asString()).isEqualTo("magnets");
    assertThat(edit.at("/review/version").asInt()).isEqualTo(1);

    var second =
        run(
            "review",
            claim,
            "edit",
            "--set",
            "stage=import",
            "--by",
            "Olav",
            "--reason",
            "it says imports",
            "--as-of",
            "2027-03-06");

    assertThat(second.exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(second.err())
        .contains("Olav", "Ines", "2027-03-05", "stage=\"magnets\"", "import", "--seen 1");
    var third =
        json(
            "review",
            claim,
            "edit",
            "--set",
            "stage=import",
            "--by",
            "Olav",
            "--reason",
            "talked with Ines",
            "--as-of",
            "2027-03-06",
            "--seen",
            "1");
    assertThat(third.at("/review/version").asInt()).isEqualTo(2);
    var accepted = json("claims", "--accepted").at("/claims");
    assertThat(accepted.size()).isEqualTo(1);
    assertThat(accepted.at("/0/stage").asString()).isEqualTo("import");
    assertThat(accepted.at("/0/review/by").asString()).isEqualTo("Olav");
  }

  @Test
  void wrongReviewsAreErrors() {
    run("add", first);
    var claim = claimWith("85 %");
    for (var wrong :
        List.of(
            List.of("review", claim, "accept", "--reason", "x"),
            List.of("review", claim, "praise", "--by", "I", "--reason", "x"),
            List.of("review", "nothing:1-2", "accept", "--by", "I", "--reason", "x"),
            List.of("review", claim, "edit", "--by", "I", "--reason", "x"),
            List.of("review", claim, "accept", "--set", "stage=x", "--by", "I", "--reason", "x"),
            List.of("review", claim, "edit", "--set", "exact=x", "--by", "I", "--reason", "x"),
            List.of("review", claim, "edit", "--set", "types=SHRE", "--by", "I", "--reason", "x"),
            List.of("review", claim, "merge", "--into", claim, "--by", "I", "--reason", "x"),
            List.of("review", claim, "accept", "--by", " ", "--reason", "x"),
            List.of("claims", "--type", "SHRE"),
            List.of("claims", "--document", "nowhere.txt"),
            List.of("source", "Nobody", "--grade", "B", "--by", "I", "--reason", "x"),
            List.of("source", "oslo.txt", "--grade", "G", "--by", "I", "--reason", "x"),
            List.of("correct", "oslo.txt", "--by", "I", "--reason", "x"),
            List.of(
                "correct", "oslo.txt", "--zone", "5-900000=body", "--by", "I", "--reason", "x"))) {
      assertThat(run(wrong.toArray(String[]::new)).exitCode())
          .as(wrong.toString())
          .isEqualTo(ExitCode.WRONG_USAGE.number());
    }
  }

  @Test
  void theDayOfTheClockIsNeverTakenSilently() {
    run("add", first);

    var run = run("review", claimWith("85 %"), "accept", "--by", "Ines", "--reason", "read");

    assertThat(run.err()).contains("--as-of");
  }

  @Test
  void aSourceKeepsItsEarlierGrades() {
    run("add", first, "--source", "The Fictional Gazette");
    for (var grade : List.of("C", "B")) {
      run(
          "source",
          "The Fictional Gazette",
          "--grade",
          grade,
          "--by",
          "Ines",
          "--reason",
          "checked",
          "--as-of",
          "2027-03-05");
    }

    var listed = json("list").at("/documents/0/source");

    assertThat(listed.at("/grade").asString()).isEqualTo("B");
    var third =
        json(
            "source",
            "The Fictional Gazette",
            "--grade",
            "A",
            "--by",
            "Olav",
            "--reason",
            "x",
            "--as-of",
            "2027-03-06");
    assertThat(third.at("/grades").size()).isEqualTo(3);
  }

  @Test
  void aPersonCorrectsOriginsAndWithdrawsDocuments() throws IOException {
    var second =
        Files.writeString(
            folder.resolve("lima.txt"), "Peru and Chile signed a treaty on 4 March 2027.\n");
    run("add", first, second.toString());
    assertThat(json("lineage").at("/origins").size()).isEqualTo(2);

    run(
        "correct",
        "lima.txt",
        "--origin",
        "oslo.txt",
        "--by",
        "Ines",
        "--reason",
        "same author",
        "--as-of",
        "2027-03-05");
    var corrected = json("lineage");
    assertThat(corrected.at("/origins").size()).isEqualTo(1);
    assertThat(corrected.at("/origins/0/evidence/0/kind").asString()).isEqualTo("decided");

    run("correct", "lima.txt", "--withdraw", "--by", "Ines", "--reason", "x");
    assertThat(json("lineage").at("/documents").size()).isEqualTo(1);
  }

  @Test
  void theFrenchOfTheCommands() throws IOException {
    var empty = Files.createFile(folder.resolve("vide.txt"));

    var run = run("add", first, empty.toString(), "--lang", "fr");

    assertThat(run.out()).contains("ajouté   oslo.txt", "refusé   vide.txt", "1 ajoutés");
  }

  /** The five articles that the project was started from; they are not part of it. */
  @Test
  void theFiveArticlesHaveFourOriginsAtMost() {
    Assumptions.assumeTrue(
        Files.isDirectory(ARTICLES), () -> "The articles are not here: " + ARTICLES);
    run("add", ARTICLES + "/*.txt");

    var lineage = json("lineage");

    assertThat(lineage.at("/documents").size()).isEqualTo(5);
    assertThat(lineage.at("/origins").size()).isLessThanOrEqualTo(4);
    JsonNode agency = null;
    for (var origin : lineage.at("/origins")) {
      agency = origin.at("/id").asString().equals("org:AFP") ? origin : agency;
    }
    assertThat(agency).isNotNull();
    assertThat(agency.at("/documents").size()).isEqualTo(2);
    assertThat(agency.at("/evidence").size()).isPositive();
  }
}
