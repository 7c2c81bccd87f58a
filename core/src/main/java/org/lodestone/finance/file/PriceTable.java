package org.lodestone.finance.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.finance.instrument.PriceContract;
import org.lodestone.finance.price.PriceGrid;
import org.lodestone.finance.price.PriceObservation;
import org.lodestone.finance.price.TradedPrice;

/**
 * Observed prices: a CSV table with the columns {@code date}, {@code kind} (trade or ask), {@code
 * price_perKg}, {@code volume_t} and {@code source}.
 */
public record PriceTable(List<PriceObservation> observations) {
  private static final List<String> COLUMNS =
      List.of("date", "kind", "price_perKg", "volume_t", "source");

  public PriceTable {
    observations = List.copyOf(observations);
  }

  /** What a period cost at the prices that were really paid; positive is paid by the state. */
  public record Settled(LocalDate first, LocalDate last, TradedPrice price, double paid) {}

  /** Reads a table; the first row that cannot be read is a fault with its line. */
  public static PriceTable read(String file, String text) {
    var observations = new ArrayList<PriceObservation>();
    try (var reader = CsvReader.builder().ofCsvRecord(text)) {
      var rows = reader.iterator();
      if (!rows.hasNext() || !rows.next().getFields().equals(COLUMNS)) {
        throw fault(
            file,
            1,
            "The columns are not those of a table of prices.",
            "The first line must read: " + String.join(",", COLUMNS));
      }
      while (rows.hasNext()) {
        observations.add(observation(file, rows.next()));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new PriceTable(observations);
  }

  private static PriceObservation observation(String file, CsvRecord row) {
    long line = row.getStartingLineNumber();
    if (row.getFieldCount() != COLUMNS.size()) {
      throw fault(
          file,
          line,
          "The row has %d cells instead of %d.".formatted(row.getFieldCount(), COLUMNS.size()),
          "Write: " + String.join(",", COLUMNS));
    }
    try {
      return new PriceObservation(
          LocalDate.parse(row.getField(0)),
          PriceObservation.Kind.valueOf(row.getField(1).toUpperCase(Locale.ROOT)),
          Double.parseDouble(row.getField(2)),
          row.getField(3).isEmpty() ? 0 : Double.parseDouble(row.getField(3)),
          row.getField(4));
    } catch (DateTimeException e) {
      throw fault(
          file,
          line,
          "The date '" + row.getField(0) + "' is not a day.",
          "Write it as 2026-01-05.");
    } catch (NumberFormatException e) {
      throw fault(
          file,
          line,
          "The price '%s' or the volume '%s' is not a number."
              .formatted(row.getField(2), row.getField(3)),
          "Write numbers with a decimal point and without a unit.");
    } catch (IllegalArgumentException e) {
      var lines = String.valueOf(e.getMessage()).lines().toList();
      boolean isOurs = lines.size() > 1;
      throw fault(
          file,
          line,
          isOurs ? lines.getFirst() : "The row cannot be used: " + lines.getFirst(),
          isOurs ? lines.getLast() : "The kind is 'trade' or 'ask'; prices are above zero.");
    }
  }

  private static FileFault fault(String file, long line, String problem, String advice) {
    return new FileFault("%s:%d: %s\n%s".formatted(file, line, problem, advice));
  }

  /**
   * What a contract has cost so far: every period of the grid in which something was observed, at
   * the volume-weighted price of its trades. A period with asks alone is refused.
   */
  public List<Settled> settle(
      PriceContract contract, PriceGrid grid, double[] production_tPerYear) {
    var prices = new double[grid.periods()];
    var traded = new TradedPrice[grid.periods()];
    for (int period = 0; period < prices.length; period++) {
      var first = grid.firstDay(period);
      var last = grid.lastDay(period);
      if (observations.stream()
          .anyMatch(seen -> !seen.date().isBefore(first) && !seen.date().isAfter(last))) {
        traded[period] = TradedPrice.between(first, last, observations);
        prices[period] = traded[period].price_perKg();
      } else {
        // No price, so no payment: the period is not reported.
        prices[period] = Double.NaN;
      }
    }
    return settled(contract, grid, production_tPerYear, prices, traded);
  }

  private static List<Settled> settled(
      PriceContract contract,
      PriceGrid grid,
      double[] production_tPerYear,
      double[] prices,
      TradedPrice[] traded) {
    var payments = contract.payments(grid, prices, contract.covered_kg(grid, production_tPerYear));
    var settled = new ArrayList<Settled>();
    for (int period = 0; period < prices.length; period++) {
      if (traded[period] != null) {
        settled.add(
            new Settled(
                grid.firstDay(period), grid.lastDay(period), traded[period], payments[period]));
      }
    }
    return settled;
  }
}
