package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone data diff OLD NEW}: what a later edition of the Mineral Commodity Summaries says
 * differently, cell beside cell.
 */
@Command(name = "diff")
public final class DataDiffCommand implements Callable<Integer> {
  private static final int SHOWN = 60;
  private static final int LONGEST_NAME = 34;

  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "diff.old")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "diff.new")
  private Path later = Path.of("");

  @Option(names = "--material", paramLabel = "NAME", descriptionKey = "diff.material")
  private @Nullable String material;

  @Mixin private final TableOptions tables = new TableOptions();
  @Mixin private final InputLicence licence = new InputLicence();

  public DataDiffCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var run = new EditionsRun(workbench, old, later, material);
    var answer = run.answer();
    var manifest = run.manifest(answer);
    var origin = licence.of(workbench, EditionsRun.files(answer), EditionsRun.origin(answer));
    tables.write(workbench, "data diff", manifest, List.of(EditionsRun.table(answer, origin)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private void print(EditionsRun.Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    for (var edition : answer.editions()) {
      workbench.print(
          "diff.read",
          edition.file(),
          numbers.count(edition.rows()),
          numbers.count(edition.statements()),
          numbers.count(edition.rejects().size()));
    }
    workbench.print(
        "diff.count",
        numbers.count(answer.same()),
        numbers.count(answer.revisions().size()),
        numbers.count(answer.onlyBefore()),
        numbers.count(answer.onlyAfter()));
    var table =
        new TextTable()
            .text(texts.text("diff.column.what"))
            .text(texts.text("diff.column.country"))
            .text(texts.text("diff.column.measure"))
            .number(texts.text("diff.column.year"))
            .number(texts.text("diff.column.before"))
            .number(texts.text("diff.column.after"))
            .text(texts.text("diff.column.rows"));
    answer.revisions().stream()
        .limit(SHOWN)
        .forEach(
            line ->
                table.row(
                    TextTable.cut(line.commodity(), LONGEST_NAME),
                    TextTable.cut(line.country(), LONGEST_NAME),
                    texts.text("diff.measure." + line.measure()),
                    Integer.toString(line.before().year()),
                    line.before().printed(),
                    line.after().printed(),
                    line.before().row() + " → " + line.after().row()));
    workbench.print(table.lines(2));
    if (answer.revisions().size() > SHOWN) {
      workbench.print("diff.more", numbers.count(answer.revisions().size() - SHOWN));
    }
  }
}
