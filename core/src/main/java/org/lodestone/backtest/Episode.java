package org.lodestone.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.contingency.Contingency.LicenceQueue;
import org.lodestone.contingency.LicenceTerms;
import org.lodestone.contingency.Span;
import org.lodestone.data.AmountCell;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Formula;
import org.lodestone.data.RowRef;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.EpisodeFile;
import org.lodestone.scenario.ScenarioFault;

/**
 * A restriction that happened, month by month.
 *
 * @param release the day on which goods were let go by decision; the day of the control if never
 * @param base what was shipped per month before
 * @param unlicensed g, part that went on without a licence
 * @param releaseDays days over which goods held back were let go from the release on
 */
public record Episode(
    String name,
    LocalDate control,
    LocalDate release,
    List<Month> months,
    Sourced base,
    String baseWhy,
    Sourced unlicensed,
    double transitDays,
    double releaseDays) {

  private static final double NEVER_days = 36_525;
  private static final PlaceId ANYWHERE = new PlaceId("XX");

  /** A month as it was recorded, in the unit of the base. */
  public record Month(YearMonth month, Sourced recorded) {}

  public Episode {
    months = List.copyOf(months);
    if (months.isEmpty() || !(base.value() > 0)) {
      throw new ScenarioFault(
          "The episode '%s' has %d months and a base of %s a month.\nIt needs at least one month, and a base above zero."
              .formatted(name, months.size(), base.value()));
    }
  }

  /** Looks up the rows of a file. */
  public static Episode of(EpisodeFile file, DataPackage data) {
    var months = new ArrayList<Month>();
    var month = YearMonth.from(file.first());
    for (var text : file.recorded()) {
      checkMonth(text, month, data);
      months.add(new Month(month, evaluate(text, data)));
      month = month.plusMonths(1);
    }
    return new Episode(
        file.name(),
        file.control(),
        file.release(),
        months,
        evaluate(file.base(), data),
        file.baseWhy(),
        evaluate(file.unlicensed(), data),
        file.transitDays(),
        file.releaseDays());
  }

  /** A row that is about another month would shift all that follows. */
  private static void checkMonth(String row, YearMonth month, DataPackage data) {
    data.findRow(row)
        .flatMap(found -> found.period())
        .filter(
            period ->
                !YearMonth.from(period.first()).equals(month)
                    || !YearMonth.from(period.last()).equals(month))
        .ifPresent(
            period -> {
              throw new ScenarioFault(
                  "The row '%s' is about %s, where %s is due.\nList one row per month, in order."
                      .formatted(row, period, month));
            });
  }

  private static Sourced evaluate(String formula, DataPackage data) {
    var result =
        Formula.evaluate(
            new AmountCell(formula, Optional.empty(), List.of()), data, new RowRef("episode", 1));
    return result
        .value()
        .orElseThrow(
            () -> {
              var issue = result.issues().getFirst();
              return new ScenarioFault(issue.message() + "\n" + issue.advice());
            });
  }

  /** A month as a part of the base. */
  public double recordedShare(int month) {
    return months.get(month).recorded.value() / base.value();
  }

  public boolean isReleased() {
    return release.isAfter(control);
  }

  /** The share that a queue with these terms lets out, g of the episode taken in their place. */
  public PermittedShare permitted(LicenceTerms terms, double general) {
    double length = isReleased() ? ChronoUnit.DAYS.between(control, release) : NEVER_days;
    var queue =
        new LicenceQueue(
            name,
            ANYWHERE,
            List.of(),
            List.of(),
            new LicenceTerms(
                general,
                terms.approvedShare(),
                terms.fixedDays(),
                terms.workDays(),
                terms.stages(),
                terms.reviewCapacity(),
                isReleased() ? releaseDays : 0),
            Optional.empty(),
            new Span(0, length, 0));
    return (from, to) -> 1 - queue.strength(from, to);
  }

  /** The mean of a permitted share over a month, as it arrives after the transit. */
  public double meanShare(PermittedShare permitted, int month) {
    var calendar = months.get(month).month;
    double begin = ChronoUnit.DAYS.between(control, calendar.atDay(1)) - transitDays;
    return permitted.mean(begin, begin + calendar.lengthOfMonth());
  }
}
