package org.lodestone.finance.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.finance.price.PriceGrid;
import org.lodestone.finance.price.PricePaths;

/**
 * Drawn prices of another program or of {@code market paths}: a CSV table with the columns {@code
 * draw}, {@code from}, {@code price_perKg} and {@code currency}; further columns are skipped. Draws
 * are counted from 0, and each has every period of the contract in order.
 */
public final class PathTable {
  private static final List<String> COLUMNS = List.of("draw", "from", "price_perKg", "currency");

  private PathTable() {}

  /**
   * Reads the paths for every period of a grid; the first row that does not fit is a fault with its
   * line.
   *
   * @param seed for what else may happen in a draw
   */
  public static PricePaths read(
      String file, String text, Currency currency, PriceGrid grid, long seed) {
    var paths = new ArrayList<double[]>();
    long row = 0;
    try (var reader = CsvReader.builder().ofCsvRecord(text)) {
      var rows = reader.iterator();
      checkHeader(file, rows.hasNext() ? rows.next().getFields() : List.of());
      while (rows.hasNext()) {
        var record = rows.next();
        int period = (int) (row % grid.periods());
        if (period == 0) {
          paths.add(new double[grid.periods()]);
        }
        paths.getLast()[period] =
            price(file, record, currency, grid.firstDay(period), paths.size() - 1);
        row++;
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (paths.isEmpty() || row % grid.periods() != 0) {
      throw fault(
          file,
          row + 1,
          "The last path ends before the contract does (%s).".formatted(lastDay(grid)),
          "Draw the paths for the years of the contract, with its settlement.");
    }
    return PricePaths.given(file, currency, grid, paths, seed);
  }

  /**
   * The mean price of each calendar year by draw, for models that count in years; further years of
   * the table are skipped.
   */
  public static List<List<Double>> years(
      String file, String text, Currency currency, int firstYear, int years) {
    var draws = new ArrayList<double[][]>();
    try (var reader = CsvReader.builder().ofCsvRecord(text)) {
      for (var record : reader) {
        if (record.getStartingLineNumber() == 1) {
          checkHeader(file, record.getFields());
        } else {
          var from = day(file, record);
          boolean isNext = record.getField(0).equals(String.valueOf(draws.size()));
          if (isNext) {
            draws.add(new double[years][2]);
          }
          double price = price(file, record, currency, from, draws.size() - 1);
          int year = from.getYear() - firstYear;
          if (year >= 0 && year < years) {
            draws.getLast()[year][0] += price;
            draws.getLast()[year][1]++;
          }
        }
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (draws.isEmpty()) {
      throw fault(file, 1, "The table holds no path.", "Draw paths with market paths.");
    }
    return draws.stream().map(draw -> means(file, draw, firstYear, draws.getFirst())).toList();
  }

  private static List<Double> means(String file, double[][] draw, int firstYear, double[][] first) {
    var means = new ArrayList<Double>();
    for (int year = 0; year < draw.length; year++) {
      if (draw[year][1] == 0) {
        throw fault(
            file,
            1,
            "A path has no price in %d.".formatted(firstYear + year),
            "Draw the paths from %d on for %d years.".formatted(firstYear, draw.length));
      }
      if (draw[year][1] != first[year][1]) {
        throw fault(
            file,
            1,
            "A path has %.0f prices in %d where the first one has %.0f."
                .formatted(draw[year][1], firstYear + year, first[year][1]),
            "The table may break off: draw the paths anew.");
      }
      means.add(draw[year][0] / draw[year][1]);
    }
    return means;
  }

  private static LocalDate day(String file, CsvRecord row) {
    try {
      if (row.getFieldCount() >= COLUMNS.size()) {
        return LocalDate.parse(row.getField(1));
      }
    } catch (DateTimeParseException e) {
      // Told below.
    }
    throw fault(
        file,
        row.getStartingLineNumber(),
        "The row '%s' has no day of a period.".formatted(String.join(",", row.getFields())),
        "Write days as 2026-01-01.");
  }

  private static void checkHeader(String file, List<String> header) {
    if (!begins(header)) {
      throw fault(
          file,
          1,
          "The columns are not those of a table of paths.",
          "The first line must begin: " + String.join(",", COLUMNS));
    }
  }

  private static LocalDate lastDay(PriceGrid grid) {
    return grid.lastDay(grid.periods() - 1);
  }

  private static boolean begins(List<String> header) {
    return header.size() >= COLUMNS.size() && header.subList(0, COLUMNS.size()).equals(COLUMNS);
  }

  private static double price(
      String file, CsvRecord row, Currency expected, LocalDate from, int draw) {
    long line = row.getStartingLineNumber();
    var currency = expected.getCurrencyCode();
    if (row.getFieldCount() < COLUMNS.size()
        || !row.getField(0).equals(String.valueOf(draw))
        || !isDay(row.getField(1), from)
        || !row.getField(3).equals(currency)) {
      throw fault(
          file,
          line,
          "The row '%s' is not the price of draw %d from %s on in %s."
              .formatted(String.join(",", row.getFields()), draw, from, currency),
          "Draw the paths for the years, the settlement and the currency of the contract.");
    }
    try {
      double price = Double.parseDouble(row.getField(2));
      if (price > 0 && Double.isFinite(price)) {
        return price;
      }
    } catch (NumberFormatException e) {
      // Told below, like a price that is not above zero.
    }
    throw fault(
        file,
        line,
        "The price '%s' is not a number above zero.".formatted(row.getField(2)),
        "Write numbers with a decimal point and without a unit.");
  }

  private static boolean isDay(String text, LocalDate day) {
    try {
      return LocalDate.parse(text).equals(day);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static FileFault fault(String file, long line, String problem, String advice) {
    return new FileFault("%s:%d: %s\n%s".formatted(file, line, problem, advice));
  }
}
