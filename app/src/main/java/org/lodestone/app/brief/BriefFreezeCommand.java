package org.lodestone.app.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.Json;
import org.lodestone.brief.compile.Frozen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lodestone brief freeze FILE.md}: notes beside a draft what it stands on today. */
@Command(name = "freeze")
public final class BriefFreezeCommand implements Callable<Integer> {
  /** What the name of the lock ends in. */
  static final String ENDING = ".lock.json";

  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "FILE.md", descriptionKey = "brief.build.file")
  private Path file = Path.of("");

  public BriefFreezeCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  static Path lock(Path file) {
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  /** What a draft stands on now. */
  static Frozen frozen(Shelf shelf, Path file) throws IOException {
    var text = Shelf.text(file);
    var draft = shelf.draft(file, text);
    var parent = file.toAbsolutePath().getParent();
    return Frozen.of(text, draft, shelf.library(draft, parent == null ? Path.of("") : parent));
  }

  @Override
  public Integer call() throws IOException {
    var shelf = new Shelf(workbench);
    var frozen = frozen(shelf, file);
    Files.writeString(lock(file), Json.write(frozen));
    if (workbench.json()) {
      workbench.writeJson(shelf.agreements().manifest("brief freeze", Map.of()), frozen);
    } else {
      workbench.print(
          "brief.frozen",
          lock(file).toString(),
          frozen.state().corpus(),
          workbench.numbers().count(frozen.references().size()));
    }
    return ExitCode.DONE.number();
  }
}
