package org.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.network.PlaceId;
import org.lodestone.plan.Bridge.Means;
import org.lodestone.scenario.Progress;

/** The stop of P in the fictional plan, two years in, by hand. */
class BridgeTest {
  private static final LocalDate STOP = LocalDate.of(2033, 1, 1);

  /** A and B use 80 and 45 t a year; A's own smelter makes 6 at most. */
  private static final double DEMAND = 125;

  private static final double OWN = 6;

  private static Planner planner;
  private static Plan plan;
  private static Bridge bridge;

  @BeforeAll
  static void solve() {
    planner = new Planner(FictionalPlans.problem(FictionalPlans.TEXT), FictionalPlans.SETTINGS);
    plan = planner.solve(Progress.NONE);
    bridge = bridge("P");
  }

  private static Bridge bridge(String supplier) {
    return Bridge.of(
        planner.problem(),
        plan,
        new Bridge.Question(new PlaceId(supplier), STOP, 1),
        Progress.NONE);
  }

  @AfterAll
  static void free() {
    planner.close();
  }

  @Test
  void withoutThePlanOnlyTheOwnSmelterIsLeft() {
    double weeks = (DEMAND - OWN) / DEMAND * bridge.weeks();

    assertThat(bridge.weeks()).isEqualTo(40);
    assertThat(bridge.undisturbed()).isCloseTo(0, within(1e-6));
    assertThat(bridge.weeks(Means.REROUTING)).isCloseTo(weeks, within(1e-6));
  }

  /** Long after first output the projects run in full; the plan's stock comes once on top. */
  @Test
  void stocksAndProjectsBridgeWhatTheyHold() {
    double year = bridge.weeks() * 7 / 365.25;
    double stock_t = plan.stocks().stream().mapToDouble(Plan.Stored::tonnes).sum();
    double projects_t =
        plan.chosen().stream()
            .flatMap(c -> c.deliveries().stream())
            .filter(d -> d.form().equals("metal"))
            .mapToDouble(Plan.Delivery::tonnes_perYear)
            .sum();
    double left = (DEMAND - OWN) * year - stock_t;

    assertThat(projects_t).isPositive();
    assertThat(bridge.weeks(Means.PLAN_STOCK))
        .isCloseTo(left / (DEMAND * year) * bridge.weeks(), within(1e-6));
    assertThat(bridge.weeks(Means.RAMP_UP))
        .isCloseTo(
            Math.max(0, left - projects_t * year) / (DEMAND * year) * bridge.weeks(), within(1e-6));
  }

  @Test
  void everyMeansHelpsAndTheFirstShortWeekIsNamed() {
    double before = Double.POSITIVE_INFINITY;
    for (var means : Means.values()) {
      assertThat(bridge.weeks(means)).isLessThanOrEqualTo(before + 1e-9);
      before = bridge.weeks(means);
    }
    assertThat(bridge.uses())
        .allSatisfy(
            use ->
                assertThat(use.line(Means.REROUTING).first())
                    .hasValueSatisfying(day -> assertThat(day).isAfterOrEqualTo(STOP)));
    assertThat(bridge.uses()).extracting(Bridge.Use::place).isEqualTo(List.of("A", "B"));
  }

  @Test
  void anAllyIsNoSupplierThatStops() {
    assertThatThrownBy(() -> bridge("Q")).hasMessageContaining("'Q' is no place outside");
  }
}
