package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The commands of plans on the default file, in whole years and few outcomes to be quick. */
class PlanCommandsTest {
  @TempDir private Path folder;

  private String quick(String right, String wrong) throws IOException {
    var text = PlanWorkspace.small(4).replace(right, wrong);
    return Files.writeString(folder.resolve("plan.yaml"), text).toString();
  }

  @Test
  void aPlanSaysWhatIsInWhatIsOutAndWhy() throws IOException {
    var answer =
        Cli.json(
            "plan",
            quick("", ""),
            "--gap",
            "0.01",
            "--no-trial",
            "--no-rivals",
            "--json",
            "--no-timing");

    assertThat(answer.at("/status").asString()).isEqualTo("proven");
    assertThat(answer.at("/gap").asDouble()).isLessThanOrEqualTo(0.01);
    assertThat(answer.at("/outcomes").asInt()).isEqualTo(4);
    assertThat(answer.at("/uncoveredWeeks").asDouble())
        .isLessThanOrEqualTo(answer.at("/uncoveredWeeksWithout").asDouble() + 1e-9);
    assertThat(answer.at("/chosen").size() + answer.at("/rejected").size()).isEqualTo(41);
    answer
        .at("/rejected")
        .forEach(
            project -> {
              assertThat(project.at("/reasons/0/kind").asString()).matches("[a-z-]+");
              assertThat(project.at("/reasons/0/text").asString()).isNotBlank();
            });
    assertThat(answer.at("/manifest/options/file").asString()).isEqualTo("plan.yaml");
    assertThat(answer.has("trial")).isFalse();
  }

  @Test
  void aPlanIsPutOnTrial() throws IOException {
    var answer =
        Cli.json(
            "plan",
            quick("", ""),
            "--gap",
            "0.01",
            "--trial-draws",
            "3",
            "--samples",
            "2",
            "--json",
            "--no-timing");

    var trial = answer.at("/trial");
    assertThat(trial.at("/outcomes").asInt()).isEqualTo(3);
    assertThat(trial.at("/sampling/samples").asInt()).isEqualTo(2);
    assertThat(trial.at("/sampling/optimum/least").asDouble())
        .isLessThanOrEqualTo(trial.at("/sampling/optimum/most").asDouble());
    for (var view : List.of("optimistic", "limitedSight", "behaviour")) {
      var without = trial.at("/" + view + "/without/weeks").asDouble();
      var with = trial.at("/" + view + "/with/weeks").asDouble();
      var fewer = trial.at("/" + view + "/fewerWeeks").asDouble();
      assertThat(fewer).as(view).isCloseTo(without - with, within(1e-6));
      // Who responds best does no worse with more to respond with. Firms do not respond best: a
      // stock that is bought may cost them more than it gives back within three outcomes.
      if (!view.equals("behaviour")) {
        assertThat(fewer).as(view).isGreaterThanOrEqualTo(-1e-6);
      }
    }
  }

  /** Each number of the document lies under a pointer of its evidence; ids lead somewhere. */
  @Test
  void everyFigureOfAPlanHasItsEvidenceAndTablesCarryIt() throws IOException {
    var csv = folder.resolve("plan.csv");
    var xlsx = folder.resolve("plan.xlsx");
    var answer =
        Cli.json(
            "plan",
            quick("", ""),
            "--gap",
            "0.05",
            "--csv",
            csv.toString(),
            "--xlsx",
            xlsx.toString(),
            "--json",
            "--no-timing");

    var pointers = new ArrayList<String>();
    var known = answer.at("/evidence/assumptions").findValuesAsString("id");
    for (var figures : answer.at("/evidence/figures")) {
      for (var at : figures.at("/at")) {
        assertThat(answer.at(at.asString()).isMissingNode()).as(at.asString()).isFalse();
        pointers.add(at.asString());
      }
      figures.at("/assumptions").forEach(id -> assertThat(known).contains(id.asString()));
      assertThat(figures.at("/formula").asString()).isNotBlank();
    }
    assertThat(numbers(answer, "")).isNotEmpty().allMatch(at -> isUnder(at, pointers));
    for (var assumption : answer.at("/evidence/assumptions")) {
      assertThat(assumption.at("/why").asString()).isNotBlank();
    }
    assertThat(Files.readString(csv)).contains("lodestone ", "sha256:", "Apache-2.0", "seed=1");
    assertThat(Files.readString(folder.resolve("plan-assumptions.csv"))).contains("plan:growth");
    assertThat(Files.size(xlsx)).isGreaterThan(5_000);
  }

  private static boolean isUnder(String at, List<String> pointers) {
    return pointers.stream().anyMatch(pointer -> (at + "/").startsWith(pointer + "/"));
  }

