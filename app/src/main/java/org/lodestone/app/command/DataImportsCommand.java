package org.lodestone.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.TextTable;
import org.lodestone.intake.ImportRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lodestone data imports}: the imports that stand side by side in a folder. */
@Command(name = "imports")
public final class DataImportsCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final ImportOptions options = new ImportOptions();

  public DataImportsCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * The answer.
   *
   * @param damaged folders that hold something of an import which cannot be read
   */
  record Answer(List<Line> imports, List<String> damaged) {}

  /**
   * One import.
   *
   * @param folder its name on the shelf
   */
  record Line(String folder, ImportRecord imported) {}

  @Override
  public Integer call() {
    var shelf = options.shelf(workbench);
    var answer =
        new Answer(
            shelf.imports().stream().map(one -> new Line(one.name(), one.record())).toList(),
            shelf.damaged());
    if (workbench.json()) {
      workbench.writeJson(workbench.manifest("data imports", new AskedOptions().all()), answer);
    } else if (answer.imports.isEmpty()) {
      workbench.print("imports.none", shelf.folder().toString());
    } else {
      workbench.print(table(answer).lines(2));
    }
    if (!workbench.json()) {
      shelf.damaged().forEach(folder -> workbench.print("import.damaged", folder));
    }
    return (shelf.damaged().isEmpty() ? ExitCode.DONE : ExitCode.NEGATIVE).number();
  }

  private TextTable table(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var shown =
        new TextTable()
            .text(texts.text("imports.folder"))
            .text(texts.text("imports.kind"))
            .text(texts.text("imports.edition"))
            .number(texts.text("imports.rows"))
            .number(texts.text("imports.rejected"))
            .text(texts.text("imports.class"));
    for (var line : answer.imports) {
      var record = line.imported;
      shown.row(
          line.folder,
          record.kind(),
          record.edition(),
          numbers.count(record.rows()),
          numbers.count(record.rejected()),
          record.licenceClass().name());
    }
    return shown;
  }
}
