package org.lodestone.data.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lodestone.data.AssumedFigure;
import org.lodestone.data.CellIssue.BasisMismatch;
import org.lodestone.data.CellIssue.DateDisorder;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.RangeDisorder;
import org.lodestone.data.CellIssue.UnitMismatch;
import org.lodestone.data.CellIssue.UnknownUnit;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Nearest;
import org.lodestone.data.Row;
import org.lodestone.data.RowRef;
import org.lodestone.data.Source;
import org.lodestone.data.ValueRow;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/**
 * Compares the cells of each row with one another: unit with quantity, basis with unit, value with
 * what it can be.
 */
final class CellCheck {
  /**
   * Quantities that may be negative or above 100 %, because they are changes, effects or net
   * balances.
   */
  private static final Set<String> UNLIMITED = Set.of("growth", "impact", "other");

  private static final String NET_BALANCE = "import-reliance";
  private static final String RATIO = "conversion";

  private final DataPackage data;
  private final Set<String> units = new LinkedHashSet<>();
  private final List<DataIssue> issues = new ArrayList<>();

  CellCheck(DataPackage data) {
    this.data = data;
    data.quantities().forEach(quantity -> units.addAll(quantity.units()));
  }

  List<DataIssue> check() {
    data.sources().forEach(this::dates);
    for (var figure : data.figures()) {
      unitAndBasis(figure);
      printedNumber(figure.value())
          .ifPresent(number -> limits(figure, "value", Range.exactly(number)));
      figure.range().ifPresent(range -> limits(figure, "range", range));
      notFromTheFuture(figure);
    }
    for (AssumedFigure assumption : data.assumptions()) {
      unitAndBasis(assumption);
      limits(assumption, "value", assumption.value());
    }
    data.stockpiles().forEach(this::stockpile);
    data.events().forEach(this::dates);
    data.worldProduction().forEach(this::worldProduction);
    return issues;
  }

  private void unitAndBasis(ValueRow row) {
    var quantity = data.quantities().find(row.quantity());
    if (!units.contains(row.unit())) {
      issues.add(new UnknownUnit(row.at(), row.unit(), Nearest.to(row.unit(), units)));
      return;
    }
    if (quantity.isPresent() && !quantity.get().units().contains(row.unit())) {
      issues.add(new UnitMismatch(row.at(), row.quantity(), row.unit(), quantity.get().units()));
    }
    var allowed = UnitBases.allowed(row.unit());
    if (!allowed.contains(row.basis())) {
      var labels = allowed.stream().map(Basis::label).toList();
      issues.add(
          new BasisMismatch(row.at(), row.quantity(), row.unit(), row.basis().label(), labels));
    }
  }

  /** The number that a cell prints, be it a value or a bound. */
  private static OptionalDouble printedNumber(Reported value) {
    return switch (value) {
      case Reported.MoreThan(double number) -> OptionalDouble.of(number);
      case Reported.LessThan(double number) -> OptionalDouble.of(number);
      case Reported.Exact e -> e.toNumber();
      case Reported.About a -> a.toNumber();
      case Reported.Nil n -> OptionalDouble.empty();
      case Reported.Withheld w -> OptionalDouble.empty();
      case Reported.NotAvailable n -> OptionalDouble.empty();
      case Reported.NetExporter e -> OptionalDouble.empty();
    };
  }

  private void limits(ValueRow row, String column, Range range) {
    if (UNLIMITED.contains(row.quantity())) {
      return;
    }
    boolean net = row.quantity().equals(NET_BALANCE);
    boolean share = row.unit().equals("%") && !row.quantity().equals(RATIO);
    boolean outside = (range.low() < 0 && !net) || (range.high() > 100 && share);
    if (outside) {
      double offending = range.low() < 0 && !net ? range.low() : range.high();
      var limits = share ? (net ? "100 % and less" : "0 to 100 %") : "0 and above";
      issues.add(new OutOfRange(row.at(), column, row.quantity(), text(offending), limits));
    }
  }

  private void worldProduction(Row.WorldProduction row) {
    var number = printedNumber(row.value());
    if (number.isPresent() && number.getAsDouble() < 0) {
      issues.add(
          new OutOfRange(
              row.at(), "value", "world production", text(number.getAsDouble()), "0 and above"));
    }
  }

  private void stockpile(Row.Stockpile row) {
    if (row.lowDays().isPresent()
        && row.highDays().isPresent()
        && row.lowDays().getAsDouble() > row.highDays().getAsDouble()) {
      var low = text(row.lowDays().getAsDouble());
      issues.add(new RangeDisorder(row.at(), low, "", text(row.highDays().getAsDouble())));
    }
    notNegative(row.at(), "rule_days", row.ruleDays());
    notNegative(row.at(), "low_days", row.lowDays());
    notNegative(row.at(), "tonnage", row.tonnage_t());
  }

  private void notNegative(RowRef at, String column, OptionalDouble number) {
    if (number.isPresent() && number.getAsDouble() < 0) {
      issues.add(new OutOfRange(at, column, "stock", text(number.getAsDouble()), "0 and above"));
    }
  }

  private void dates(Source source) {
    if (source.published().first().isAfter(source.retrieved())) {
      issues.add(
          new DateDisorder(
              source.at(),
              "published",
              source.published().text(),
              "retrieved",
              source.retrieved().toString()));
    }
  }

  /** What happened cannot have been read before it began. */
  private void notFromTheFuture(Figure figure) {
    var source = data.sources().find(figure.source());
    var period = figure.period();
    if (figure.status() == Figure.Status.ACTUAL
        && source.isPresent()
        && period.isPresent()
        && period.get().first().isAfter(source.get().retrieved())) {
      issues.add(
          new DateDisorder(
              figure.at(),
              "period of the actual figure",
              period.get().text(),
              "day on which its source was retrieved",
              source.get().retrieved().toString()));
    }
  }

  private void dates(Row.Event event) {
    order(event, "announced", event.announced(), "in_force", event.inForce());
    order(event, "announced", event.announced(), "suspended", event.suspended());
    order(event, "announced", event.announced(), "expires", event.expires());
    order(event, "in_force", event.inForce(), "expires", event.expires());
    order(event, "suspended", event.suspended(), "expires", event.expires());
  }

  private void order(
      Row row, String earlier, Optional<Period> first, String later, Optional<Period> second) {
    if (first.isPresent()
        && second.isPresent()
        && second.get().last().isBefore(first.get().first())) {
      issues.add(
          new DateDisorder(row.at(), earlier, first.get().text(), later, second.get().text()));
    }
  }

  /** Without a trailing ".0", so that the number looks as in the table. */
  private static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : String.valueOf(number);
  }
}
