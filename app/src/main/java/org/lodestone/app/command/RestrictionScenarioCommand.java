package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone restriction scenario ID}: the scenario file in which a trade control comes
 * (back) into force, for {@code stress}.
 */
@Command(name = "scenario")
public final class RestrictionScenarioCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Agreements agreements;

  @Parameters(paramLabel = "ID", descriptionKey = "restriction.id")
  private String id = "";

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "restriction.out")
  private @Nullable Path out;

  public RestrictionScenarioCommand(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
  }

  /** The answer: the text of the scenario file. */
  record Answer(String restriction, List<String> forms, String scenario) {}

  @Override
  public Integer call() {
    var controls = new Controls(workbench, agreements);
    var restriction = controls.find(id);
    var forms = controls.forms(restriction);
    var text = controls.scenario(restriction, forms);
    if (out != null) {
      try {
        Files.writeString(out, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (workbench.json()) {
      var options = new AskedOptions().with("id", id).all();
      workbench.writeJson(
          agreements.manifest("restriction scenario", options), new Answer(id, forms, text));
    } else if (out == null) {
      workbench.print(text.lines().toList());
    } else {
      workbench.print("restriction.written", out.toString());
    }
    return ExitCode.DONE.number();
  }
}
