package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.cases.ReferenceNetworks;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.contingency.Contingency.ProcessOutage;
import org.lodestone.contingency.Contingency.Quota;
import org.lodestone.contingency.Contingency.RecordedFlow;
import org.lodestone.contingency.Span;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.ProcessId;
import org.lodestone.optimisation.BoundRef.Kind;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;

class BestResponseTest {

  private static final double EXACT = 1e-6;
  private static final Span ALWAYS = new Span(0, 10_000, 0);

  /** Nothing is short, nothing is missing at the end, and the last shipments still leave. */
  @Test
  void anEmptyScenarioServesAllAndRunsNothingDown() {
    var scenario = Runs.weeks(ReferenceNetworks.twoElements(), 52);
    var best = Runs.solve(scenario);
    assertThat(best.cost().unmet()).isCloseTo(0, within(EXACT));
    assertThat(best.cost().missingStock()).isCloseTo(0, within(EXACT));
    assertThat(best.listShortages()).isEmpty();
    assertThat(best.kkt().holds()).isTrue();
    int ore = Runs.lane(scenario, "ore:A>B");
    assertThat(best.trajectory().shipped(51, ore)).isGreaterThan(0);
  }

  /**
   * Half of the supply of two users is lost; the first class is served in full, the other gets the
   * rest.
   *
   * <pre>
   *   mine@S 100 ─▶ [ore@S] ─50─▶ [ore@B] class 2
   *                    └────50──▶ [ore@C] class 0
   * </pre>
   */
  @Test
  void classesAreServedInTheirOrder() {
    var outage = new ProcessOutage("outage", List.of(new ProcessId("mine@S")), 0.4, ALWAYS);
    var scenario = Runs.weeks(twoUsers(), 20, outage);
    var best = Runs.solve(scenario);
    double week = PeriodLength.WEEK.fromYear(1);
    assertThat(best.trajectory().totalShortage(Runs.node(scenario, "ore@C")))
        .isCloseTo(0, within(EXACT));
    assertThat(best.trajectory().totalShortage(Runs.node(scenario, "ore@B")))
        .isCloseTo(20 * 40 * week, within(EXACT));
  }

  /**
   * A quota over both lanes binds; a tonne more is worth what the class that goes short is worth.
   */
  @Test
  void aQuotaIsSharedByWorth() {
    var quota =
        new Quota("quota", new PlaceId("S"), List.of(), List.of(new FormId("ore")), 70, ALWAYS);
    var scenario = Runs.weeks(twoUsers(), 20, quota);
    var best = Runs.solve(scenario);
    double week = PeriodLength.WEEK.fromYear(1);
    assertThat(best.trajectory().totalShortage(Runs.node(scenario, "ore@C")))
        .isCloseTo(0, within(EXACT));
    assertThat(best.trajectory().totalShortage(Runs.node(scenario, "ore@B")))
        .isCloseTo(20 * 30 * week, within(EXACT));
    var bound = best.bindingBounds().getFirst();
    assertThat(bound.peakBound()).isEqualTo(new BoundRef(Kind.QUOTA, 0, 0));
    assertThat(bound.causes()).containsExactly("quota");
    assertThat(bound.firstPeriod()).isZero();
    assertThat(bound.lastPeriod()).isEqualTo(19);
    // Class 2 at 100 points, less the handling of mining and shipping at 0.01 each.
    assertThat(bound.peak()).isCloseTo(100 - 0.02, within(EXACT));
  }

  /** Even with lanes to spare, history says what left; what could not leave is told apart. */
  @Test
  void recordedFlowsAreMetAsFarAsGoodsGo() {
    double week = PeriodLength.WEEK.fromYear(50);
    double month = PeriodLength.MONTH.fromYear(50);
    var record =
        new RecordedFlow(
            "record",
            new PlaceId("S"),
            new PlaceId("B"),
            new FormId("ore"),
            List.of(0.5 * month, 40 * month),
            new Span(0, 60, 0));
    var scenario = Runs.weeks(twoUsers(), 12, record);
    var best = Runs.solve(scenario);
    int lane = Runs.lane(scenario, "ore:S>B");
    for (int t = 0; t < 4; t++) {
      assertThat(best.trajectory().shipped(t, lane)).isCloseTo(0.5 * week, within(EXACT));
    }
    // Twenty times the mine's output is recorded: all of it goes there, and the rest is missed.
    assertThat(best.trajectory().served(6, Runs.node(scenario, "ore@C"))).isZero();
    assertThat(best.cost().missedRecords()).isGreaterThan(0);
    assertThat(best.cost().largestViolation()).isLessThan(EXACT);
  }

