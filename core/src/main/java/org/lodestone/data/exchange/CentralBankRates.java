package org.lodestone.data.exchange;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnparsablePeriod;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.market.ExchangeRates;

/** Monthly reference rates as the data portal of the European Central Bank exports them. */
public final class CentralBankRates {
  private static final List<String> COLUMNS = List.of("CURRENCY", "TIME_PERIOD", "OBS_VALUE");

  private CentralBankRates() {}

  private record Line(String currency, YearMonth month, double perEuro) {}

  /** The rates of all files together. */
  public static Imported<ExchangeRates> read(List<Path> files) {
    var issues = new ArrayList<DataIssue>();
    var rates = new TreeMap<String, Map<YearMonth, Double>>();
    for (var file : files) {
      for (var line : ExchangeFile.utf8(file, issues::add).rows(COLUMNS, CentralBankRates::row)) {
        rates.computeIfAbsent(line.currency, c -> new TreeMap<>()).put(line.month, line.perEuro);
      }
    }
    return new Imported<>(new ExchangeRates(rates), issues);
  }

  private static Optional<Line> row(ExchangeRow row) {
    var value = row.number(2);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.getAsDouble() > 0)) {
      row.reject(new OutOfRange(row.at(), "OBS_VALUE", "rate", row.text(2), "the numbers above 0"));
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Line(row.required(0), YearMonth.parse(row.required(1)), value.getAsDouble()));
    } catch (DateTimeParseException e) {
      row.reject(new UnparsablePeriod(row.at(), "TIME_PERIOD", row.text(1)));
      return Optional.empty();
    }
  }
}
