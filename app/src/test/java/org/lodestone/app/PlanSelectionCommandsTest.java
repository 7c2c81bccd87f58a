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

/** Joint selection at the command line; above all, that scores stay with the parties. */
class PlanSelectionCommandsTest {
  /** Numbers that stand nowhere but in the lists. */
  private static final List<String> SECRETS =
      List.of("7.3194", "1.6082", "6.2715", "2.4471", "8.9326", "whispered");

  @TempDir private Path folder;
  private String japan;
  private String states;

  @BeforeEach
  void write() throws IOException {
    japan =
        write(
            "japan.yaml",
            """
            format: 1
            kind: list
            name: fictional
            party: JP
            turns: {for: 6.2715, against: 2.4471}
            projects:
              - {project: mp-10x, score: 7.3194, reason: fictional wish of Japan, note: whispered}
              - {project: lynas-texas, score: 1.6082, reason: fictional objection}
            """);
    states =
        write(
            "states.yaml",
            """
            format: 1
            kind: list
            name: fictional
            party: US
            projects:
              - {project: mp-10x, stand: for, score: 8.9326, reason: fictional wish of the States}
            """);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String plan(String right, String wrong) throws IOException {
    return write(
        "plan.yaml",
        PlanWorkspace.small(2)
            .replace("flags: show", "flags: show\n  shortlist: all-for")
            .replace(right, wrong));
  }

  @Test
  void theSharedListIsToldWithReasons() throws IOException {
    var list =
        Cli.json("plan", "shortlist", plan("", ""), "--list", japan, "--list", states, "--json");

    assertThat(list.at("/rule").asString()).isEqualTo("ALL_FOR");
    var shared = new ArrayList<String>();
    list.at("/entries")
        .forEach(
            entry -> {
              if (entry.at("/shared").asBoolean()) {
                shared.add(entry.at("/project").asString());
              }
            });
    assertThat(shared).containsExactly("mp-10x");
    assertThat(list.at("/manifest/options/list").asString()).isEqualTo("japan.yaml,states.yaml");
  }

  @Test
  void thePlanSaysWhoStandsForWhatItHoldsAndByWhichDayToBegin() throws IOException {
    var plan =
        Cli.json(
            "plan", plan("", ""), "--list", japan, "--list", states, "--gap", "0.01", "--json");

    plan.at("/chosen")
        .forEach(chosen -> assertThat(chosen.at("/project").asString()).isEqualTo("mp-10x"));
    plan.at("/selection")
        .forEach(
            voted -> {
              assertThat(voted.at("/standing").asString()).isEqualTo("common");
              assertThat(voted.at("/votes").size()).isEqualTo(2);
            });
    plan.at("/dates")
        .forEach(
            way -> {
              assertThat(way.at("/critical").asString()).isNotBlank();
              assertThat(way.at("/steps").size()).isPositive();
            });
    assertThat(plan.at("/selection").size()).isEqualTo(plan.at("/chosen").size());
    assertThat(plan.toString()).contains("not-shared", "fictional objection");
  }

  @Test
  void scoresAreInNoOutput() throws IOException {
    var file = plan("", "");
    var lists = List.of("--list", japan, "--list", states);
    var calls =
        List.of(
            List.of("plan", "shortlist", file),
            List.of("plan", "shortlist", file, "--json"),
            List.of("plan", "shortlist", file, "--lang", "fr"),
            List.of("plan", "dates", file),
            List.of("plan", "dates", file, "--json"),
            List.of("plan", file, "--gap", "0.01"),
            List.of("plan", file, "--gap", "0.01", "--json"),
            List.of("plan", "frontier", file, "--gap", "0.01", "--budgets", "0,1", "--json"));
    for (var call : calls) {
      var arguments = new ArrayList<>(call);
      arguments.addAll(lists);
      var run = Cli.run(arguments.toArray(String[]::new));

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out() + run.err()).as(String.join(" ", call)).doesNotContain(SECRETS);
    }
  }

  @Test
  void scoresAreInNoFault() throws IOException {
    var text = Files.readString(Path.of(japan));
    for (var wrong :
        List.of(
            text.replace("score: 7.3194", "score: 77.3194"),
            text.replace("score: 7.3194", "score: seven 7.3194"),
            text.replace("score: 7.3194", "score: {a: 7.3194}"),
            text.replace("score: 7.3194", "stand: 7.3194"),
            text.replace("score: 7.3194", "\"score: 7.3194"),
            text.replace("{project: mp-10x, score: 7.3194,", "{project: mp-11x, score: 7.3194,"),
            text.replace("party: JP", "party: CN"),
            text.replace("project: lynas-texas", "project: mp-10x"))) {
      var run = Cli.run("plan", "shortlist", plan("", ""), "--list", write("wrong.yaml", wrong));

      assertThat(run.exitCode()).as(wrong).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).isNotBlank().doesNotContain(SECRETS);
    }
  }

  @Test
  void aScoreInThePlanFileIsNotToldEither() throws IOException {
    var vote = "votes: [{party: JP, project: mp-10x, stand: for, score: %s, reason: fictional}]";
    var told =
        Cli.run(
            "plan", "shortlist", plan("flags: show", "flags: show\n  " + vote.formatted("7.3194")));
    var fault =
        Cli.run(
            "plan",
            "shortlist",
            plan("flags: show", "flags: show\n  " + vote.formatted("77.3194")));

    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(fault.exitCode()).isEqualTo(2);
    assertThat(fault.err()).contains("score");
    assertThat(told.out() + told.err() + fault.err()).doesNotContain(SECRETS);
  }

  @Test
  void datesNameTheCriticalStep() throws IOException {
    var late =
        Cli.json("plan", "dates", plan("signed: 2025-10-28", "signed: 2026-04-14"), "--json");

    assertThat(late.at("/ways").size()).isPositive();
    late.at("/ways")
        .forEach(
            way -> {
              assertThat(way.at("/outcome").asString()).isIn("LATE", "CLOSED");
              assertThat(way.at("/critical").asString()).isNotBlank();
            });
  }

  @Test
  void oneProjectIsShownWithItsSteps() throws IOException {
    var run = Cli.run("--lang", "fr", "plan", "dates", plan("", ""), "--project", "mp-10x");
    var unknown = Cli.run("plan", "dates", plan("", ""), "--project", "nowhere");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("étape critique", "à commencer avant le", "180 jours");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("nowhere");
  }
}