  /** Two networks that do not touch cost what each costs alone. */
  @Test
  void separateNetworksAddUp() {
    var outage = new ProcessOutage("outage", List.of(new ProcessId("mine@S")), 0.4, ALWAYS);
    var ban =
        new ExportBan("ban", new PlaceId("P"), List.of(), List.of(new FormId("mud")), 1, ALWAYS);
    var both = twoUsers();
    addMud(both);
    double together = Runs.solve(Runs.weeks(both, 20, outage, ban)).cost().total();
    double users = Runs.solve(Runs.weeks(twoUsers(), 20, outage)).cost().total();
    double mud = Runs.solve(Runs.weeks(addMud(new NetworkBuilder()), 20, ban)).cost().total();
    assertThat(together).isCloseTo(users + mud, within(1e-6 * together));
  }

  @Test
  void startingFromASolvedScenarioCostsTheSame() {
    var network = ReferenceNetworks.twoElements();
    var solved = Runs.solve(Runs.weeks(network, 40));
    var outage = new ProcessOutage("outage", List.of(new ProcessId("split@A")), 0.8, ALWAYS);
    var changed = Runs.weeks(network, 40, outage);
    var cold = Runs.solve(changed);
    var warm = BestResponse.startingFrom(solved, changed, Progress.NONE);
    assertThat(cold.cost().unmet()).isGreaterThan(0);
    assertThat(warm.cost().total())
        .isCloseTo(cold.cost().total(), within(1e-9 * cold.cost().total()));
    assertThat(warm.size().iterations()).isLessThan(cold.size().iterations());
    var bare = Runs.weeks(twoUsers(), 20);
    assertThat(BestResponse.startingFrom(solved, bare, Progress.NONE).cost().unmet()).isZero();
  }

  @Test
  void theSameScenarioGivesTheSameNumbers() {
    var outage = new ProcessOutage("outage", List.of(new ProcessId("split@A")), 0.8, ALWAYS);
    var first = Runs.solve(Runs.weeks(ReferenceNetworks.twoElements(), 30, outage));
    var second = Runs.solve(Runs.weeks(ReferenceNetworks.twoElements(), 30, outage));
    assertThat(second.cost()).isEqualTo(first.cost());
    assertThat(second.bindingBounds()).isEqualTo(first.bindingBounds());
  }

  @Test
  void aCallerMayCancel() {
    var cancelled =
        new Progress() {
          @Override
          public void tick(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    var scenario = Runs.weeks(twoUsers(), 20);
    assertThatThrownBy(() -> BestResponse.of(scenario, ResponsePrices.DEFAULT, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  private static NetworkBuilder twoUsers() {
    return new NetworkBuilder()
        .form("ore", 0)
        .recipe("mine", 0, List.of(), List.of("ore 1"))
        .process("mine", "S", 100, 100)
        .lane("ore", "S", "B", 50, 0)
        .lane("ore", "S", "C", 50, 0)
        .demand("ore", "B", 50, 2)
        .demand("ore", "C", 50, 0);
  }

  /** Far larger amounts of another form, between other places. */
  private static NetworkBuilder addMud(NetworkBuilder network) {
    return network
        .form("mud", 1)
        .recipe("dig", 20, List.of(), List.of("mud 1"))
        .process("dig", "P", 4e6, 5e6)
        .lane("mud", "P", "Q", 4e6, 30)
        .demand("mud", "Q", 4e6, 1)
        .industryStock("mud", "Q", 40);
  }
}
