package org.lodestone.data.exchange;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lodestone.data.CellIssue.UnparsablePeriod;

/** How a table of monthly trade is laid out, recognised by its columns. */
public enum MonthlyLayout {
  PARTNERS("period_dt,broad_group,partner_name,val,qty", "", "kg"),
  CODES("period_dt,hs6,partner_name,val,qty", "", "kg"),
  PARTS("period_dt,subgroup,-,val,-", "", "kg"),
  OVERVIEW("period_dt,broad_group,-,total_value,total_qty", "", "kg"),
  /** Statements on single months, put together from what was published. */
  RARE_EARTHS_TO_JAPAN("month,-,-,-,japan_imports_from_china_t", "Rare Earths", "t"),
  /** A table that was made of the others by an import. */
  IMPORTED("month,heading,partner,value_usd,quantity", "", "");

  private static final String NONE = "-";
  private static final int HEADING = 1;
  private static final int PARTNER = 2;
  private static final int VALUE = 3;
  private static final int MASS = 4;
  private static final int LENGTH_OF_MONTH = 7;

  private final String fields;
  private final String heading;
  private final String unit;

  /**
   * A layout.
   *
   * @param fields columns of month, heading, partner, value, mass
   * @param heading of files without a column for it
   * @param unit of the masses; empty if each row says its own
   */
  MonthlyLayout(String fields, String heading, String unit) {
    this.fields = fields;
    this.heading = heading;
    this.unit = unit;
  }

  /**
   * One row.
   *
   * @param partner empty if the row is about all of them
   * @param value USD
   * @param mass in the unit of the layout
   */
  public record Flow(
      YearMonth month, String heading, String partner, OptionalDouble value, OptionalDouble mass) {}

  /** The columns that are read. */
  public List<String> columns() {
    return all().stream().filter(column -> !column.equals(NONE)).toList();
  }

  private List<String> all() {
    return List.of(fields.split(","));
  }

  /** The unit of masses; empty for an imported table, whose files each have their own. */
  public String unit() {
    return unit;
  }

  /** The layout that has those columns; the first, if none does. */
  public static MonthlyLayout of(Header header) {
    return Stream.of(values())
        .filter(layout -> header.hasAll(layout.columns()))
        .findFirst()
        .orElse(PARTNERS);
  }

  /** What a row says; empty, and the row rejected, if it cannot be understood. */
  public Optional<Flow> flow(ExchangeRow row) {
    var month = month(row);
    var about = position(HEADING) < 0 ? heading : row.required(position(HEADING));
    var partner = partner(row);
    var value = amount(row, position(VALUE));
    var mass = amount(row, position(MASS));
    return row.isSound() && month.isPresent()
        ? Optional.of(new Flow(month.get(), about, partner, value, mass))
        : Optional.empty();
  }

  private int position(int field) {
    return columns().indexOf(all().get(field));
  }

  private String partner(ExchangeRow row) {
    int column = position(PARTNER);
    if (column < 0) {
      return "";
    }
    return this == IMPORTED ? row.text(column) : row.required(column);
  }

  private static OptionalDouble amount(ExchangeRow row, int column) {
    return column < 0 ? OptionalDouble.empty() : row.reported(column);
  }

  private static Optional<YearMonth> month(ExchangeRow row) {
    var text = row.required(0);
    try {
      return Optional.of(
          YearMonth.parse(
              text.length() > LENGTH_OF_MONTH ? text.substring(0, LENGTH_OF_MONTH) : text));
    } catch (DateTimeException e) {
      row.reject(new UnparsablePeriod(row.at(), "month", text));
      return Optional.empty();
    }
  }
}