  /** Where the numbers of a document stand, but for its manifest and the evidence itself. */
  private static List<String> numbers(JsonNode node, String at) {
    var found = new ArrayList<String>();
    if (node.isNumber()) {
      found.add(at);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        found.addAll(numbers(node.get(i), at + "/" + i));
      }
    }
    for (var field : node.properties()) {
      var next = at + "/" + field.getKey();
      if (!next.equals("/manifest") && !next.equals("/evidence")) {
        found.addAll(numbers(field.getValue(), next));
      }
    }
    return found;
  }

  @Test
  void aFrontierTellsWhatGoesInAndOut() throws IOException {
    var answer =
        Cli.json(
            "plan",
            "frontier",
            quick("", ""),
            "--budgets",
            "0,1",
            "--gap",
            "0.01",
            "--json",
            "--no-timing");

    assertThat(answer.at("/points").size()).isEqualTo(2);
    assertThat(answer.at("/points/0/plan/chosen").size()).isZero();
    assertThat(answer.at("/points/1/in").size())
        .isEqualTo(answer.at("/points/1/plan/chosen").size());
  }

  @Test
  void frenchIsWhole() throws IOException {
    var french =
        Cli.run("--lang", "fr", "plan", quick("", ""), "--gap", "0.01", "--trial-draws", "2");

    assertThat(french.exitCode()).isZero();
    assertThat(french.out())
        .contains("Semaines de demande à découvert", "Hors du plan", "À l’épreuve de 2")
        .doesNotContain("It saves", "budget of")
        // A sentence may end with "plan."; a key of a message goes on after the full stop.
        .doesNotContainPattern("\\b(plan|trial)\\.[a-z]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "years: 10 | years: ten | years",
        "place: JP, form: ox-dy | place: JP, form: ox-unknown | ox-unknown",
        "currency: USD | currency: USX | USX",
        "partners: [AU, | partners: [QQ, | QQ",
        "contingency: Retaliation for border measures | contingency: Retaliation | Retaliation"
      })
  void aFaultOfTheFileIsNamed(String right, String wrong, String said) throws IOException {
    var result = Cli.run("plan", quick(right, wrong));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(said).contains("\n");
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--draws,-1",
    "--draws,100000",
    "--gap,0",
    "--gap,2",
    "--limit,0",
    "--threads,0",
    "--samples,1",
    "--trial-draws,1"
  })
  void aWrongOptionIsAnError(String option, String value) throws IOException {
    var result = Cli.run("plan", quick("", ""), option, value);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).isNotBlank();
    assertThat(result.out()).isEmpty();
  }

  /** A law without volatility stays at its level; so does a path that is drawn there. */
  @Test
  void aPathAtTheLevelOfALawGivesTheSamePlan() throws IOException {
    var law = "{form: hree, price: 400, floor: 400, volatility: 0.35,";
    var file = quick(law, law.replace("0.35", "0"));
    var lines = new StringBuilder("draw,from,price_perKg,currency\n");
    for (int year = 2020; year <= 2050; year++) {
      lines.append("0,%d-01-01,400,USD%n".formatted(year));
    }
    var paths = Files.writeString(folder.resolve("paths.csv"), lines.toString());
    String[] quick = {"--gap", "0.01", "--no-trial", "--no-rivals", "--json", "--no-timing"};

    var byLaw = Cli.json(concat(new String[] {"plan", file}, quick));
    var onPath = Cli.json(concat(new String[] {"plan", file, "--paths", "hree=" + paths}, quick));

    assertThat(onPath.at("/manifest/options/paths").asString()).contains("hree");
    assertThat(onPath.at("/uncoveredWeeks").asDouble())
        .isCloseTo(byLaw.at("/uncoveredWeeks").asDouble(), within(1e-9));
    assertThat(chosen(onPath)).isEqualTo(chosen(byLaw));

    var wrong = Cli.run("plan", file, "--paths", "ndfeb=" + folder.resolve("none.csv"));
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("none.csv");
    var unknown = Cli.run("plan", file, "--paths", "tin=" + paths);
    assertThat(unknown.err()).contains("tin").contains("hree");
  }

  private static List<String> chosen(JsonNode answer) {
    return answer.at("/chosen").valueStream().map(each -> each.at("/project").asString()).toList();
  }

  private static String[] concat(String[] one, String[] other) {
    return Stream.concat(Stream.of(one), Stream.of(other)).toArray(String[]::new);
  }

  @Test
  void budgetsThatDoNotAscendAreRefused() throws IOException {
    var result = Cli.run("plan", "frontier", quick("", ""), "--budgets", "1,0.5");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("[1.0, 0.5]");
  }
}
