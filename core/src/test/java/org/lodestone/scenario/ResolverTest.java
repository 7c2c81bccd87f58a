package org.lodestone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.cases.Scenarios.ban;
import static org.lodestone.cases.Scenarios.days;
import static org.lodestone.cases.Scenarios.months;
import static org.lodestone.cases.Scenarios.outage;
import static org.lodestone.cases.Scenarios.surge;
import static org.lodestone.cases.Scenarios.weeks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.contingency.Contingency.Quota;
import org.lodestone.contingency.Contingency.RecordedFlow;
import org.lodestone.contingency.Contingency.SiteOutage;
import org.lodestone.contingency.Span;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SiteId;
import org.lodestone.network.SupplyNetwork;

/** Periods, lags and bounds by hand (R1–R7). Amounts are such that a week has 7 t. */
class ResolverTest {

  private static final SupplyNetwork NETWORK =
      NetworkText.parse(
          """
          form scrap 0
          form ore 1
          coproduct waste 2
          form metal 2
          recipe mine 0 d: -> ore 1
          recipe smelt 10 d: ore 1 -> metal 1 + waste 0.5 + scrap 0.1
          process mine@A: 365.25 of 730.5
          process smelt@A: 365.25 of 365.25
          lane metal A>B: 182.625, 21 d
          lane metal A>C: 182.625, 0 d
          demand metal@B: 182.625 class 0
          demand metal@C: 182.625 class 2
          site pit in mine@A: 0.25
          industry stock metal@A: 10 d
          state stock metal@B: 60 d
          """);

  @Test
  void anAmountPerYearBecomesOnePerPeriod() {
    assertThat(weeks(2).resolve(NETWORK).processes().activity()).containsExactly(7, 7);
    assertThat(months(1).resolve(NETWORK).processes().activity()[0])
        .isCloseTo(30.4375, within(1e-12));
  }

  @Test
  void aHorizonIsRoundedUpToWholePeriods() {
    assertThat(weeks(52).resolve(NETWORK).periods()).isEqualTo(52);
    assertThat(weeks(52).withPeriod(PeriodLength.MONTH).resolve(NETWORK).periods()).isEqualTo(12);
  }

  @Test
  void lagsMayBePartsOfAPeriod() {
    var resolved = weeks(4).resolve(NETWORK);
    assertThat(resolved.processes().lag()).containsExactly(0, 10.0 / 7);
    assertThat(resolved.lanes().lag()).containsExactlyInAnyOrder(3, 0);
  }

  /** Metal drives the smelter; waste is a co-product and scrap of an earlier stage. */
  @Test
  void onlyTheMainOutputDrivesAProcess() {
    var resolved = weeks(4).resolve(NETWORK);
    assertThat(resolved.processes().drives()).containsExactly(true, true, false, false);
  }

  @Test
  void stocksAreDaysOfOutflowAndOfDomesticUse() {
    var resolved = weeks(4).resolve(NETWORK);
    assertThat(resolved.nodes().workingStock()[node(resolved, "metal@A")]).isEqualTo(10.0);
    assertThat(resolved.nodes().stateStock()[node(resolved, "metal@B")]).isEqualTo(30.0);
    assertThat(
            weeks(4)
                .withStateCoverDays(90)
                .resolve(NETWORK)
                .nodes()
                .stateStock()[node(resolved, "metal@B")])
        .isEqualTo(45.0);
  }

  /** The outage takes days 3 to 10: four sevenths of the first week, three of the second. */
  @Test
  void anOutageCountsByItsDays() {
    var capacity = capacity(weeks(3, outage("mine@A", days(3, 7))), "mine@A");
    assertThat(capacity[0]).isCloseTo(14 * (1 - 4.0 / 7), within(1e-12));
    assertThat(capacity[1]).isCloseTo(14 * (1 - 3.0 / 7), within(1e-12));
    assertThat(capacity[2]).isEqualTo(14);
  }

  /** A line from 1 to 0 over two weeks: on average 3/4, then 1/4. */
  @Test
  void recoveryIsAStraightLine() {
    var capacity = capacity(weeks(3, outage("mine@A", new Span(0, 0, 14))), "mine@A");
    assertThat(capacity[0]).isCloseTo(14 * 0.25, within(1e-12));
    assertThat(capacity[1]).isCloseTo(14 * 0.75, within(1e-12));
  }

  @Test
  void aSiteTakesItsShareAlong() {
    var pit = new SiteOutage("pit", new SiteId("pit"), 0.8, days(0, 7));
    assertThat(capacity(weeks(1, pit), "mine@A")[0]).isCloseTo(14 * (1 - 0.2), within(1e-12));
  }

