package org.lodestone.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestone.cases.Scenarios.ban;
import static org.lodestone.cases.Scenarios.days;
import static org.lodestone.cases.Scenarios.outage;
import static org.lodestone.cases.Scenarios.places;
import static org.lodestone.cases.Scenarios.rerouting;
import static org.lodestone.cases.Scenarios.run;
import static org.lodestone.cases.Scenarios.surge;
import static org.lodestone.cases.Scenarios.weeks;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.contingency.Contingency.Quota;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.Cause;
import org.lodestone.simulation.Consumer;
import org.lodestone.simulation.FormAt;
import org.lodestone.simulation.Shortage;
import org.lodestone.simulation.Shortage.Finding;
import org.lodestone.simulation.ShortageTrace;

/** A shortage names its causes and the chain that leads to each. */
class A06_ShortageCausesTest {

  /**
   * Japan makes motors from its own magnets; the dysprosium metal is made at home from oxide that
   * is bought, 80 from CN and 20 from AU; neodymium comes from AU alone.
   */
  private static final SupplyNetwork NETWORK =
      NetworkText.parse(
          """
                    form ox-dy 1
                    form ox-nd 1
                    form met-dy 2
                    form mag-uh 3
                    form motor 4
                    recipe separate-dy 0 d: -> ox-dy 1
                    recipe separate-nd 0 d: -> ox-nd 1
                    recipe reduce 14 d: ox-dy 1 -> met-dy 1
                    recipe sinter 28 d: met-dy 1 + ox-nd 3 -> mag-uh 4
                    recipe assemble 7 d: mag-uh 1 -> motor 1
                    process separate-dy@CN: 130 of 130
                    process separate-dy@AU: 20 of 30
                    process separate-nd@AU: 300 of 330
                    process reduce@JP: 100 of 110
                    process sinter@JP: 100 of 110
                    process assemble@JP: 400 of 400
                    lane ox-dy CN>JP: 80, 10 d
                    lane ox-dy AU>JP: 20, 10 d
                    lane ox-dy CN>EU: 50, 20 d
                    lane ox-nd AU>JP: 300, 10 d
                    demand motor@JP: 400 class 1
                    demand ox-dy@EU: 50 class 1
                    industry stock ox-dy@JP: 30 d
                    industry stock motor@JP: 7 d
                    """);

  @Test
  void anExportBanIsFoundFourStepsUp() {
    var shortage = trace(weeks(52, ban("ox-dy", "CN", days(28, 200))));

    // 28 + 59 on the way; a loss of 80 % empties 30 days of stock in 37.5 and 7 days in 8.75.
    assertThat(shortage.firstDay()).isEqualTo(Math.floor((28 + 59 + 37.5 + 8.75) / 7) * 7);
    assertThat(tell(shortage.findings().getFirst()))
        .isEqualTo(
            "motor@JP < mag-uh@JP < met-dy@JP < ox-dy@JP: ox-dy CN>JP by [ban on ox-dy from CN]");
    assertThat(shortage.findings().getFirst().part()).isGreaterThan(0.9);
    assertThat(causes(shortage, Cause.StockExhausted.class))
        .extracting(c -> c.stock().toString())
        .containsExactlyInAnyOrder("ox-dy@JP", "motor@JP");
    assertThat(causes(shortage, Cause.NoNewSupplier.class))
        .containsExactly(new Cause.NoNewSupplier(at("ox-dy", "JP"), Cause.Bound.SHARE));
  }

  @Test
  void reroutingThatMeetsALimitIsNamed() {
    var scenario = weeks(52, ban("ox-dy", "CN", days(28, 200))).withBehaviour(rerouting(1, 3));
    var shortage = trace(scenario);
    assertThat(causes(shortage, Cause.NoNewSupplier.class)).isEmpty();
    assertThat(causes(shortage, Cause.Restriction.class)).hasSize(1);
  }

