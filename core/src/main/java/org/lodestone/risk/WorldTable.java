package org.lodestone.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lodestone.data.Row;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;
import org.lodestone.risk.Concentration.Kind;
import org.lodestone.risk.Concentration.Member;

/**
 * One table of world production (a commodity at a stage in a year, of one source) and how
 * concentrated it is.
 *
 * @param unit of the amounts
 * @param printed the world total as printed; it bounds what is withheld and is never forced on the
 *     parts
 * @param missing places whose amount is no plain number
 */
public record WorldTable(
    String commodity,
    String stage,
    int year,
    String source,
    String unit,
    Optional<Reported> printed,
    List<PlaceId> missing,
    Outcome outcome,
    Evidence evidence) {

  private static final String WORLD = "WW";

  /** What could be said about the table. */
  public sealed interface Outcome {}

  /** The table has a concentration. */
  public record Measured(Concentration concentration) implements Outcome {}

  /** The table has none, and why. */
  public record Refused(Reason reason) implements Outcome {}

  /** Why a table has no concentration. */
  public enum Reason {
    /** Only a world total is printed. */
    NO_PARTS,
    /** No part is a number above zero. */
    NO_NUMBERS,
    /** The parts count different things and their publisher does not add them up either. */
    PARTS_NOT_COMPARABLE
  }

  /** Rows of one table in one year. */
  private record Key(String source, String commodity, String stage, int year) {}

  public WorldTable {
    missing = List.copyOf(missing);
  }

  /** All tables, in the order of their first rows. */
  public static List<WorldTable> listAll(Iterable<Row.WorldProduction> rows) {
    var tables = new LinkedHashMap<Key, List<Row.WorldProduction>>();
    for (var row : rows) {
      var key = new Key(row.source(), row.commodity(), row.stage(), row.year());
      tables.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return tables.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static WorldTable of(Key key, List<Row.WorldProduction> rows) {
    var parts = rows.stream().filter(row -> !row.place().equals(WORLD)).toList();
    var total = rows.stream().filter(row -> row.place().equals(WORLD)).findFirst();
    var missing =
        parts.stream()
            .filter(row -> row.value().toNumber().isEmpty())
            .map(row -> new PlaceId(row.place()))
            .toList();
    return new WorldTable(
        key.commodity,
        key.stage,
        key.year,
        key.source,
        rows.getFirst().unit(),
        total.map(Row.WorldProduction::value),
        missing,
        outcome(parts, total),
        new Evidence.Derivation(
            "shares of the parts of " + key.commodity + ", " + key.stage + " (D1)",
            rows.stream().map(Row.WorldProduction::id).toList(),
            false));
  }

  private static Outcome outcome(
      List<Row.WorldProduction> parts, Optional<Row.WorldProduction> total) {
    if (parts.isEmpty()) {
      return new Refused(Reason.NO_PARTS);
    }
    boolean alike =
        parts.stream().map(r -> r.unit() + r.detail()).distinct().count() == 1 || total.isPresent();
    if (!alike) {
      return new Refused(Reason.PARTS_NOT_COMPARABLE);
    }
    var members = parts.stream().map(WorldTable::member).toList();
    return Concentration.of(members, spare(members, total))
        .<Outcome>map(Measured::new)
        .orElse(new Refused(Reason.NO_NUMBERS));
  }

  /** What a printed value says: a number, a bound, or nothing but "not negative". */
  private static Member member(Row.WorldProduction row) {
    double unbounded = Double.POSITIVE_INFINITY;
    var amount =
        switch (row.value()) {
          case Reported.Exact(double number) -> Range.exactly(number);
          case Reported.About(double number) -> Range.exactly(number);
          case Reported.MoreThan(double number) -> new Range(number, number, unbounded);
          case Reported.LessThan(double number) -> new Range(0, 0, number);
          case Reported.Nil n -> Range.exactly(0);
          case Reported.Withheld w -> new Range(0, 0, unbounded);
          case Reported.NotAvailable n -> new Range(0, 0, unbounded);
          case Reported.NetExporter e -> new Range(0, 0, unbounded);
        };
    var place = new PlaceId(row.place());
    return new Member(place, Kind.of(place), amount);
  }

  /**
   * What the printed total leaves for the parts without a number. Nothing is known if the total
   * says that it excludes some of them.
   */
  private static double spare(List<Member> members, Optional<Row.WorldProduction> total) {
    var printed = total.flatMap(row -> number(row.value()));
    if (printed.isEmpty()
        || total.orElseThrow().note().toLowerCase(Locale.ROOT).contains("exclud")) {
      return Double.POSITIVE_INFINITY;
    }
    double certain = members.stream().mapToDouble(m -> m.amount().low()).sum();
    return Math.max(0, printed.get() + halfOfLastDigit(printed.get()) - certain);
  }

  private static Optional<Double> number(Reported value) {
    OptionalDouble number = value.toNumber();
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  /** 390 000 may be anything up to 395 000: zeros at the end may be rounding. */
  private static double halfOfLastDigit(double printed) {
    var digits = new BigDecimal(Double.toString(printed)).stripTrailingZeros();
    return 0.5 * Math.pow(10, -digits.scale());
  }
}
