package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command line as users see it, tried with one small command of the test's own. */
class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Ends in the way its argument names. */
  @Command(name = "probe")
  static final class Probe implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "ENDING")
    private String ending = "";

    Probe(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() throws Exception {
      var options = session.options();
      session
          .out()
          .printf(
              "json=%s lang=%s dataset=%s workspace=%s as-of=%s timing=%s",
              options.json(),
              options.language().code(),
              options.dataset().map(Path::toString).orElse("-"),
              options.workspace().map(Path::toString).orElse("-"),
              options.asOf().map(LocalDate::toString).orElse("-"),
              options.timing());
      return switch (ending) {
        case "done" -> ExitCode.DONE.number();
        case "negative" -> ExitCode.NEGATIVE.number();
        case "refused" ->
            throw new Refusal("Asked: the moon.", "There is no data.", "Import some.");
        case "data" -> throw new DataFault("The file is empty.", "Maybe the download broke off.");
        case "file" -> throw new NoSuchFileException("plan.yaml");
        case "bug" -> throw new IllegalStateException("first line\nsecond line");
        default -> throw new StackOverflowError();
      };
    }
  }

  private int run(String... arguments) {
    return Main.run(
        List.of(arguments),
        session -> List.of(new Probe(session)),
        new PrintWriter(out),
        new PrintWriter(err));
  }

  @ParameterizedTest
  @CsvSource({
    "done, 0",
    "negative, 1",
    "data, 3",
    "file, 3",
    "refused, 4",
    "bug, 70",
    "overflow, 70"
  })
  void theExitCodeTellsHowTheCommandEnded(String ending, int exitCode) {
    assertThat(run("probe", ending)).isEqualTo(exitCode);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--json --lang fr --dataset d --workspace w --as-of 2026-01-31 --no-timing probe done",
        "probe --json --lang fr --dataset d --workspace w --as-of 2026-01-31 --no-timing done",
        "probe done --json --lang=fr --dataset=d --workspace=w --as-of=2026-01-31 --no-timing",
        "--json --lang fr --dataset d probe done --workspace w --as-of 2026-01-31 --no-timing",
      })
  void globalOptionsStandBeforeOrAfterTheCommand(String arguments) {
    assertThat(run(arguments.split(" "))).isZero();
    assertThat(out)
        .hasToString("json=true lang=fr dataset=d workspace=w as-of=2026-01-31 timing=false");
  }

  @Test
  void withoutOptionsTheLanguageIsEnglishAndTheRestIsOpen() {
    assertThat(run("probe", "done")).isZero();
    assertThat(out).hasToString("json=false lang=en dataset=- workspace=- as-of=- timing=true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "probe done --datset d ; The option --datset is unknown. ; Did you mean: --dataset?",
        "prob done ; The command prob is unknown. ; Did you mean: probe?",
        "probe done more ; The argument more was not expected here. ; See: lodestone probe --help",
        "probe ; Missing: ENDING. ; See: lodestone probe --help",
        "probe done --as-of today ; The value today does not fit --as-of DATE. ; See: lodestone probe --help",
        "--lang de probe done ; The value de does not fit --lang en|fr. ; See: lodestone --help",
        "probe done --json --json ; --json is given more than once. ; See: lodestone probe --help",
        "--json ; A command is missing. ; See: lodestone --help",
        "probe done --lang fr --datset d ; L’option --datset est inconnue. ; Vouliez-vous dire : --dataset ?",
      })
  void wrongUsageNamesTheFaultAndAdvises(String arguments, String fault, String advice) {
    assertThat(run(arguments.split(" "))).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(err.toString().lines()).containsExactly(fault, advice);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnexpectedFaultIsToldInTwoLinesWithoutStackTrace() {
    run("probe", "bug");
    assertThat(err.toString().lines())
        .containsExactly(
            "Unexpected fault: java.lang.IllegalStateException: first line",
            "This is an error of Lodestone. Run the command again with --verbose for details.");
  }

  @Test
  void verboseShowsTheStackTrace() {
    run("--verbose", "probe", "bug");
    assertThat(err.toString()).contains("at org.lodestone.app.MainTest");
  }

  @Test
  void aRefusalSaysWhatWasAskedWhyNotAndWhatWouldHelp() {
    run("probe", "refused");
    assertThat(err.toString().lines())
        .containsExactly("Asked: the moon.", "There is no data.", "Import some.");
  }

  @Test
  void theVersionComesFromTheBuild() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("lodestone \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }

  @Test
  void theHelpIsInTheLanguageAskedForAndListsTheCommands() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("Usage: lodestone", "probe", "--as-of=DATE");

    assertThat(run("probe", "--help", "--lang", "fr")).isZero();
    assertThat(out.toString())
        .contains("Usage : lodestone probe", "Jour auquel la question est posée");
  }
}
