package org.lodestone.data.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.CellIssue.UnparsablePeriod;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;

/** The production series of the British Geological Survey, one file a mineral. */
public final class BgsTables {
  private static final int YEAR_DIGITS = 4;
  private static final List<String> COLUMNS =
      List.of(
          "country_trans",
          "bgs_commodity_trans",
          "bgs_sub_commodity_trans",
          "units",
          "year",
          "quantity");

  private BgsTables() {}

  /**
   * Output of a country in a year.
   *
   * @param commodity what the series is about, with its stage: {@code cobalt, refined}
   * @param form a part of it, often a mineral; empty if there are none
   * @param amount in {@code unit}; rows without a number are no rows here
   */
  public record Production(
      String country, String commodity, String form, String unit, int year, double amount) {}

  /** The name of the file of a mineral. */
  public static String file(String mineral) {
    return "BGS_" + mineral + "_production.csv";
  }

  /** The rows of a mineral that have a number; empty if the file is not there. */
  public static Imported<List<Production>> read(InputFolder folder, String mineral) {
    var issues = new ArrayList<DataIssue>();
    var rows =
        folder
            .find(file(mineral))
            .map(f -> ExchangeFile.utf8(f, issues::add).rows(COLUMNS, BgsTables::row))
            .orElse(List.of());
    return new Imported<>(rows, issues);
  }

  private static Optional<Production> row(ExchangeRow row) {
    var amount = row.number(5);
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Production(
            row.required(0), row.required(1), row.text(2), row.text(3), year(row), row.amount(5)));
  }

  private static int year(ExchangeRow row) {
    var text = row.required(4);
    try {
      return Integer.parseInt(text.substring(0, Math.min(YEAR_DIGITS, text.length())));
    } catch (NumberFormatException e) {
      row.reject(new UnparsablePeriod(row.at(), "year", text));
      return 0;
    }
  }
}
