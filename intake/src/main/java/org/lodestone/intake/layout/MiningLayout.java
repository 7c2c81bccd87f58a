package org.lodestone.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.TableIssue.SetAside;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.Header;

/**
 * World Mining Data: a sheet or a table for each commodity, a column for each year, and a row with
 * the total, which is set aside. The unit differs between commodities and is kept.
 */
public final class MiningLayout implements Layout {
  /** The publisher's workbook in two ways of writing, and its copy as a database. */
  public static final List<Layout> ALL =
      List.of(
          new MiningLayout(List.of(TABLE, "Country", "unit", "data*"), List.of()),
          new MiningLayout(List.of(TABLE, "Country", "Unit", "Data*"), List.of()));

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final String TOTAL = "Total";

  /** Reported, provisional, estimated. */
  private static final List<String> GRADES = List.of("r", "p", "e");

  private final List<String> fixed;
  private final List<String> years;

  private MiningLayout(List<String> fixed, List<String> years) {
    this.fixed = fixed;
    this.years = years;
  }

  @Override
  public List<Column> columns() {
    var columns =
        new ArrayList<>(
            List.of(
                Column.text("commodity"),
                Column.text("country"),
                Column.whole("year"),
                Column.text("unit")));
    columns.addAll(Printed.COLUMNS);
    columns.add(Column.text("grade"));
    return List.copyOf(columns);
  }

  @Override
  public List<String> needed() {
    var needed = new ArrayList<>(fixed);
    needed.addAll(years);
    return List.copyOf(needed);
  }

  @Override
  public boolean fits(Header header) {
    return header.hasAll(needed()) && !yearsOf(header).isEmpty();
  }

  @Override
  public Layout fitted(Header header) {
    return new MiningLayout(fixed, yearsOf(header));
  }

  private static List<String> yearsOf(Header header) {
    return header.names().stream().filter(name -> YEAR.matcher(name).matches()).toList();
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    var commodity = row.required(0);
    var country = row.required(1);
    var unit = row.required(2);
    if (country.equals(TOTAL)) {
      row.setAside(new SetAside(row.at(), country, SetAside.Why.TOTAL));
      return;
    }
    var grade = row.required(3);
    if (!grade.isEmpty() && !GRADES.contains(grade)) {
      row.reject(new UnknownWord(row.at(), row.column(3), grade, GRADES));
    }
    var amounts = new ArrayList<OptionalDouble>();
    for (int i = 0; i < years.size(); i++) {
      int column = fixed.size() + i;
      amounts.add(
          row.text(column).isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(Printed.requiredAmount(row, column)));
    }
    if (!row.isSound()) {
      return;
    }
    for (int i = 0; i < years.size(); i++) {
      out.text(commodity).text(country).whole(Integer.parseInt(years.get(i))).text(unit);
      Printed.of(row.text(fixed.size() + i), amounts.get(i)).write(out);
      out.text(grade).end();
    }
  }
}
