package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.lodestone.app.output.Json;
import tools.jackson.databind.JsonNode;

/** One call of the program with the commands that users have. */
record Cli(int exitCode, String out, String err) {
  static final Path HOME = org.lodestone.app.command.Workbench.home();

  static Cli run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        Main.run(
            List.of(arguments), Main::listCommands, new PrintWriter(out), new PrintWriter(err));
    var run = new Cli(exitCode, out.toString(), err.toString());
    assertThat(run.out + run.err).doesNotContain("\tat ", "at org.lodestone", "Exception");
    return run;
  }

  /** The document of a call that must succeed. */
  static JsonNode json(String... arguments) {
    var run = run(arguments);
    assertThat(run.exitCode).as(run.err).isZero();
    return Json.mapper().readTree(run.out);
  }

  /** A file of the project. */
  static String file(String path) {
    return HOME.resolve(path).toString();
  }
}