  @Test
  void anOutageAtHomeNeedsNoLane() {
    var shortage = trace(weeks(52, outage("sinter@JP", days(28, 100))));
    assertThat(tell(shortage.findings().getFirst()))
        .isEqualTo("motor@JP < mag-uh@JP: sinter@JP by [outage of sinter@JP]");
  }

  @Test
  void twoEventsShareTheBlame() {
    var scenario =
        weeks(52, ban("ox-dy", "CN", days(28, 200)), outage("separate-nd@AU", days(28, 200)));
    var events = trace(scenario).findings().stream().filter(f -> f.cause().isEvent()).toList();
    assertThat(events.stream().map(A06_ShortageCausesTest::tell))
        .contains(
            "motor@JP < mag-uh@JP < ox-nd@JP < ox-nd@AU: separate-nd@AU by [outage of separate-nd@AU]");
    assertThat(events).allSatisfy(f -> assertThat(f.part()).isBetween(0.0, 1.0));
  }

  @Test
  void aSurgeAtHomeMeetsCapacity() {
    var shortage = trace(weeks(52, surge("motor", "JP", 0.3, days(28, 200))));
    assertThat(causes(shortage, Cause.DemandSurge.class))
        .containsExactly(new Cause.DemandSurge(at("motor", "JP"), List.of("surge of motor in JP")));
    assertThat(causes(shortage, Cause.CapacityReached.class))
        .extracting(c -> c.process().text())
        .contains("assemble@JP");
  }

  /** CN cannot serve both: what Europe takes more, Japan lacks. */
  @Test
  void aSurgeElsewhereIsFoundThroughTheSharedSupplier() {
    var shortage = trace(weeks(156, surge("ox-dy", "EU", 0.25, days(28, 1000))));
    assertThat(causes(shortage, Cause.DemandSurge.class))
        .containsExactly(new Cause.DemandSurge(at("ox-dy", "EU"), List.of("surge of ox-dy in EU")));
  }

  @Test
  void aQuotaIsARestriction() {
    var quota =
        new Quota(
            "quota of CN",
            new PlaceId("CN"),
            List.of(),
            List.of(new FormId("ox-dy")),
            65,
            days(28, 300));
    var shortage = trace(weeks(52, quota));
    assertThat(tell(shortage.findings().getFirst()))
        .endsWith("ox-dy@JP: ox-dy CN>JP by [quota of CN]");
  }

  @Test
  void withoutShortageThereIsNothingToExplain() {
    var scenario = weeks(26, ban("ox-dy", "CN", days(28, 14)));
    assertThat(ShortageTrace.trace(NETWORK, scenario, run(NETWORK, scenario), japan())).isEmpty();
  }

  private static Shortage trace(Scenario scenario) {
    var shortages = ShortageTrace.trace(NETWORK, scenario, run(NETWORK, scenario), japan());
    assertThat(shortages).hasSize(1);
    return shortages.getFirst();
  }

  private static Consumer japan() {
    return Consumer.of(NETWORK, places("JP"));
  }

  private static FormAt at(String form, String place) {
    return new FormAt(new FormId(form), new PlaceId(place));
  }

  private static <T extends Cause> List<T> causes(Shortage shortage, Class<T> kind) {
    return shortage.findings().stream()
        .map(Finding::cause)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static String tell(Finding finding) {
    var chain = finding.chain().stream().map(Object::toString).collect(Collectors.joining(" < "));
    var cause =
        switch (finding.cause()) {
          case Cause.Restriction r ->
              r.form() + " " + r.from() + ">" + r.to() + " by " + r.contingencies();
          case Cause.Outage o -> o.process() + " by " + o.contingencies();
          case Cause.DemandSurge d -> d.demand() + " by " + d.contingencies();
          case Cause.CapacityReached c -> c.process() + " full";
          case Cause.LaneLimitReached l -> l.form() + " " + l.from() + ">" + l.to() + " full";
          case Cause.StockExhausted s -> s.stock() + " empty";
          case Cause.NoNewSupplier n -> n.buyer() + " " + n.bound();
        };
    return chain + ": " + cause;
  }
}
