package org.lodestone.intake;

import java.nio.file.Path;

/** The folder for an import is there already. */
public final class ImportRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Path folder;

  ImportRefused(Path folder) {
    super(
        "The folder '%s' is there already.\nGive another name, or take it away; imports are not overwritten."
            .formatted(folder));
    this.folder = folder;
  }

  /** What is there: the folder that was asked for, or the one where an import of it works. */
  public Path folder() {
    return folder;
  }
}
