package org.lodestone.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where imports stand: the folder that is named, or that of the workspace, or one beside us. */
public final class ImportOptions {
  private static final String FOLDER = "imports";

  @Option(names = "--imports", paramLabel = "DIR", descriptionKey = "option.imports")
  private @Nullable Path folder;

  /** What stands there now. */
  public ImportShelf shelf(Workbench workbench) {
    return ImportShelf.of(folder == null ? home(workbench) : folder);
  }

  /** Where imports go that nobody names a folder for. */
  static Path home(Workbench workbench) {
    return workbench.session().options().workspace().orElse(Path.of("")).resolve(FOLDER);
  }
}
