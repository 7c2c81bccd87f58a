package org.lodestone.data.exchange;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.data.exchange.MonthlyLayout.Flow;
import org.lodestone.trade.CodeShare.Basis;
import org.lodestone.trade.MonthlySeries;

/**
 * Monthly trade by heading and partner, in one of the layouts of {@link MonthlyLayout}. A month in
 * which the file has rows of a heading but none of a partner is a month without shipments; a month
 * with a value but without a mass has no mass. Where a heading has several partners, a series
 * without a partner adds them up.
 *
 * @param layout of the file, which says the unit of masses
 * @param tally all rows of the file, those that could not be understood among them
 */
public record MonthlyFlows(List<MonthlySeries> series, MonthlyLayout layout, RowTally tally) {

  public MonthlyFlows {
    series = List.copyOf(series);
  }

  /** Reads flows; by mass where they have one and mass is asked for. */
  public static Imported<MonthlyFlows> read(RowOpening flows, Basis basis) {
    var issues = new ArrayList<DataIssue>();
    var layout = MonthlyLayout.of(flows.header());
    var entries = new ArrayList<Flow>();
    var tally =
        flows
            .open(issues::add)
            .read(layout.columns(), row -> layout.flow(row).ifPresent(entries::add));
    return new Imported<>(new MonthlyFlows(series(entries, basis), layout, tally), issues);
  }

  private static List<MonthlySeries> series(List<Flow> entries, Basis basis) {
    var byHeading = new TreeMap<String, List<Flow>>();
    entries.forEach(e -> byHeading.computeIfAbsent(e.heading(), _ -> new ArrayList<>()).add(e));
    var series = new ArrayList<MonthlySeries>();
    byHeading.forEach((heading, of) -> series.addAll(ofHeading(heading, of, basis)));
    return series;
  }

  private static List<MonthlySeries> ofHeading(String heading, List<Flow> entries, Basis basis) {
    var months = new TreeSet<YearMonth>();
    var byPartner = new TreeMap<String, TreeMap<YearMonth, OptionalDouble>>();
    for (var entry : entries) {
      months.add(entry.month());
      byPartner
          .computeIfAbsent(entry.partner(), _ -> new TreeMap<>())
          .merge(entry.month(), measured(entry, basis), MonthlyFlows::sum);
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

  private static OptionalDouble measured(Flow flow, Basis basis) {
    if (basis == Basis.VALUE) {
      return flow.value();
    }
    boolean hasNoMass = flow.mass().orElse(0) == 0 && flow.value().orElse(0) > 0;
    return hasNoMass ? OptionalDouble.empty() : flow.mass();
  }

  private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
        : OptionalDouble.empty();
  }
}
