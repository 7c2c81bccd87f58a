package org.lodestone.app.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodestone.app.DataFault;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.evidence.WorkspaceTables;
import org.lodestone.app.output.Json;
import org.lodestone.brief.compile.Frozen;
import org.lodestone.data.yaml.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** {@code lodestone brief diff FILE.md}: what has changed since the draft was frozen. */
@Command(name = "diff")
public final class BriefDiffCommand implements Callable<Integer> {
  private static final int SHOWN = 12;

  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "FILE.md", descriptionKey = "brief.build.file")
  private Path file = Path.of("");

  @Mixin private final WorkspaceTables tables = new WorkspaceTables();

  public BriefDiffCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A change. */
  record Changed(String what, String of, String before, String after) {
    static Changed of(Frozen.Change change) {
      return new Changed(
          Field.written(change.what()), change.of(), change.before(), change.after());
    }
  }

  /** The answer. */
  record Answer(List<Changed> changes) {}

  @Override
  public Integer call() throws IOException {
    var before = read();
    var shelf = new Shelf(workbench);
    var changes = before.changes(BriefFreezeCommand.frozen(shelf, file));
    var document =
        workbench.document(
            shelf.agreements().manifest("brief diff", Map.of()),
            new Answer(changes.stream().map(Changed::of).toList()));
    tables.write(workbench, document);
    if (workbench.json()) {
      workbench.writeDocument(document);
    } else {
      changes.forEach(this::print);
      workbench.print("brief.diff.count", workbench.numbers().count(changes.size()));
    }
    return changes.isEmpty() ? ExitCode.DONE.number() : ExitCode.NEGATIVE.number();
  }

  private Frozen read() throws IOException {
    var lock = BriefFreezeCommand.lock(file);
    if (!Files.exists(lock)) {
      throw new WrongUsage(
          workbench.messages().text("brief.diff.no-lock", lock.toString()),
          workbench.messages().text("brief.diff.no-lock.advice", file.toString()));
    }
    try {
      return Json.mapper().readValue(Files.readString(lock), Frozen.class);
    } catch (JacksonException e) {
      throw new DataFault(
          workbench.messages().text("brief.diff.unreadable", lock.toString()),
          workbench.messages().text("brief.diff.no-lock.advice", file.toString()));
    }
  }

  private void print(Frozen.Change change) {
    workbench.print(
        "brief.change." + change.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        change.of(),
        shortened(change.before()),
        shortened(change.after()));
  }

  private static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) : text;
  }
}
