package org.lodestone.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** Where a part that nothing bounds may end, as a multiple of all that is listed. */
  private static final double WITHOUT_BOUND = 1000;

  /** What could be said about the table. */
  public sealed interface Outcome {}

  /**
   * The table has a concentration.
   *
   * @param parts what each place makes, as far as the table says; all ends are finite
   */
  public record Measured(Concentration concentration, List<Member> parts) implements Outcome {
    public Measured {
      parts = List.copyOf(parts);
    }
  }

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
    double spare = spare(members, total);
    return Concentration.of(members, spare)
        .<Outcome>map(found -> new Measured(found, bounded(members, spare)))
        .orElse(new Refused(Reason.NO_NUMBERS));
  }

  /** What a printed value says: a number as printed, a bound, or nothing but "not negative". */
  private static Member member(Row.WorldProduction row) {
    var place = new PlaceId(row.place());
    return new Member(place, Kind.of(place), row.value().interval());
  }

  /**
   * What the printed total leaves for the parts above what is certain. Nothing is known if the
   * total says that it excludes some of them; what is printed of the parts is never denied.
   */
  private static double spare(List<Member> members, Optional<Row.WorldProduction> total) {
    var printed = total.filter(row -> row.value().toNumber().isPresent());
    if (printed.isEmpty() || printed.get().note().toLowerCase(Locale.ROOT).contains("exclud")) {
      return Double.POSITIVE_INFINITY;
    }
    double certain = members.stream().mapToDouble(m -> m.amount().low()).sum();
    double listed = members.stream().mapToDouble(m -> m.amount().value()).sum();
    return Math.max(listed, printed.get().value().interval().high()) - certain;
  }

  /**
   * The members with ends that are numbers: what nothing bounds ends at {@link #WITHOUT_BOUND}
   * times what is listed, where it holds nearly everything.
   */
  private static List<Member> bounded(List<Member> members, double spare) {
    double listed = members.stream().mapToDouble(m -> m.amount().value()).sum();
    return members.stream()
        .map(
            member -> {
              var amount = member.amount();
              double room = Math.min(spare, WITHOUT_BOUND * listed);
              return new Member(
                  member.place(),
                  member.kind(),
                  new Range(
                      amount.low(),
                      amount.value(),
                      Math.min(amount.high(), Math.max(amount.value(), amount.low() + room))));
            })
        .toList();
  }
}
