package org.lodestone.intake;

import java.nio.file.Path;

/** A folder that an import made, whose table or provenance cannot be read any more. */
public final class DamagedImport extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String folder;

  DamagedImport(Path folder, Exception cause) {
    super(
        "The import in '%s' is damaged, or was made by another version.\nMake it anew from the publisher's files with `data import`."
            .formatted(folder),
        cause);
    this.folder = folder.toString();
  }

  /** The folder of the import, as it was named. */
  public String folder() {
    return folder;
  }
}
