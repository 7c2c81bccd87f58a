package org.lodestone.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.CellIssue.UnparsablePeriod;
import org.lodestone.data.exchange.ExchangeRow;

/**
 * World mineral statistics of the British Geological Survey, one file a mineral, the columns in any
 * order. Forms of a commodity are rows of their own and are not added up. {@code NA} is Namibia.
 */
public final class BgsLayout implements Layout {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-01-01(?: 00:00:00)?)?");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
  private static final List<String> STATES = List.of("A", "N", "O");
  private static final String MISSING = "O";
  private static final String NOT_SIGNIFICANT = "N";
  private static final double HALF = 0.5;

  @Override
  public List<Column> columns() {
    var columns =
        new ArrayList<>(
            List.of(
                Column.text("country"),
                Column.text("iso3"),
                Column.text("commodity"),
                Column.text("form"),
                Column.text("statistic"),
                Column.text("unit"),
                Column.whole("year")));
    columns.addAll(Printed.COLUMNS);
    columns.add(Column.text("note"));
    return List.copyOf(columns);
  }

  @Override
  public List<String> needed() {
    return List.of(
        "country_trans",
        "country_iso3_code",
        "bgs_commodity_trans",
        "bgs_sub_commodity_trans",
        "bgs_statistic_type_trans",
        "units",
        "year",
        "quantity",
        "sdmx_code",
        "data_precision_description",
        "concat_figure_notes_text");
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    var country = row.required(0);
    var iso3 = row.text(1);
    if (!iso3.isEmpty() && !COUNTRY.matcher(iso3).matches()) {
      row.reject(
          new UnknownWord(
              row.at(), row.column(1), iso3, List.of("codes of three capital letters")));
    }
    var commodity = row.required(2);
    var form = row.text(3);
    var statistic = row.required(4);
    var unit = row.required(5);
    int year = year(row);
    var value = value(row);
    var note = row.text(10);
    if (row.isSound() && value.isPresent()) {
      out.text(country).textOrMissing(iso3).text(commodity).textOrMissing(form).text(statistic);
      out.text(unit).whole(year);
      value.get().write(out);
      out.textOrMissing(note).end();
    }
  }

  private static int year(ExchangeRow row) {
    var text = row.required(6);
    var year = YEAR.matcher(text);
    if (year.matches()) {
      return Integer.parseInt(year.group(1));
    }
    row.reject(new UnparsablePeriod(row.at(), row.column(6), text));
    return 0;
  }

  /** A missing figure has a code of its own; an empty cell without it is a fault. */
  private static Optional<Printed> value(ExchangeRow row) {
    var state = row.required(8);
    if (!STATES.contains(state)) {
      row.reject(new UnknownWord(row.at(), row.column(8), state, STATES));
      return Optional.empty();
    }
    var text = row.text(7);
    var remark = row.text(9);
    if (state.equals(MISSING) && text.isEmpty()) {
      return Optional.of(Printed.remark(text, remark.isEmpty() ? "not available" : remark));
    }
    double amount = Printed.requiredAmount(row, 7);
    var none = OptionalDouble.empty();
    return Optional.of(
        state.equals(NOT_SIGNIFICANT)
            ? new Printed(text, none, OptionalDouble.of(0), OptionalDouble.of(HALF), remark)
            : new Printed(text, OptionalDouble.of(amount), none, none, remark));
  }
}
