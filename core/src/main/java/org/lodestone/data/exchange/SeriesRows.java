package org.lodestone.data.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodestone.data.CellIssue.QuotedTwice;
import org.lodestone.data.CellIssue.SeriesMismatch;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.market.Licence;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Quote;
import org.lodestone.market.SeriesId;
import org.lodestone.market.Terms;

/** Puts rows together as series; a row that contradicts the first of its series is left out. */
final class SeriesRows {
  /** One row that could be understood. */
  record Line(RowRef at, SeriesId id, Terms terms, Licence licence, String source, Quote quote) {}

  private final Line first;
  private final TreeMap<LocalDate, Line> byFirstDay = new TreeMap<>();

  private SeriesRows(Line first) {
    this.first = first;
  }

  static List<PriceSeries> collect(List<Line> lines, List<DataIssue> issues) {
    var all = new LinkedHashMap<SeriesId, SeriesRows>();
    for (var line : lines) {
      var series = all.computeIfAbsent(line.id, id -> new SeriesRows(line));
      series.fault(line).ifPresentOrElse(issues::add, () -> series.add(line));
    }
    var made = new ArrayList<PriceSeries>();
    for (var series : all.values()) {
      made.add(series.series());
    }
    return made;
  }

  private void add(Line line) {
    byFirstDay.put(line.quote.period().first(), line);
  }

  private PriceSeries series() {
    return new PriceSeries(
        first.id,
        first.terms,
        first.licence,
        first.source,
        byFirstDay.values().stream().map(Line::quote).toList());
  }

  private Optional<DataIssue> fault(Line line) {
    return mismatch("material", line, line.terms.material(), first.terms.material())
        .or(() -> mismatch("form", line, form(line), form(first)))
        .or(() -> mismatch("place", line, line.terms.place(), first.terms.place()))
        .or(() -> mismatch("unit", line, line.terms.unit().label(), first.terms.unit().label()))
        .or(() -> mismatch("incoterm", line, line.terms.incoterm(), first.terms.incoterm()))
        .or(() -> mismatch("basis", line, line.terms.basis(), first.terms.basis()))
        .or(() -> mismatch("source", line, line.source, first.source))
        .or(() -> mismatch("licence", line, line.licence, first.licence))
        .or(() -> twice(line));
  }

  private static String form(Line line) {
    return line.terms.form().map(form -> form.text()).orElse("");
  }

  private static Optional<DataIssue> none() {
    return Optional.empty();
  }

  private Optional<DataIssue> mismatch(String column, Line line, Object value, Object firstValue) {
    return value.equals(firstValue)
        ? none()
        : Optional.of(
            new SeriesMismatch(
                line.at,
                line.id.text(),
                column,
                value.toString(),
                firstValue.toString(),
                first.at));
  }

  private Optional<DataIssue> twice(Line line) {
    var period = line.quote.period();
    return overlapping(byFirstDay.floorEntry(period.first()), line)
        .or(() -> overlapping(byFirstDay.ceilingEntry(period.first()), line));
  }

  private static Optional<DataIssue> overlapping(
      Map.@org.jspecify.annotations.Nullable Entry<LocalDate, Line> entry, Line line) {
    if (entry == null) {
      return none();
    }
    var other = entry.getValue().quote.period();
    var own = line.quote.period();
    return other.last().isBefore(own.first()) || own.last().isBefore(other.first())
        ? none()
        : Optional.of(
            new QuotedTwice(
                line.at, line.id.text(), own.text(), other.text(), entry.getValue().at));
  }
}
