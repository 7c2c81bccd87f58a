package org.lodestone.intake;

import java.nio.file.Path;

/** A folder that no import made. */
public final class NoImport extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoImport(Path folder) {
    super(
        "The folder '%s' holds no imported table.\nName a folder that `data import` made."
            .formatted(folder));
  }
}
