package org.lodestone.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.data.Source.LicenceClass;
import org.lodestone.data.exchange.EditionDiff;
import org.lodestone.data.exchange.EditionDiff.Revision;
import org.lodestone.data.exchange.SummariesEdition;
import org.lodestone.data.exchange.SummariesEdition.Statement;
import org.lodestone.data.yaml.Field;
import org.lodestone.intake.ImportKind;

/**
 * Two editions of the Mineral Commodity Summaries beside each other; {@code data diff} and the page
 * of data use it.
 */
public final class EditionsRun {
  /** The terms of the Mineral Commodity Summaries. */
  private static final String PUBLISHER = "U.S. Geological Survey, public domain";

  private final Workbench workbench;
  private final Path old;
  private final Path later;
  private final @Nullable String material;

  /**
   * Files of the publisher, or folders of imports.
   *
   * @param material only commodities whose name contains this; null for all
   */
  public EditionsRun(Workbench workbench, Path old, Path later, @Nullable String material) {
    this.workbench = workbench;
    this.old = old;
    this.later = later;
    this.material = material;
  }

  /** One cell of an edition. */
  public record Cell(String printed, int year, String file, int row, String detail, String note) {
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
  public record Line(
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
  public record Reading(String file, int rows, int statements, List<String> rejects) {}

  /** The answer. */
  public record Answer(
      List<Reading> editions, int same, List<Line> revisions, int onlyBefore, int onlyAfter) {}

  public Answer answer() {
    var before = read(old);
    var after = read(later);
    var diff = EditionDiff.of(before.value(), after.value());
    var lines = diff.revisions().stream().map(Line::of).filter(this::isAskedFor).toList();
    return new Answer(
        List.of(reading(before.value(), before.issues()), reading(after.value(), after.issues())),
        diff.same(),
        lines,
        diff.onlyBefore().size(),
        diff.onlyAfter().size());
  }

  private Imported<SummariesEdition> read(Path path) {
    if (Files.isDirectory(path)) {
      var given = new Customs(workbench).given("edition", path, ImportKind.MCS);
      return SummariesEdition.ofTable(given.rows(), given.name());
    }
    if (!Files.isRegularFile(path)) {
      throw new WrongUsage(
          workbench.messages().text("diff.no-file", path.toString()),
          workbench.messages().text("diff.no-file.advice"));
    }
    return SummariesEdition.read(path);
  }

  public RunManifest manifest(Answer answer) {
    var options =
        new AskedOptions()
            .with("old", answer.editions.getFirst().file)
            .with("new", answer.editions.getLast().file)
            .with("material", material)
            .all();
    return workbench.manifest("data diff", options);
  }

  /** The editions as their publisher gives them. */
  public static Origin origin(Answer answer) {
    return new Origin(files(answer), PUBLISHER, LicenceClass.A);
  }

  static String files(Answer answer) {
    return answer.editions.getFirst().file + ", " + answer.editions.getLast().file;
  }

  /** Revisions as a table, each quoting the editions. */
  public static DataTable table(Answer answer, Origin origin) {
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
}
