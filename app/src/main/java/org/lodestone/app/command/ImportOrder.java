package org.lodestone.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lodestone.app.WrongUsage;
import org.lodestone.intake.ImportKind;
import org.lodestone.intake.ImportRefused;
import org.lodestone.intake.Importer;
import org.lodestone.intake.NoMember;
import org.lodestone.scenario.Progress;

/**
 * Files to import and where to; {@code data import} and the page of imports use it.
 *
 * @param edition release or day of the files, as it shall be cited; may be empty
 * @param member of archives that hold several tables; may be empty
 * @param folder made by the import; an existing one is refused
 */
public record ImportOrder(
    ImportKind kind, String edition, String member, List<Path> files, Path folder) {
  public ImportOrder {
    files = List.copyOf(files);
  }

  /** The name of the folder of an import, if no other is asked for. */
  public static String folderName(ImportKind kind, String edition) {
    var name = edition.isEmpty() ? kind.written() : kind.written() + "-" + edition;
    return name.replaceAll("[^\\w.-]+", "-");
  }

  /** Ends with wrong usage if the folder is there already. */
  public void requireNew(Workbench workbench) {
    if (Files.exists(folder)) {
      throw there(workbench);
    }
  }

  public Importer.Result run(Workbench workbench, Progress progress) {
    try {
      return new Importer(kind, edition).withMember(member).read(files, folder, progress);
    } catch (ImportRefused e) {
      throw e.folder().equals(folder) ? there(workbench) : unfinished(workbench, e.folder());
    } catch (NoMember e) {
      throw new WrongUsage(
          workbench.messages().text("import.no-member", e.archive()),
          workbench.messages().text("import.no-member.advice", e.members()));
    }
  }

  private static WrongUsage unfinished(Workbench workbench, Path work) {
    return new WrongUsage(
        workbench.messages().text("import.unfinished", work.toString()),
        workbench.messages().text("import.unfinished.advice"));
  }

  private WrongUsage there(Workbench workbench) {
    return new WrongUsage(
        workbench.messages().text("import.there", folder.toString()),
        workbench.messages().text("import.there.advice"));
  }
}
