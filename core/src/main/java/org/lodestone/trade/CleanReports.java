package org.lodestone.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lodestone.network.PlaceId;
import org.lodestone.trade.SetAside.Reason;
import org.lodestone.trade.TradeReport.Side;
import org.lodestone.trade.WorldCheck.Outcome;

/**
 * Raw reports with one row for each thing that a reporter can say once (H1). Every row that was
 * read either counts or is set aside with a reason.
 *
 * @param reports one a reporter, partner, code and direction
 * @param rowsUsed rows that count: more than {@code reports} where parts were added up
 * @param setAside the others
 */
public record CleanReports(
    List<TradeReport> reports, int rowsUsed, List<SetAside> setAside, List<WorldCheck> checks) {
  private static final double WHOLE_MULTIPLE = 0.01;
  private static final double AGREES = 0.05;

  public CleanReports {
    reports = List.copyOf(reports);
    setAside = List.copyOf(setAside);
    checks = List.copyOf(checks);
  }

  /** All rows that were read. */
  public int rowsRead() {
    return rowsUsed + setAside.size();
  }

  /** How many rows were set aside for each reason. */
  public Map<Reason, Integer> counts() {
    var counts = new EnumMap<Reason, Integer>(Reason.class);
    for (var reason : Reason.values()) {
      counts.put(reason, 0);
    }
    setAside.forEach(one -> counts.merge(one.reason(), 1, Integer::sum));
    return counts;
  }

  /** Recognises what counts among raw rows. */
  public static CleanReports of(List<TradeReport> rows) {
    return new Sorting().sort(rows);
  }

  /** All that a reporter says about one code in one direction. */
  private record Heading(PlaceId reporter, Side side, CustomsCode code) {}

  /** The cells of a row without its place in the file. */
  private record Cells(TradeReport.Key key, double value_usd, OptionalDouble mass_kg) {}

  /** The rows while they are being sorted. */
  private static final class Sorting {
    private final List<TradeReport> reports = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final List<WorldCheck> checks = new ArrayList<>();
    private int used;

    CleanReports sort(List<TradeReport> rows) {
      var headings = new LinkedHashMap<Heading, Map<TradeReport.Key, List<TradeReport>>>();
      for (var row : different(rows)) {
        headings
            .computeIfAbsent(
                new Heading(row.reporter(), row.side(), row.code()), _ -> new LinkedHashMap<>())
            .computeIfAbsent(row.key(), _ -> new ArrayList<>())
            .add(row);
      }
      headings.forEach(this::heading);
      setAside.sort(Comparator.comparingInt(one -> one.report().row()));
      return new CleanReports(reports, used, setAside, checks);
    }

    private List<TradeReport> different(List<TradeReport> rows) {
      var first = new LinkedHashMap<Cells, Integer>();
      var different = new ArrayList<TradeReport>();
      for (var row : rows) {
        var cells = new Cells(row.key(), row.value_usd(), row.mass_kg());
        var earlier = first.putIfAbsent(cells, row.row());
        if (earlier == null) {
          different.add(row);
        } else {
          setAside.add(new SetAside(row, Reason.DUPLICATE, earlier));
        }
      }
      return different;
    }

    private void heading(Heading heading, Map<TradeReport.Key, List<TradeReport>> byKey) {
      double world = 0;
      double largest = 0;
      double all = 0;
      var partners = new ArrayList<List<TradeReport>>();
      for (var rows : byKey.values()) {
        double top = total(rows).value_usd();
        if (rows.getFirst().isWorld()) {
          world = top;
          putAside(rows, Reason.WORLD_TOTAL);
        } else {
          largest += top;
          all += rows.stream().mapToDouble(TradeReport::value_usd).sum();
          partners.add(rows);
        }
      }
      boolean areParts =
          world > 0
              && largest < (1 - AGREES) * world
              && Math.abs(all - world) <= WHOLE_MULTIPLE * world;
      partners.forEach(rows -> partner(rows, areParts));
      if (world > 0) {
        checks.add(check(heading, world, areParts ? all : largest, areParts));
      }
    }

    private static WorldCheck check(
        Heading heading, double world, double partners, boolean areParts) {
      var outcome =
          areParts
              ? Outcome.ADDED_UP
              : Math.abs(partners / world - 1) <= AGREES ? Outcome.AGREES : Outcome.DIFFERS;
      return new WorldCheck(heading.reporter, heading.side, heading.code, world, partners, outcome);
    }

    private void partner(List<TradeReport> rows, boolean areParts) {
      var first = rows.getFirst();
      if (first.reporter().equals(first.partner())) {
        putAside(rows, Reason.OWN_TERRITORY);
      } else if (first.isUnspecified()) {
        putAside(rows, Reason.UNSPECIFIED_PARTNER);
      } else if (areParts) {
        reports.add(sum(rows));
        used += rows.size();
      } else {
        largest(rows);
      }
    }

    private void largest(List<TradeReport> rows) {
      var total = total(rows);
      reports.add(total);
      used++;
      double others = rows.stream().mapToDouble(TradeReport::value_usd).sum() - total.value_usd();
      double times = others / total.value_usd();
      boolean addUp =
          Math.round(times) >= 1 && Math.abs(times - Math.round(times)) <= WHOLE_MULTIPLE;
      for (var row : rows) {
        if (row.row() != total.row()) {
          setAside.add(new SetAside(row, addUp ? Reason.PART : Reason.LESSER, total.row()));
        }
      }
    }

    private void putAside(List<TradeReport> rows, Reason reason) {
      rows.forEach(row -> setAside.add(new SetAside(row, reason, 0)));
    }

    /** The largest row; of equal ones the one with the larger mass, then the first. */
    private static TradeReport total(List<TradeReport> rows) {
      return rows.stream()
          .max(
              Comparator.comparingDouble(TradeReport::value_usd)
                  .thenComparingDouble(row -> row.mass_kg().orElse(-1))
                  .thenComparingInt(row -> -row.row()))
          .orElseThrow();
    }

    private static TradeReport sum(List<TradeReport> rows) {
      var first = rows.getFirst();
      boolean allWeighed = rows.stream().allMatch(row -> row.mass_kg().isPresent());
      return new TradeReport(
          first.reporter(),
          first.partner(),
          first.side(),
          first.code(),
          rows.stream().mapToDouble(TradeReport::value_usd).sum(),
          allWeighed
              ? OptionalDouble.of(rows.stream().mapToDouble(row -> row.mass_kg().orElse(0)).sum())
              : OptionalDouble.empty(),
          first.row());
    }
  }
}
