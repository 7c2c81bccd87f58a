package org.lodestone.data.exchange;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lodestone.data.CellIssue.UnparsablePeriod;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.trade.CodeShare.Basis;
import org.lodestone.trade.MonthlySeries;

/**
 * Monthly trade by heading and partner, in one of five layouts. A month in which the file has rows
 * of a heading but none of a partner is a month without shipments; a month with a value but without
 * a mass has no mass. Where a heading has several partners, a series without a partner adds them
 * up.
 *
 * @param tally all rows of the file, those that could not be understood among them
 */
public record MonthlyFlows(List<MonthlySeries> series, RowTally tally) {

  /** A layout, recognised by its columns: month, heading, partner, value, mass; "-" is none. */
  private enum Layout {
    PARTNERS("period_dt,broad_group,partner_name,val,qty", ""),
    CODES("period_dt,hs6,partner_name,val,qty", ""),
    PARTS("period_dt,subgroup,-,val,-", ""),
    OVERVIEW("period_dt,broad_group,-,total_value,total_qty", ""),
    RARE_EARTHS_TO_JAPAN("month,-,-,-,japan_imports_from_china_t", "Rare Earths");

    private final String columns;
    private final String heading;

    Layout(String columns, String heading) {
      this.columns = columns;
      this.heading = heading;
    }

    List<String> all() {
      return List.of(columns.split(","));
    }

    List<String> present() {
      return all().stream().filter(column -> !column.equals("-")).toList();
    }

    int position(int field) {
      return present().indexOf(all().get(field));
    }

    static Layout of(List<String> header) {
      return Stream.of(values())
          .filter(layout -> header.containsAll(layout.present()))
          .findFirst()
          .orElse(PARTNERS);
    }
  }

  private record Entry(
      YearMonth month, String heading, String partner, OptionalDouble value, OptionalDouble mass) {}

  public MonthlyFlows {
    series = List.copyOf(series);
  }

  /** Reads a file; by mass where it has one and mass is asked for. */
  public static Imported<MonthlyFlows> read(Path file, Basis basis) {
    var issues = new ArrayList<DataIssue>();
    var layout = Layout.of(ExchangeFile.utf8(file, _ -> {}).header());
    var entries = new ArrayList<Entry>();
    var tally =
        ExchangeFile.utf8(file, issues::add)
            .read(layout.present(), row -> entry(row, layout).ifPresent(entries::add));
    return new Imported<>(new MonthlyFlows(series(entries, basis), tally), issues);
  }

  private static Optional<Entry> entry(ExchangeRow row, Layout layout) {
    var month = month(row);
    var heading = layout.position(1) < 0 ? layout.heading : row.required(layout.position(1));
    var partner = layout.position(2) < 0 ? "" : row.required(layout.position(2));
    var value = amount(row, layout.position(3));
    var mass = amount(row, layout.position(4));
    return row.isSound() && month.isPresent()
        ? Optional.of(new Entry(month.get(), heading, partner, value, mass))
        : Optional.empty();
  }

  private static OptionalDouble amount(ExchangeRow row, int column) {
    if (column < 0 || row.text(column).isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(row.amount(column));
  }

  private static Optional<YearMonth> month(ExchangeRow row) {
    var text = row.required(0);
    try {
      return Optional.of(YearMonth.parse(text.length() > 7 ? text.substring(0, 7) : text));
    } catch (DateTimeException e) {
      row.reject(new UnparsablePeriod(row.at(), "month", text));
      return Optional.empty();
    }
  }

  private static List<MonthlySeries> series(List<Entry> entries, Basis basis) {
    var byHeading = new TreeMap<String, List<Entry>>();
    entries.forEach(e -> byHeading.computeIfAbsent(e.heading, _ -> new ArrayList<>()).add(e));
    var series = new ArrayList<MonthlySeries>();
    byHeading.forEach((heading, of) -> series.addAll(ofHeading(heading, of, basis)));
    return series;
  }

  private static List<MonthlySeries> ofHeading(String heading, List<Entry> entries, Basis basis) {
    var months = new TreeSet<YearMonth>();
    var byPartner = new TreeMap<String, TreeMap<YearMonth, OptionalDouble>>();
    for (var entry : entries) {
      months.add(entry.month);
      byPartner
          .computeIfAbsent(entry.partner, _ -> new TreeMap<>())
          .merge(entry.month, measured(entry, basis), MonthlyFlows::sum);
    }
    if (byPartner.size() > 1) {
      byPartner.put("", total(byPartner.values()));
    }
    return byPartner.entrySet().stream()
        .map(partner -> series(heading, partner.getKey(), partner.getValue(), months))
        .toList();
  }

  /** All partners together; a month in which one of them has no mass has none. */
  private static TreeMap<YearMonth, OptionalDouble> total(
      Collection<TreeMap<YearMonth, OptionalDouble>> partners) {
    var total = new TreeMap<YearMonth, OptionalDouble>();
    partners.forEach(
        partner -> partner.forEach((month, one) -> total.merge(month, one, MonthlyFlows::sum)));
    return total;
  }

  private static MonthlySeries series(
      String heading,
      String partner,
      TreeMap<YearMonth, OptionalDouble> known,
      TreeSet<YearMonth> months) {
    var amounts = new ArrayList<OptionalDouble>();
    for (var at = months.first(); !at.isAfter(months.last()); at = at.plusMonths(1)) {
      var none = months.contains(at) ? OptionalDouble.of(0) : OptionalDouble.empty();
      amounts.add(known.getOrDefault(at, none));
    }
    return new MonthlySeries(heading, partner, months.first(), amounts);
  }

  private static OptionalDouble measured(Entry entry, Basis basis) {
    if (basis == Basis.VALUE) {
      return entry.value;
    }
    boolean hasNoMass = entry.mass.orElse(0) == 0 && entry.value.orElse(0) > 0;
    return hasNoMass ? OptionalDouble.empty() : entry.mass;
  }

  private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
        : OptionalDouble.empty();
  }
}
