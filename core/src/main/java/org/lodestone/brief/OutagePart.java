package org.lodestone.brief;

import java.time.LocalDate;
import java.util.List;
import org.lodestone.brief.document.OutageEntry;
import org.lodestone.brief.document.Quantity;
import org.lodestone.network.SiteId;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.OutageRanking;

/** Every single outage, ranked: each stage at each place and each named site, for two years. */
final class OutagePart {

  /** Long enough for the loss of a mine to pass through all stages and stocks. */
  private static final double WEEKS = 104;

  private OutagePart() {}

  static List<OutageEntry> of(StudyContext study, Progress progress) {
    var template = template(study);
    var ranking =
        OutageRanking.rank(
            study.network(),
            template,
            study.uses(),
            OutageRanking.wholeHorizon(template),
            progress);
    return ranking.outages().stream().map(o -> entry(o, ranking.unit())).toList();
  }

  /** No contingency, two years in weeks, no new supplier: the outage alone acts. */
  static Scenario template(StudyContext study) {
    return new Scenario(
        "single outage",
        LocalDate.of(study.network().baselineYear() + 1, 1, 1),
        PeriodLength.WEEK,
        WEEKS * PeriodLength.WEEK.days(),
        List.of(),
        Behaviour.CAUTIOUS,
        Scenario.STOCKS_OF_NETWORK);
  }

  private static OutageEntry entry(OutageRanking.Outage outage, String unit) {
    var weeks = outage.weeksToFirstShortage();
    return new OutageEntry(
        outage.place().text(),
        outage.stage().id(),
        outage.site().map(SiteId::text).orElse(null),
        Quantity.roundedFinite(outage.uncovered()),
        unit,
        Quantity.roundedFinite(outage.uncoveredShare()),
        weeks.isPresent() ? weeks.getAsDouble() : null,
        outage.uses().stream().map(OutagePart::use).toList());
  }

  private static OutageEntry.Use use(OutageRanking.UseOutage use) {
    return new OutageEntry.Use(use.form().text(), Quantity.roundedFinite(use.uncovered()));
  }
}
