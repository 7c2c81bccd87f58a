package org.lodestone.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;

/**
 * Whether supply between the parties of an agreement rose after it, in the trade figures of a
 * package (G10). Figures of one series have the same reporter, partner, form, unit, basis and
 * scope; series are never added. A rise is no proof that the agreement caused it.
 *
 * @param series every series between two parties of which the package has a yearly figure
 */
public record OutcomeTest(Agreement agreement, List<Series> series) {
  private static final int FEWEST_DAYS_OF_A_YEAR = 365;

  /** Who reports a flow. */
  public enum Reporter {
    /** The receiving side: imports from the partner. */
    IMPORTER,
    /** The sending side: exports to the partner. */
    EXPORTER
  }

  /** What the years say. */
  public enum Verdict {
    /** Every year after the signing is above every year before. */
    ROSE,
    /** Every year after is below every year before. */
    FELL,
    /** Neither. */
    MIXED,
    /** Only one year, or only years on one side of the signing. */
    NOT_TESTABLE
  }

  /** Why a series cannot be tested. */
  public enum Gap {
    NONE,
    ONE_YEAR,
    ONLY_BEFORE,
    ONLY_AFTER
  }

  /** The yearly figure of a series. */
  public record Year(int year, double amount, String row) {}

  /**
   * One flow from a supplier to a buyer.
   *
   * @param years in their order; the year of the signing is not among them
   */
  public record Series(
      PlaceId supplier,
      PlaceId buyer,
      Reporter reporter,
      String form,
      String unit,
      Basis basis,
      String scope,
      List<Year> years,
      Verdict verdict,
      Gap gap) {
    public Series {
      years = List.copyOf(years);
    }
  }

  public OutcomeTest {
    series = List.copyOf(series);
  }

  /** Tests an agreement against the yearly imports and exports of a package. */
  public static OutcomeTest of(Agreement agreement, DataPackage data) {
    Map<Key, TreeMap<Integer, Year>> found = new LinkedHashMap<>();
    for (var figure : data.figures()) {
      var key = key(figure);
      var amount = figure.value().toNumber();
      if (agreement.parties().contains(key.supplier)
          && agreement.parties().contains(key.buyer)
          && isFlow(figure)
          && amount.isPresent()) {
        figure
            .period()
            .filter(period -> isYear(period) && period.year() != year(agreement))
            .ifPresent(
                period ->
                    found
                        .computeIfAbsent(key, k -> new TreeMap<>())
                        .putIfAbsent(
                            period.year(),
                            new Year(period.year(), amount.getAsDouble(), figure.id())));
      }
    }
    var series = new ArrayList<Series>();
    found.forEach((key, years) -> series.add(key.series(List.copyOf(years.values()), agreement)));
    return new OutcomeTest(agreement, series);
  }

  /** The verdict if all series that can be tested agree; mixed if they do not. */
  public Verdict verdict() {
    var verdicts =
        series.stream()
            .map(Series::verdict)
            .filter(verdict -> verdict != Verdict.NOT_TESTABLE)
            .distinct()
            .toList();
    return switch (verdicts.size()) {
      case 0 -> Verdict.NOT_TESTABLE;
      case 1 -> verdicts.getFirst();
      default -> Verdict.MIXED;
    };
  }

  private static int year(Agreement agreement) {
    return agreement.signing().day().year();
  }

  private static boolean isFlow(Figure figure) {
    return figure.quantity().equals("import") || figure.quantity().equals("export");
  }

  private static boolean isYear(Period period) {
    return period.days() >= FEWEST_DAYS_OF_A_YEAR && period.first().getYear() == period.year();
  }

  /** What the figures of one series have in common. */
  private record Key(
      PlaceId supplier,
      PlaceId buyer,
      Reporter reporter,
      String form,
      String unit,
      Basis basis,
      String scope) {

    Series series(List<Year> years, Agreement agreement) {
      int signed = year(agreement);
      var before = years.stream().filter(year -> year.year() < signed).toList();
      var after = years.stream().filter(year -> year.year() > signed).toList();
      var gap = gap(before, after);
      var verdict = gap == Gap.NONE ? compare(before, after) : Verdict.NOT_TESTABLE;
      return new Series(supplier, buyer, reporter, form, unit, basis, scope, years, verdict, gap);
    }
  }

  private static Key key(Figure figure) {
    var place = new PlaceId(figure.place().isEmpty() ? "XX" : figure.place());
    var partner = new PlaceId(figure.partner().isEmpty() ? "XX" : figure.partner());
    boolean importer = figure.quantity().equals("import");
    return new Key(
        importer ? partner : place,
        importer ? place : partner,
        importer ? Reporter.IMPORTER : Reporter.EXPORTER,
        figure.form(),
        figure.unit(),
        figure.basis(),
        withoutYear(figure));
  }

  /** A scope that repeats the year is the same scope in another year. */
  private static String withoutYear(Figure figure) {
    return figure
        .period()
        .map(period -> figure.scope().replace(period.text(), "").strip())
        .orElse(figure.scope());
  }

  private static Gap gap(List<Year> before, List<Year> after) {
    if (before.size() + after.size() < 2) {
      return Gap.ONE_YEAR;
    }
    if (after.isEmpty()) {
      return Gap.ONLY_BEFORE;
    }
    return before.isEmpty() ? Gap.ONLY_AFTER : Gap.NONE;
  }

  private static Verdict compare(List<Year> before, List<Year> after) {
    var earlier = before.stream().mapToDouble(Year::amount).summaryStatistics();
    var later = after.stream().mapToDouble(Year::amount).summaryStatistics();
    if (later.getMin() > earlier.getMax()) {
      return Verdict.ROSE;
    }
    return later.getMax() < earlier.getMin() ? Verdict.FELL : Verdict.MIXED;
  }
}
