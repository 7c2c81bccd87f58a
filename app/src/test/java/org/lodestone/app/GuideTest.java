package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tour of the guide, command by command as printed there. */
class GuideTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  static Stream<String> commands() throws IOException {
    var commands = new ArrayList<String>();
    boolean inside = false;
    for (var line : Files.readAllLines(Cli.HOME.resolve("docs/guide.md"))) {
      if (line.startsWith("```")) {
        inside = line.equals("```sh");
      } else if (inside) {
        commands.add(line);
      }
    }
    return commands.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void runs(String command, @TempDir Path folder) {
    assertThat(command).startsWith("./lodestone ");
    var arguments = new ArrayList<>(words(command.substring("./lodestone ".length())));
    arguments.replaceAll(word -> word.startsWith("examples/") ? Cli.file(word) : word);
    if (arguments.getFirst().equals("study")) {
      arguments.addAll(List.of("--out", folder.toString()));
    }
    var run = Cli.run(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isNotBlank();
  }

  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .toList();
  }
}
