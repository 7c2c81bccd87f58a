package org.lodestone.data.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lodestone.data.CellIssue.UnparsableNumber;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.data.RowRef;
import org.lodestone.data.exchange.SummariesColumns.Measure;
import org.lodestone.data.exchange.SummariesColumns.YearColumn;
import org.lodestone.quantity.Reported;

/**
 * World tables of one edition of the USGS Mineral Commodity Summaries, from either layout of the
 * data release: one row a country with a column a year (2025), or one row a value (2026).
 *
 * @param file its name
 * @param rows of the file that were looked at, world tables or not
 */
public record SummariesEdition(String file, int rows, List<Statement> statements) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\ufffd]++");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** The columns of an imported table, in the order of the layout with one row a value. */
  private static final List<String> TABLE =
      List.of(
          "section",
          "commodity",
          "country",
          "statistic",
          "detail",
          "unit",
          "period",
          "printed",
          "note");

  private static final Pattern DETAIL = Pattern.compile("[,:;].*+");

  /**
   * One printed value.
   *
   * @param detail what exactly is measured, in the words of the table
   * @param printed the cell as it stands there
   * @param note of the publisher; may be empty
   */
  public record Statement(
      String commodity,
      String country,
      Measure measure,
      String detail,
      String unit,
      int year,
      String printed,
      Reported value,
      String note,
      RowRef at) {

    /**
     * Names without the habits of one edition: case, spaces, a misspelling, remarks in brackets.
     */
    String subject() {
      return plain(commodity).replace("gemanium", "germanium")
          + "|"
          + plain(country).replace(" (rounded)", "");
    }

    String fullDetail() {
      return plain(detail).replace(": rounded", "");
    }

    /** The first words, which all editions share. */
    String shortDetail() {
      return DETAIL.matcher(fullDetail()).replaceAll("").strip();
    }
  }

  public SummariesEdition {
    statements = List.copyOf(statements);
  }

  private static String plain(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads an edition. A row with a cell that is no number and no remark of the publisher is left
   * out as a whole and reported; a file of another kind has no statements and an issue for each
   * column it lacks.
   */
  public static Imported<SummariesEdition> read(Path file) {
    var issues = new ArrayList<DataIssue>();
    var header = ExchangeFile.utf8(file, issues::add).header();
    var years = SummariesColumns.years(header);
    List<List<Statement>> found =
        years.isEmpty()
            ? ExchangeFile.windows(file, issues::add)
                .rows(SummariesColumns.LONG, SummariesEdition::value)
            : wide(file, years, issues);
    return new Imported<>(
        new SummariesEdition(
            String.valueOf(file.getFileName()),
            found.size() + rejected(issues),
            found.stream().flatMap(List::stream).toList()),
        issues);
  }

  /**
   * Reads an edition that was imported: the columns are those of the layout with one row a value,
   * under the names of the table. Rows of an edition with a column a year have no section and stand
   * for world tables all of them.
   *
   * @param file name of the publisher's file
   */
  public static Imported<SummariesEdition> ofTable(RowOpening opening, String file) {
    var issues = new ArrayList<DataIssue>();
    var rows = opening.open(issues::add).rows(TABLE, SummariesEdition::tableRow);
    return new Imported<>(
        new SummariesEdition(
            file, rows.size() + rejected(issues), rows.stream().flatMap(List::stream).toList()),
        issues);
  }

  /** A period or a word of the publisher that this comparison does not take states nothing. */
  private static Optional<List<Statement>> tableRow(ExchangeRow row) {
    var measure = measure(row.text(3));
    boolean isWorld = row.text(0).isEmpty() || row.text(0).startsWith("World");
    var value = SummariesColumns.value(row.text(7));
    if (measure.isEmpty() || !isWorld || value.isEmpty() || !YEAR.matcher(row.text(6)).matches()) {
      return Optional.of(List.of());
    }
    boolean isWide = row.text(0).isEmpty();
    var detail = isWide && measure.get() == Measure.RESERVES ? "Reserves" : row.text(4);
    return Optional.of(
        List.of(
            new Statement(
                row.text(1),
                row.text(2),
                measure.get(),
                detail,
                row.text(5),
                row.integer(6),
                row.text(7),
                value.get(),
                row.text(8),
                row.at())));
  }

  private static Optional<Measure> measure(String statistic) {
    return switch (statistic) {
      case "Production" -> Optional.of(Measure.PRODUCTION);
      case "Capacity" -> Optional.of(Measure.CAPACITY);
      case "Reserves" -> Optional.of(Measure.RESERVES);
      default -> Optional.empty();
    };
  }

  private static int rejected(List<DataIssue> issues) {
    return Math.toIntExact(issues.stream().map(DataIssue::at).distinct().count());
  }

  private static List<List<Statement>> wide(
      Path file, List<YearColumn> years, List<DataIssue> issues) {
    var columns = new ArrayList<>(SummariesColumns.WIDE);
    int first = columns.size();
    years.forEach(year -> columns.add(year.name()));
    return ExchangeFile.utf8(file, issues::add)
        .rows(
            columns,
            row -> {
              var statements = new ArrayList<Statement>();
              for (int i = 0; i < years.size(); i++) {
                var measure = years.get(i).measure();
                var detail = measure == Measure.RESERVES ? "Reserves" : row.text(2);
                var note = measure == Measure.PRODUCTION ? row.text(4) : "";
                var place = new Place(row.text(0), row.text(1), measure, detail, row.text(3), note);
                statement(row, place, years.get(i).year(), first + i, columns)
                    .ifPresent(statements::add);
              }
              return Optional.of(statements);
            });
  }

  /** A row that is none of the world tables' counts as read and states nothing here. */
  private static Optional<List<Statement>> value(ExchangeRow row) {
    var measure =
        row.text(0).startsWith("World") ? measure(row.text(3)) : Optional.<Measure>empty();
    if (measure.isEmpty()) {
      return Optional.of(List.of());
    }
    var place =
        new Place(row.text(1), row.text(2), measure.get(), row.text(4), row.text(5), row.text(8));
    return Optional.of(
        statement(row, place, row.integer(6), 7, SummariesColumns.LONG).stream().toList());
  }

  /** All of a statement but its year and value. */
  private record Place(
      String commodity, String country, Measure measure, String detail, String unit, String note) {}

  private static Optional<Statement> statement(
      ExchangeRow row, Place place, int year, int column, List<String> columns) {
    var printed = row.text(column);
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    var value = SummariesColumns.value(printed);
    if (value.isEmpty()) {
      row.reject(new UnparsableNumber(row.at(), columns.get(column), printed));
      return Optional.empty();
    }
    return Optional.of(
        new Statement(
            place.commodity,
            place.country,
            place.measure,
            place.detail,
            place.unit,
            year,
            printed,
            value.get(),
            place.note,
            row.at()));
  }
}
