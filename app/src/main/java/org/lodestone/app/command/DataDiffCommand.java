package org.lodestone.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Source.LicenceClass;
import org.lodestone.data.exchange.EditionDiff;
import org.lodestone.data.exchange.EditionDiff.Revision;
import org.lodestone.data.exchange.SummariesEdition;
import org.lodestone.data.exchange.SummariesEdition.Statement;
import org.lodestone.data.yaml.Field;
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

  /** The terms of the Mineral Commodity Summaries. */
  private static final String PUBLISHER = "U.S. Geological Survey, public domain";

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

  /** One cell of an edition. */
  record Cell(String printed, int year, String file, int row, String detail, String note) {
    static Cell of(Statement one) {
      return new Cell(
          one.printed(), one.year(), one.at().file(), one.at().row(), one.detail(), one.note());
    }
  }

  /**
   * One statement in both editions.
   *
   * @param factor later over earlier; null where one is no number above zero
   */
  record Line(
      String kind,
      String commodity,
      String country,
      String measure,
      String unit,
      Cell before,
      Cell after,
      @Nullable Double factor) {
    static Line of(Revision revision) {
      var before = revision.before();
      var factor = revision.factor();
      return new Line(
          Field.written(revision.kind()),
          before.commodity().strip(),
          before.country().strip(),
          Field.written(before.measure()),
          revision.after().unit(),
          Cell.of(before),
          Cell.of(revision.after()),
          factor.isPresent() ? factor.getAsDouble() : null);
    }
  }

  /**
   * How an edition was read.
   *
   * @param rows all of the file, rejected ones among them
   * @param rejects rows with a cell that is neither number nor known remark
   */
  record Reading(String file, int rows, int statements, List<String> rejects) {}

  /** The answer. */
  record Answer(
      List<Reading> editions, int same, List<Line> revisions, int onlyBefore, int onlyAfter) {}

  @Override
  public Integer call() {
    var before = SummariesEdition.read(existing(old));
    var after = SummariesEdition.read(existing(later));
    var diff = EditionDiff.of(before.value(), after.value());
    var lines = diff.revisions().stream().map(Line::of).filter(this::isAskedFor).toList();
    var answer =
        new Answer(
            List.of(
                reading(before.value(), before.issues()), reading(after.value(), after.issues())),
            diff.same(),
            lines,
            diff.onlyBefore().size(),
            diff.onlyAfter().size());
    var options =
        new AskedOptions()
            .with("old", before.value().file())
            .with("new", after.value().file())
            .with("material", material)
            .all();
    var manifest = workbench.manifest("data diff", options);
    tables.write(workbench, "data diff", manifest, List.of(table(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  /** Revisions as a table; the editions are the publisher's own, unless the user says otherwise. */
  private DataTable table(Answer answer) {
    var files = answer.editions.getFirst().file + ", " + answer.editions.getLast().file;
    var origin = licence.of(workbench, files, new Origin(files, PUBLISHER, LicenceClass.A));
    var table =
        new DataTable(
            "revisions",
            List.of(
                "kind",
                "commodity",
                "country",
                "measure",
                "unit",
                "year",
                "before",
                "after",
                "factor",
                "row_before",
                "row_after",
                "detail",
                "note"));
    for (var line : answer.revisions) {
      table
          .line()
          .quotes(origin, line.commodity + ", " + line.country + ", " + line.measure)
          .cell(line.kind)
          .cell(line.commodity)
          .cell(line.country)
          .cell(line.measure)
          .cell(line.unit)
          .count(line.before.year)
          .cell(line.before.printed)
          .cell(line.after.printed)
          .cell(line.factor)
          .count(line.before.row)
          .count(line.after.row)
          .cell(line.after.detail)
          .cell(line.after.note)
          .end();
    }
    return table;
  }

  private Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUsage(
          workbench.messages().text("diff.no-file", file.toString()),
          workbench.messages().text("diff.no-file.advice"));
    }
    return file;
  }

  private boolean isAskedFor(Line line) {
    return material == null
        || line.commodity
            .toLowerCase(Locale.ROOT)
            .contains(material.toLowerCase(Locale.ROOT).strip());
  }

  private static Reading reading(SummariesEdition edition, List<DataIssue> issues) {
    return new Reading(
        edition.file(),
        edition.rows(),
        edition.statements().size(),
        issues.stream().map(DataIssue::text).toList());
  }

  private void print(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    for (var edition : answer.editions) {
      workbench.print(
          "diff.read",
          edition.file,
          numbers.count(edition.rows),
          numbers.count(edition.statements),
          numbers.count(edition.rejects.size()));
    }
    workbench.print(
        "diff.count",
        numbers.count(answer.same),
        numbers.count(answer.revisions.size()),
        numbers.count(answer.onlyBefore),
        numbers.count(answer.onlyAfter));
    var table =
        new TextTable()
            .text(texts.text("diff.column.what"))
            .text(texts.text("diff.column.country"))
            .text(texts.text("diff.column.measure"))
            .number(texts.text("diff.column.year"))
            .number(texts.text("diff.column.before"))
            .number(texts.text("diff.column.after"))
            .text(texts.text("diff.column.rows"));
    answer.revisions.stream()
        .limit(SHOWN)
        .forEach(
            line ->
                table.row(
                    TextTable.cut(line.commodity, LONGEST_NAME),
                    TextTable.cut(line.country, LONGEST_NAME),
                    texts.text("diff.measure." + line.measure),
                    Integer.toString(line.before.year),
                    line.before.printed,
                    line.after.printed,
                    line.before.row + " → " + line.after.row));
    workbench.print(table.lines(2));
    if (answer.revisions.size() > SHOWN) {
      workbench.print("diff.more", numbers.count(answer.revisions.size() - SHOWN));
    }
  }
}
