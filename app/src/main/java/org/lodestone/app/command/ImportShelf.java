package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lodestone.app.WrongUsage;
import org.lodestone.intake.DamagedImport;
import org.lodestone.intake.ImportKind;
import org.lodestone.intake.ImportRecord;
import org.lodestone.intake.ImportedTable;
import org.lodestone.intake.NoImport;

/**
 * The imports that stand in a folder, side by side, as {@code data import} makes them. A folder
 * that is not there is an empty shelf.
 *
 * @param imports in the order of their names
 * @param damaged folders of imports that cannot be read; they are told, and keep nobody from the
 *     others
 */
public record ImportShelf(Path folder, List<Shelved> imports, List<String> damaged) {
  /**
   * One import.
   *
   * @param name of its folder on the shelf
   */
  public record Shelved(String name, Path folder, ImportRecord record) {
    /** Its rows, read anew from the disk. */
    public ImportedTable table() {
      return ImportedTable.open(folder);
    }
  }

  public ImportShelf {
    imports = List.copyOf(imports);
    damaged = List.copyOf(damaged);
  }

  /** What stands in a folder; what is no import is passed over. */
  public static ImportShelf of(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new ImportShelf(folder, List.of(), List.of());
    }
    var found = new ArrayList<Shelved>();
    var damaged = new ArrayList<String>();
    try (var entries = Files.list(folder)) {
      for (var entry : entries.sorted().toList()) {
        try {
          ImportedTable.find(entry).map(table -> shelved(entry, table)).ifPresent(found::add);
        } catch (DamagedImport e) {
          damaged.add(e.folder());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ImportShelf(folder, found, damaged);
  }

  private static Shelved shelved(Path folder, ImportedTable table) {
    return new Shelved(String.valueOf(folder.getFileName()), folder, table.record());
  }

  /** The imports of a kind; editions of the same files stand side by side. */
  public List<Shelved> find(ImportKind kind) {
    return imports.stream().filter(one -> one.record.kind().equals(kind.written())).toList();
  }

  /** The table of one import; a folder that holds none is an error of whoever names it. */
  static ImportedTable open(Workbench workbench, Path folder) {
    try {
      return ImportedTable.open(folder);
    } catch (NoImport e) {
      throw new WrongUsage(
          workbench.messages().text("import.none", folder.toString()),
          workbench.messages().text("import.none.advice"));
    }
  }
}
