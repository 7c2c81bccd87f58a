package org.lodestone.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.lodestone.app.WrongUsage;
import org.lodestone.data.Source.LicenceClass;
import org.lodestone.data.exchange.FileDigest;
import org.lodestone.data.exchange.RowOpening;
import org.lodestone.intake.ImportKind;
import org.lodestone.intake.ImportedTable;

/**
 * Rows that a user named for a question: a file as its publisher made it, or one file of an import.
 * Either way the same reader takes them and gives the same answer.
 *
 * @param name of the file
 * @param sha256 of the bytes of the publisher's file
 * @param publisher whose it is
 * @param edition as it was called when it was imported; empty for a file
 * @param rejected rows that an import left out before
 */
record GivenRows(
    String name,
    String sha256,
    String publisher,
    String edition,
    String licence,
    LicenceClass licenceClass,
    long rejected,
    RowOpening rows) {

  /** The file itself, or the files of the import in that folder, which must be of the kind. */
  static List<GivenRows> of(Workbench workbench, Path path, ImportKind kind) {
    return Files.isDirectory(path)
        ? ofImport(workbench, path, kind)
        : List.of(ofFile(workbench, path, kind));
  }

  private static GivenRows ofFile(Workbench workbench, Path file, ImportKind kind) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUsage(
          workbench.messages().text("diff.no-file", file.toString()),
          workbench.messages().text("trade.no-file.advice"));
    }
    var publisher = kind.publisher();
    return new GivenRows(
        String.valueOf(file.getFileName()),
        FileDigest.sha256(file),
        publisher.name() + ", " + publisher.title(),
        "",
        publisher.licence(),
        publisher.licenceClass(),
        0,
        RowOpening.of(file));
  }

  private static List<GivenRows> ofImport(Workbench workbench, Path folder, ImportKind kind) {
    var table = ImportShelf.open(workbench, folder);
    var record = table.record();
    if (ImportKind.find(record.kind()).map(ImportKind::readAs).orElse(null) != kind) {
      throw new WrongUsage(
          workbench.messages().text("import.other-kind", folder.toString(), record.kind()),
          workbench.messages().text("import.other-kind.advice", kind.written()));
    }
    return IntStream.rangeClosed(1, record.files().size())
        .mapToObj(number -> ofImport(table, number))
        .toList();
  }

  private static GivenRows ofImport(ImportedTable table, int number) {
    var record = table.record();
    var file = table.file(number);
    return new GivenRows(
        file.name(),
        file.sha256(),
        record.publisher() + ", " + record.title(),
        record.edition(),
        record.licence(),
        record.licenceClass(),
        file.rejected(),
        table.rowsOf(number));
  }
}
