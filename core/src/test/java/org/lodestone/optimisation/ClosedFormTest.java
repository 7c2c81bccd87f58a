package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.contingency.Contingency.DemandSurge;
import org.lodestone.contingency.Contingency.ProcessOutage;
import org.lodestone.contingency.Span;
import org.lodestone.network.FormId;
import org.lodestone.network.ProcessId;
import org.lodestone.optimisation.BoundRef.Kind;
import org.lodestone.scenario.PeriodLength;

/** Cases that can be solved with a pencil. */
class ClosedFormTest {

  private static final double EXACT = 1e-7;
  private static final int WEEKS = 20;
  private static final Span ALWAYS = new Span(0, 10_000, 0);
  private static final double PRICE = Runs.PLAIN.unmet(0);

  private static double perWeek(double perYear) {
    return PeriodLength.WEEK.fromYear(perYear);
  }

  private static ProcessOutage outage(String process, double severity, Span span) {
    return new ProcessOutage("outage", List.of(new ProcessId(process)), severity, span);
  }

  /**
   * Half as much again is wanted as can be delivered.
   *
   * <pre>
   *   mine@S (up to 1000) ──▶ [ore@S] ──lane, 100 × headroom──▶ [ore@B] ──▶ demand 100 → 150
   * </pre>
   */
  @Test
  void theRentOfAFullLaneIsTheDifferenceOfPrices() {
    var network =
        new NetworkBuilder()
            .form("ore", 0)
            .recipe("mine", 0, List.of(), List.of("ore 1"))
            .process("mine", "S", 100, 1000)
            .lane("ore", "S", "B", 100, 0)
            .demand("ore", "B", 100, 1);
    var surge = new DemandSurge("surge", Optional.empty(), List.of(new FormId("ore")), 0.5, ALWAYS);
    var scenario = Runs.withHeadroom(1.2, network, WEEKS, surge);
    var best = Runs.solve(scenario, Runs.PLAIN);
    int seller = Runs.node(scenario, "ore@S");
    int buyer = Runs.node(scenario, "ore@B");
    for (int t = 0; t < WEEKS; t++) {
      assertThat(best.trajectory().shipped(t, 0)).isCloseTo(perWeek(120), within(EXACT));
      assertThat(best.price(t, buyer)).isCloseTo(PRICE, within(EXACT));
      assertThat(best.price(t, seller)).isCloseTo(0, within(EXACT));
    }
    assertThat(best.trajectory().totalShortage(buyer))
        .isCloseTo(perWeek(30) * WEEKS, within(EXACT));
    var lane = best.bindingBounds().getFirst();
    assertThat(lane.peakBound().kind()).isEqualTo(Kind.LANE);
    assertThat(lane.name()).isEqualTo("ore:S>B");
    assertThat(lane.peak()).isCloseTo(PRICE, within(EXACT));
    assertThat(lane.total()).isCloseTo(PRICE * WEEKS, within(EXACT * WEEKS));
    assertThat(best.cost().total()).isCloseTo(PRICE * perWeek(30) * WEEKS, within(1e-5));
  }

  /**
   * Of both elements in one ore, y limits what can be made, so the surplus of x is worth nothing.
   *
   * <pre>
   *   mine 1000 ─▶ [ore] ─▶ split ─▶ [x] 200, [y] 50 ─▶ make (x 1, y 0.3) ─▶ [part] 50 / 0.3
   * </pre>
   */
  @Test
  void theSurplusOfAJointProductIsWorthNothing() {
    double parts = 50 / 0.3;
    var network =
        new NetworkBuilder()
            .form("ore", 0)
            .form("x", 1)
            .form("y", 1)
            .form("part", 2)
            .recipe("mine", 0, List.of(), List.of("ore 1"))
            .recipe("split", 0, List.of("ore 1"), List.of("x 0.2", "y 0.05"))
            .recipe("make", 0, List.of("x 1", "y 0.3"), List.of("part 1"))
            .process("mine", "A", 1000, 1000)
            .process("split", "A", 1000, 1000)
            .process("make", "A", parts, parts)
            .demand("part", "A", parts, 1);
    var scenario = Runs.weeks(network, WEEKS, outage("mine@A", 0.5, ALWAYS));
    var best = Runs.solve(scenario, Runs.PLAIN);
    var run = best.trajectory();
    int x = Runs.node(scenario, "x@A");
    double surplus = 0;
    for (int t = 0; t < WEEKS; t++) {
      surplus += run.disposed(t, x);
      assertThat(best.price(t, x)).isCloseTo(0, within(EXACT));
      // A tonne of y makes 1 / 0.3 parts, a tonne of ore gives 0.05 of y.
      assertThat(best.price(t, Runs.node(scenario, "y@A"))).isCloseTo(PRICE / 0.3, within(1e-5));
      assertThat(best.price(t, Runs.node(scenario, "ore@A")))
          .isCloseTo(0.05 * PRICE / 0.3, within(1e-5));
    }
    surplus += run.stock(WEEKS - 1, x);
    assertThat(run.totalShortage(Runs.node(scenario, "part@A")))
        .isCloseTo(perWeek(parts / 2) * WEEKS, within(EXACT));
    assertThat(surplus).isCloseTo(perWeek(100 - parts / 2) * WEEKS, within(EXACT));
  }

