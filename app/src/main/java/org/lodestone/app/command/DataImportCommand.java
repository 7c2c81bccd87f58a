package org.lodestone.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Interruption;
import org.lodestone.app.output.ProgressBar;
import org.lodestone.data.DataIssue;
import org.lodestone.data.exchange.RowTally.Ending;
import org.lodestone.data.yaml.Field;
import org.lodestone.intake.ImportKind;
import org.lodestone.intake.ImportRecord;
import org.lodestone.intake.ImportRecord.FileRecord;
import org.lodestone.intake.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone data import KIND FILE…}: a publisher's files into a folder with a table, the
 * rejected rows with their reasons, and the provenance.
 */
@Command(name = "import")
public final class DataImportCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "import.kind")
  private String kind = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "import.files")
  private List<Path> files = List.of();

  @Option(names = "--to", paramLabel = "FOLDER", descriptionKey = "import.to")
  private @Nullable Path to;

  @Option(names = "--edition", paramLabel = "TEXT", descriptionKey = "import.edition")
  private String edition = "";

  @Option(names = "--member", paramLabel = "NAME", descriptionKey = "import.member")
  private String member = "";

  public DataImportCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * The answer.
   *
   * @param faults how many there were; a row may have several
   * @param first the first of them, as {@code rejected.csv} has them all
   */
  record Answer(ImportRecord imported, long faults, List<String> first) {}

  @Override
  public Integer call() {
    var known = ImportKinds.named(workbench, kind);
    files.forEach(this::requireFile);
    try (var interruption = new Interruption()) {
      var order = new ImportOrder(known, edition, member, files, folder(known));
      var result = read(order, interruption::isAsked);
      tell(known, result);
      return exitCode(result.record()).number();
    } catch (CancellationException e) {
      workbench.print("import.stopped");
      return ExitCode.INTERRUPTED.number();
    }
  }

  private void tell(ImportKind known, Importer.Result result) {
    var answer =
        new Answer(
            result.record(),
            result.faults(),
            result.first().stream().map(DataIssue::text).toList());
    if (workbench.json()) {
      var options =
          new AskedOptions()
              .with("kind", known.written())
              .with("edition", edition.isEmpty() ? null : edition)
              .with("member", member.isEmpty() ? null : member)
              .all();
      workbench.writeJson(workbench.manifest("data import", options), answer);
    } else {
      print(answer, result.folder());
    }
  }

  private Importer.Result read(ImportOrder order, BooleanSupplier stopped) {
    boolean isShown = !workbench.json() && DrawOptions.isTerminal(System.console());
    var bar =
        isShown
            ? ProgressBar.on(
                workbench.session().err(), workbench.messages().text("import.reading"), stopped)
            : ProgressBar.silent(stopped);
    try {
      return order.run(workbench, bar);
    } finally {
      bar.clear();
    }
  }

  private void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUsage(
          workbench.messages().text("import.no-file", file.toString()),
          workbench.messages().text("import.no-file.advice"));
    }
  }

  /** Where the import goes: what was named, or a folder of the workspace, or one beside us. */
  private Path folder(ImportKind known) {
    if (to != null) {
      return to;
    }
    return ImportOptions.home(workbench).resolve(ImportOrder.folderName(known, edition));
  }

  private static ExitCode exitCode(ImportRecord record) {
    if (record.files().stream().allMatch(file -> file.ending() == Ending.UNREADABLE)) {
      return ExitCode.DATA_FAULT;
    }
    return record.rejected() > 0 || !record.isWhole() ? ExitCode.NEGATIVE : ExitCode.DONE;
  }

  private void print(Answer answer, Path folder) {
    var numbers = workbench.numbers();
    var record = answer.imported;
    for (var file : record.files()) {
      workbench.print(
          "import.file",
          file.name(),
          numbers.count(file.rows()),
          numbers.count(file.accepted()),
          numbers.count(file.rejected()),
          numbers.count(file.setAside()));
      if (!file.leftAlone().isEmpty()) {
        workbench.print("import.left-alone", String.join(", ", file.leftAlone()));
      }
      printEnding(file);
    }
    workbench.print("import.table", folder.toString(), numbers.count(record.rows()));
    if (record.repeated() > 0) {
      workbench.print("import.repeated", numbers.count(record.repeated()));
    }
    workbench.print("import.licence", record.publisher(), record.title(), record.licence());
    if (!answer.first.isEmpty()) {
      workbench.print("import.faults", numbers.count(answer.faults));
      answer.first.forEach(text -> workbench.print(List.of("  " + text.replace("\n", "\n  "))));
    }
  }

  private void printEnding(FileRecord file) {
    if (file.ending() != Ending.WHOLE) {
      workbench.print("import.ending." + Field.written(file.ending()), file.name());
    }
  }
}