  /** Baseline 3.5 a week; the headroom of the cautious behaviour is a quarter. */
  @Test
  void aRestrictedLaneHasNoHeadroom() {
    var cut =
        new ExportBan("cut", place("A"), List.of(place("B")), List.of(form()), 0.2, days(7, 7));
    var limit = laneLimit(weeks(3, cut), "metal:A>B");
    assertThat(limit[0]).isCloseTo(3.5 * 1.25, within(1e-12));
    assertThat(limit[1]).isCloseTo(3.5 * 0.8, within(1e-12));
    assertThat(limit[2]).isCloseTo(3.5 * 1.25, within(1e-12));
    assertThat(laneLimit(weeks(3, cut), "metal:A>C")[1]).isCloseTo(3.5 * 1.25, within(1e-12));
  }

  /**
   * 73.05 t a year are 1.4 a week, for both lanes; in the half week before, half of the baseline of
   * 7 is free.
   */
  @Test
  void aQuotaIsSharedAndBeginsWithinAPeriod() {
    var quota = new Quota("quota", place("A"), List.of(), List.of(form()), 73.05, days(10.5, 100));
    var bounds = weeks(3, quota).resolve(NETWORK).bounds();
    assertThat(bounds.quotas()).isEqualTo(1);
    assertThat(bounds.quotaLane()).hasSize(2);
    assertThat(bounds.quotaLimit()[0]).isInfinite();
    assertThat(bounds.quotaLimit()[1]).isCloseTo(0.5 * 1.4 + 0.5 * 7, within(1e-12));
    assertThat(bounds.quotaLimit()[2]).isCloseTo(1.4, within(1e-12));
  }

  @Test
  void aSurgeRaisesOnlyWhatItNames() {
    var resolved = weeks(1, surge("metal", "B", 0.3, days(0, 7))).resolve(NETWORK);
    assertThat(resolved.bounds().demandFactor()[node(resolved, "metal@B")])
        .isCloseTo(1.3, within(1e-12));
    assertThat(resolved.bounds().demandFactor()[node(resolved, "metal@C")]).isEqualTo(1);
  }

  /**
   * One month of 30.4375 t is 1 t a day; it ends 2.4375 days into the fifth week, whose rest is
   * baseline.
   */
  @Test
  void aRecordedMonthFillsItsWeeks() {
    var record =
        new RecordedFlow("record", place("A"), place("B"), form(), List.of(30.4375), days(0, 31));
    var resolved = weeks(6, record).resolve(NETWORK);
    int lane = resolved.labels().lanes().indexOf("metal:A>B");
    assertThat(recorded(resolved, 0, lane)).isCloseTo(7, within(1e-12));
    assertThat(recorded(resolved, 4, lane)).isCloseTo(2.4375 + 4.5625 * 0.5, within(1e-12));
    assertThat(recorded(resolved, 5, lane)).isNaN();
    assertThat(resolved.labels().laneCauses().get(lane)).containsExactly("record");
  }

  @Test
  void contingenciesAreNamedWhereTheyAct() {
    var resolved =
        weeks(4, outage("mine@A", days(0, 7)), ban("metal", "A", days(0, 7))).resolve(NETWORK);
    int mine = resolved.labels().processes().indexOf("mine@A");
    assertThat(resolved.labels().processCauses().get(mine)).containsExactly("outage of mine@A");
    assertThat(resolved.labels().laneCauses())
        .allMatch(c -> c.equals(List.of("ban on metal from A")));
  }

  private static double recorded(ResolvedScenario resolved, int t, int lane) {
    return resolved.bounds().recorded()[t * resolved.lanes().count() + lane];
  }

  private static double[] capacity(Scenario scenario, String process) {
    var resolved = scenario.resolve(NETWORK);
    int p = resolved.labels().processes().indexOf(process);
    return column(resolved.bounds().capacity(), resolved.processes().count(), p);
  }

  private static double[] laneLimit(Scenario scenario, String lane) {
    var resolved = scenario.resolve(NETWORK);
    int l = resolved.labels().lanes().indexOf(lane);
    return column(resolved.bounds().laneLimit(), resolved.lanes().count(), l);
  }

  private static double[] column(double[] table, int width, int index) {
    var column = new double[table.length / width];
    for (int t = 0; t < column.length; t++) {
      column[t] = table[t * width + index];
    }
    return column;
  }

  private static int node(ResolvedScenario resolved, String name) {
    return resolved.labels().nodes().indexOf(name);
  }

  private static PlaceId place(String id) {
    return new PlaceId(id);
  }

  private static FormId form() {
    return new FormId("metal");
  }
}