  /**
   * One stage, no stock: what is missing is the lost capacity less the spare capacity of the
   * others.
   */
  @Test
  void withoutStockTheShortageIsLostCapacityLessSpareCapacity() {
    var network =
        new NetworkBuilder()
            .form("ore", 0)
            .recipe("mine", 0, List.of(), List.of("ore 1"))
            .process("mine", "A", 60, 60)
            .process("mine", "B", 40, 50)
            .lane("ore", "A", "U", 60, 0)
            .lane("ore", "B", "U", 40, 0)
            .demand("ore", "U", 100, 1);
    var scenario = Runs.weeks(network, WEEKS, outage("mine@A", 1, ALWAYS));
    var best = Runs.solve(scenario, Runs.PLAIN);
    assertThat(best.trajectory().totalShortage(Runs.node(scenario, "ore@U")))
        .isCloseTo(perWeek(60 - 10) * WEEKS, within(EXACT));
  }

  /**
   * Thirty days of stock and nothing else: four weeks are served, two days of the fifth, then none.
   */
  @Test
  void stockLastsForItsDaysOfCover() {
    var network = mineAndUser(0).industryStock("ore", "A", 30);
    var scenario = Runs.weeks(network, WEEKS, outage("mine@A", 1, ALWAYS));
    var best = Runs.solve(scenario);
    int user = Runs.node(scenario, "ore@A");
    var run = best.trajectory();
    assertThat(run.firstShortage(user)).isEqualTo(4);
    for (int t = 0; t < WEEKS; t++) {
      double served = Math.clamp(30.0 / 7 - t, 0, 1) * perWeek(365.25);
      assertThat(run.served(t, user)).isCloseTo(served, within(EXACT));
    }
    assertThat(best.listShortages())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.name()).isEqualTo("ore@A");
              assertThat(use.firstPeriod()).isEqualTo(4);
              assertThat(use.total()).isCloseTo(WEEKS * 7 - 30, within(EXACT));
              assertThat(use.share()).isCloseTo(1 - 30.0 / (WEEKS * 7), within(EXACT));
            });
  }

  /**
   * The state stock counts as well, but no faster than its release rate: here half a day per day.
   */
  @Test
  void theStateStockComesNoFasterThanItsRate() {
    var network = mineAndUser(0).stateStock("ore", "A", 30);
    var scenario = Runs.withRelease(0.5, network, WEEKS, outage("mine@A", 1, ALWAYS));
    var best = Runs.solve(scenario);
    int user = Runs.node(scenario, "ore@A");
    for (int t = 0; t < WEEKS; t++) {
      double left = Math.max(0, 30 - 3.5 * t);
      assertThat(best.trajectory().released(t, user)).isCloseTo(Math.min(3.5, left), within(EXACT));
      assertThat(best.trajectory().stateStock(t, user))
          .isCloseTo(Math.max(0, left - 3.5), within(EXACT));
    }
    assertThat(best.trajectory().totalShortage(user)).isCloseTo(WEEKS * 7 - 30, within(EXACT));
  }

  /**
   * Four weeks out, four weeks of recovery in a straight line: 28 + 14 days of output are lost, and
   * the loss arrives later by the lag of one and a half weeks, split over two periods.
   */
  @Test
  void aRecoveryLosesItsIntegralAndTheLagShiftsIt() {
    var network = mineAndUser(10.5);
    var scenario = Runs.weeks(network, WEEKS, outage("mine@A", 1, new Span(0, 28, 28)));
    var best = Runs.solve(scenario);
    int user = Runs.node(scenario, "ore@A");
    var run = best.trajectory();
    assertThat(run.totalShortage(user)).isCloseTo(42, within(EXACT));
    assertThat(run.firstShortage(user)).isEqualTo(1);
    double[] output = {0, 0, 0, 0, 0.125, 0.375, 0.625, 0.875, 1, 1, 1};
    for (int t = 2; t < output.length; t++) {
      assertThat(run.activity(t, 0)).isCloseTo(7 * output[t], within(EXACT));
      assertThat(run.arrived(t, user))
          .isCloseTo(7 * (output[t - 1] + output[t - 2]) / 2, within(EXACT));
    }
    assertThat(run.arrived(0, user)).isCloseTo(7, within(EXACT));
    assertThat(run.arrived(1, user)).isCloseTo(3.5, within(EXACT));
  }

  /** One tonne a day from the mine to the user at the same place. */
  private static NetworkBuilder mineAndUser(double lagDays) {
    return new NetworkBuilder()
        .form("ore", 0)
        .recipe("mine", lagDays, List.of(), List.of("ore 1"))
        .process("mine", "A", 365.25, 365.25)
        .demand("ore", "A", 365.25, 1);
  }
}
