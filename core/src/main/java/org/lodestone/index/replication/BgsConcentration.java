package org.lodestone.index.replication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lodestone.data.DataIssue;
import org.lodestone.data.exchange.BgsTables;
import org.lodestone.data.exchange.BgsTables.Production;
import org.lodestone.data.exchange.InputFolder;
import org.lodestone.data.exchange.PublishedTables;
import org.lodestone.data.exchange.PublishedTables.Concentration;
import org.lodestone.index.Herfindahl;

/**
 * Concentration of the production series of the British Geological Survey, as a public dashboard
 * printed it. Where the dashboard adds unlike products, its sum is followed once, to show that it
 * is understood, and our own count stands beside it; smelter and refined output are never added.
 */
public final class BgsConcentration {
  private static final double SCALE = 10_000;
  private static final double TOLERANCE = 0.01;
  private static final double HALF_TONNE = 0.5;
  private static final String CONTENT = "Li content";

  /**
   * A published series and what of the file counts.
   *
   * @param published what the dashboard adds up
   * @param own what we count; null where that is the same
   */
  private record Series(
      String mineral,
      String stage,
      String file,
      Predicate<Production> published,
      Optional<Own> own) {
    String key() {
      return mineral + "|" + stage;
    }
  }

  /**
   * Our own count of a series.
   *
   * @param replaces whether it is shown instead of the dashboard's sum, not beside it
   */
  private record Own(String name, Predicate<Production> counted, Cause cause, boolean replaces) {}

  private static final List<Series> SERIES =
      List.of(
          all("gallium", "refining", "gallium"),
          all("germanium", "refining", "germanium"),
          new Series(
              "ree",
              "mining",
              "REs",
              row -> true,
              Optional.of(
                  new Own(
                      "oxides only",
                      row -> row.commodity().equals("rare earth oxides"),
                      Cause.FORMS_ADDED,
                      false))),
          new Series(
              "lithium",
              "mining",
              "lithium",
              row -> true,
              Optional.of(
                  new Own(
                      "lithium content only",
                      row -> row.form().contains(CONTENT),
                      Cause.FORMS_ADDED,
                      false))),
          part("cobalt", "mining", "cobalt, mine"),
          part("cobalt", "refining", "cobalt, refined"),
          part("copper", "mining", "copper, mine"),
          new Series(
              "copper",
              "refining",
              "copper",
              row -> !row.commodity().equals("copper, mine"),
              Optional.of(
                  new Own(
                      "refined only",
                      row -> row.commodity().equals("copper, refined"),
                      Cause.STAGES_ADDED,
                      true))),
          all("graphite", "mining", "graphite"),
          all("tungsten", "mining", "tungsten"));

  private final List<Concentration> published;
  private final List<ReplicationRow> rows = new ArrayList<>();

  private BgsConcentration(List<Concentration> published) {
    this.published = published;
  }

  private static Series all(String mineral, String stage, String file) {
    return new Series(mineral, stage, file, row -> true, Optional.empty());
  }

  private static Series part(String mineral, String stage, String commodity) {
    return new Series(
        mineral, stage, mineral, row -> row.commodity().equals(commodity), Optional.empty());
  }

  /** The minerals whose files are needed, as the names of the files have them. */
  static List<String> listMinerals() {
    return SERIES.stream().map(Series::file).distinct().toList();
  }

  public static Replication of(InputFolder folder) {
    var printed = PublishedTables.concentrations(folder);
    var issues = new ArrayList<DataIssue>(printed.issues());
    var files = new LinkedHashMap<String, List<Production>>();
    for (var mineral : listMinerals()) {
      var read = BgsTables.read(folder, mineral);
      issues.addAll(read.issues());
      files.put(mineral, read.value());
    }
    var replication = new BgsConcentration(printed.value());
    for (var series : SERIES) {
      replication.compare(series, files.getOrDefault(series.file, List.of()));
    }
    return new Replication(Published.BGS_HHI, replication.rows, issues);
  }

  private void compare(Series series, List<Production> all) {
    for (var printed : published) {
      if (series.key().equals(printed.mineral() + "|" + printed.stage())) {
        var inYear = all.stream().filter(row -> row.year() == printed.year()).toList();
        var theirs = inYear.stream().filter(series.published).toList();
        var own = series.own;
        if (own.isEmpty() || !own.get().replaces) {
          rows.add(row(item(printed, ""), printed, theirs, theirs, List.of()));
        }
        own.filter(o -> inYear.stream().anyMatch(o.counted))
            .map(o -> ownRow(printed, inYear, theirs, o))
            .ifPresent(rows::add);
      }
    }
  }

  private static ReplicationRow ownRow(
      Concentration printed, List<Production> inYear, List<Production> theirs, Own own) {
    var counted = inYear.stream().filter(own.counted).toList();
    boolean same = counted.size() == theirs.size();
    return row(
        item(printed, " (" + own.name + ")"),
        printed,
        counted,
        theirs,
        same ? List.of() : List.of(own.cause));
  }

  private static String item(Concentration printed, String own) {
    return "%s, %s, %d%s".formatted(printed.mineral(), printed.stage(), printed.year(), own);
  }

  private static ReplicationRow row(
      String item,
      Concentration printed,
      List<Production> counted,
      List<Production> theirs,
      List<Cause> known) {
    var row = ReplicationRow.of(item, "hhi", printed.hhi(), hhi(byCountry(counted)), TOLERANCE);
    var explained = new Explanation(printed, byCountry(theirs));
    var causes = new ArrayList<>(known);
    causes.addAll(explained.causes());
    return row.difference() == 0 || causes.isEmpty()
        ? row
        : row.because(causes, explained.detail());
  }

  private static double hhi(Map<String, Double> amounts) {
    return SCALE * Herfindahl.of(amounts.values().stream().mapToDouble(a -> a).toArray());
  }

  /** Amounts of countries; several products of one country are added. */
  private static Map<String, Double> byCountry(List<Production> rows) {
    var sums = new TreeMap<String, Double>();
    rows.forEach(row -> sums.merge(row.country(), row.amount(), Double::sum));
    return sums;
  }

  /** What the published total and number of members say about how it was counted. */
  private static final class Explanation {
    private final List<Cause> causes = new ArrayList<>();
    private final List<String> details = new ArrayList<>();

    Explanation(Concentration printed, Map<String, Double> amounts) {
      var counted = new TreeMap<>(amounts);
      double missing = amounts.values().stream().mapToDouble(a -> a).sum() - printed.total();
      if (Math.abs(missing) > HALF_TONNE) {
        findLeftOut(amounts, missing)
            .ifPresent(
                country -> {
                  causes.add(Cause.LEFT_OUT);
                  details.add(country + ": " + amounts.get(country) + " t");
                  counted.remove(country);
                });
      }
      boolean lumped = counted.size() > printed.members();
      if (lumped && printed.hhi() > hhi(counted)) {
        causes.add(Cause.LUMPED_OTHERS);
        details.add(counted.size() + " → " + printed.members());
      }
    }

    private static Optional<String> findLeftOut(Map<String, Double> amounts, double missing) {
      return amounts.entrySet().stream()
          .filter(e -> Math.abs(e.getValue() - missing) <= HALF_TONNE)
          .map(Map.Entry::getKey)
          .findFirst();
    }

    List<Cause> causes() {
      return causes;
    }

    String detail() {
      return String.join("; ", details);
    }
  }
}
