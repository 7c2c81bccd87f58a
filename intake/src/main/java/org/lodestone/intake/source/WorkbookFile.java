package org.lodestone.intake.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.MissingColumn;
import org.lodestone.data.TableIssue.UnreadableFile;
import org.lodestone.data.TableIssue.WrongCellCount;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.Header;
import org.lodestone.data.exchange.RowCount;
import org.lodestone.data.exchange.RowTally;
import org.lodestone.data.exchange.RowTally.Ending;
import org.lodestone.intake.layout.Layout;

/**
 * The sheets of a workbook whose columns are those of a layout, each with the years that it has.
 * The header is found by its columns among the first rows of a sheet; sheets without one are left
 * alone. Rows are read one by one; the texts that cells share are held in memory, within limits.
 */
public final class WorkbookFile implements SourceFile {
  /** Rows at the top of a sheet among which a header may stand. */
  private static final int HEADER_ROWS = 40;

  /** Bytes that a workbook may have when it is unpacked. */
  private static final long MOST_UNPACKED = 4L << 30;

  /** Bytes that the texts shared by its cells may have. */
  private static final long MOST_SHARED = 512L << 20;

  private static final String SHEETS = "xl/worksheets/";
  private static final String SHARED = "xl/sharedStrings.xml";
  private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

  private final Path file;
  private final String name;
  private final List<Layout> layouts;
  private final Consumer<DataIssue> issues;

  /** Whether numbers of a format are days; a workbook has few formats and many cells. */
  private final Map<String, Boolean> dateFormats = new HashMap<>();

  /**
   * A workbook.
   *
   * @param layouts of which each sheet has the first that fits it
   */
  public WorkbookFile(Path file, List<Layout> layouts, Consumer<DataIssue> issues) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
    this.layouts = List.copyOf(layouts);
    this.issues = issues;
  }

  @Override
  public RowTally read(TableTaker taker) {
    var tally = RowTally.NONE;
    boolean isAny = false;
    try (var book = open()) {
      for (var sheet : book.getSheets().toList()) {
        var reading = new SheetReading(sheet, taker);
        tally = tally.plus(reading.run());
        isAny = isAny || reading.layout != null;
      }
    } catch (IOException | ExcelReaderException e) {
      issues.accept(unreadable(e));
      return tally.plus(RowTally.UNREAD);
    }
    if (isAny) {
      return tally;
    }
    layouts
        .getFirst()
        .needed()
        .forEach(column -> issues.accept(new MissingColumn(new RowRef(name, 1), column)));
    return RowTally.UNREAD;
  }

  /** The next row, or null behind the last one. */
  private static @Nullable Row next(Iterator<Row> rows) {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new ExcelReaderException("a row of a sheet is damaged", e);
    }
  }

  /** One pass through a sheet, which has the layout that its own header has. */
  private final class SheetReading {
    private final Sheet sheet;
    private final TableTaker taker;
    private final List<List<String>> above = new ArrayList<>();
    private final RowCount count = new RowCount();
    private @Nullable Layout layout;
    private List<String> columns = List.of();
    private int[] positions = {};
    private int width;
    private long rows;

    private SheetReading(Sheet sheet, TableTaker taker) {
      this.sheet = sheet;
      this.taker = taker;
    }

    private RowTally run() {
      var ending = Ending.WHOLE;
      try (var stream = sheet.openStream()) {
        var all = stream.iterator();
        for (var row = next(all); row != null && isWanted(); row = next(all)) {
          see(row);
        }
      } catch (IOException | ExcelReaderException e) {
        issues.accept(unreadable(e));
        ending = Ending.CUT_OFF;
      }
      if (layout == null && !above.isEmpty()) {
        taker.leaveAlone(sheet.getName());
      }
      return count.tally(rows, ending);
    }

    private boolean isWanted() {
      return layout != null || above.size() < HEADER_ROWS;
    }

    private void see(Row row) {
      var cells = cells(row);
      if (layout == null) {
        above.add(cells);
        layouts.forEach(one -> one.header(sheet.getName(), above).ifPresent(n -> begin(one, n)));
      } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows++;
        take(layout, row.getRowNum(), cells);
      }
    }

    /** The first layout that has the header counts. */
    private void begin(Layout found, Header header) {
      if (layout == null) {
        var fitted = found.fitted(header);
        layout = fitted;
        columns = fitted.needed();
        positions = columns.stream().mapToInt(header::position).toArray();
        width = header.names().size() - 1;
      }
    }

    private void take(Layout of, int line, List<String> cells) {
      var at = new RowRef(label(), line);
      if (cells.size() > width) {
        issues.accept(new WrongCellCount(at, cells.size(), width));
        return;
      }
      var full = new ArrayList<>(List.of(sheet.getName()));
      full.addAll(cells);
      full.addAll(Collections.nCopies(width - cells.size(), ""));
      var row = new ExchangeRow(columns, positions, full, at, issues);
      taker.take(of, row);
      count.add(row);
    }

    /** Sheets of files that have many are named. */
    private String label() {
      return columns.contains(Layout.TABLE) ? name + " (" + sheet.getName() + ")" : name;
    }
  }

  private ReadableWorkbook open() throws IOException {
    long unpacked = 0;
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        unpacked += Math.max(entry.getSize(), 0);
        if (entry.getName().equals(SHARED) && entry.getSize() > MOST_SHARED) {
          throw new IOException("its texts are larger than 512 MiB");
        }
        requireColumns(zip, entry);
      }
    }
    if (unpacked > MOST_UNPACKED) {
      throw new IOException("it is larger than 4 GiB when it is unpacked");
    }
    try {
      return new ReadableWorkbook(file.toFile(), OPTIONS);
    } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
      throw new IOException("it lacks a part that every workbook has", e);
    }
  }

  private static void requireColumns(ZipFile zip, ZipEntry entry) throws IOException {
    if (entry.getName().startsWith(SHEETS)) {
      try (var stream = zip.getInputStream(entry)) {
        if (CellReferences.goBeyondSheets(stream)) {
          throw new IOException("it has a cell beyond the last column that a sheet can have");
        }
      }
    }
  }

  /** Texts of a row's cells, without empty ones at its end. */
  private List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    row.stream().forEach(cell -> cells.add(cell == null ? "" : text(cell).strip()));
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  /** A day is written as one; a formula counts with the value that it had. */
  private String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
      var moment = cell.asDate();
      return moment.toLocalTime().toSecondOfDay() == 0
          ? moment.toLocalDate().toString()
          : moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
    return cell.getText();
  }

  private boolean isDate(@Nullable String format) {
    return format != null && dateFormats.computeIfAbsent(format, WorkbookFile::hasYear);
  }

  /** Formats of days have a letter for the year; colours and texts stand in brackets and quotes. */
  private static boolean hasYear(String format) {
    return format
        .replaceAll("\"[^\"]*+\"|\\[[^\\]]*+\\]|\\\\.", "")
        .toLowerCase(Locale.ROOT)
        .contains("yy");
  }

  private UnreadableFile unreadable(Exception e) {
    return new UnreadableFile(new RowRef(name, 1), String.valueOf(e.getMessage()));
  }
}
