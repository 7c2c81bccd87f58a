package org.lodestone.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.cases.Scenarios.places;
import static org.lodestone.cases.Scenarios.run;
import static org.lodestone.cases.Scenarios.weeks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.cases.ReferenceNetworks;
import org.lodestone.network.FormId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.ScenarioFault;
import org.lodestone.simulation.Consumer;
import org.lodestone.simulation.OutageRanking;
import org.lodestone.simulation.OutageRanking.Outage;
import org.lodestone.simulation.OutageRanking.Status;

/** Every single outage, ranked by what the consumer does without. */
class A05_OutageRankingTest {

  /**
   * U buys metal from A (60) and smelts 40 itself; A's smelter is two plants; half of C's demand is
   * a residual.
   */
  private static final SupplyNetwork NETWORK =
      NetworkText.parse(
          """
                    form ore 0
                    form metal 1
                    recipe mine 0 d: -> ore 1
                    recipe smelt 0 d: ore 1 -> metal 1
                    process mine@A: 60 of 60
                    process mine@U: 60 of 60
                    process smelt@A: 60 of 60
                    process smelt@U: 60 of 60
                    lane metal A>U: 60, 28 d
                    lane metal U>C: 20, 0 d
                    demand metal@U: 100 class 1
                    demand metal@C: 10 class 1
                    residual metal@C: 10
                    site big in smelt@A: 0.75
                    """);

  private static final Scenario YEAR = weeks(52);

  @Test
  void everyStageOfEveryCountryAndEverySiteIsRankedByUncoveredDemand() {
    var ranking = rank(NETWORK, "U");

    assertThat(ranking.status()).isEqualTo(Status.COMPLETE);
    assertThat(ranking.unit()).isEqualTo("t");
    assertThat(ranking.demand()).isCloseTo(100 * 364 / 365.25, within(1e-9));
    assertThat(ranking.outages().stream().map(A05_OutageRankingTest::name))
        .containsExactly("U stage-0", "U stage-1", "A stage-0", "A stage-1", "A stage-1 big");
  }

  /**
   * U's own plant gives 60 to a pool of 120, of which U takes 100, and 20 go abroad if U has
   * enough: without it U lacks 40 at once. A's plant is 28 days away, so 48 weeks of 52 are hit.
   */
  @Test
  void theOwnStageCountsAndTheWayDelays() {
    var ranking = rank(NETWORK, "U");
    var own = ranking.outages().get(1);
    var abroad = ranking.outages().get(3);
    var plant = ranking.outages().get(4);

    assertThat(own.uncovered()).isCloseTo(40 * 364 / 365.25, within(1e-9));
    assertThat(own.weeksToFirstShortage()).hasValue(0);
    assertThat(abroad.uncovered()).isCloseTo(40 * 48 * 7 / 365.25, within(1e-9));
    assertThat(abroad.uncoveredShare()).isCloseTo(0.4 * 48 / 52, within(1e-9));
    assertThat(abroad.weeksToFirstShortage()).hasValue(4);
    assertThat(plant.uncovered()).isCloseTo((0.75 * 60 - 20) * 48 * 7 / 365.25, within(1e-9));
    assertThat(plant.uses())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.form()).isEqualTo(new FormId("metal"));
              assertThat(use.weeksToFirstShortage()).hasValue(4);
            });
  }

  /** Of the 20 that reach C, 10 are a use; they come after U's own. */
  @Test
  void residualsAreNoUse() {
    var ranking = rank(NETWORK, "C");
    assertThat(ranking.demand()).isCloseTo(10 * 364 / 365.25, within(1e-9));
    assertThat(ranking.outages().getFirst().uncoveredShare()).isCloseTo(1, within(1e-9));
    assertThat(ranking.outages().getLast().uncovered())
        .as("all but a few weeks of 10, not of 20")
        .isCloseTo(10 * 48 * 7 / 365.25, within(1e-9));
  }

  @Test
  void aPartnershipIsTheSumOfItsMembers() {
    var together = rank(NETWORK, "U", "C");
    var u = rank(NETWORK, "U");
    var c = rank(NETWORK, "C");
    assertThat(together.demand()).isCloseTo(u.demand() + c.demand(), within(1e-9));
    for (var outage : together.outages()) {
      assertThat(outage.uncovered())
          .isCloseTo(same(u, outage).uncovered() + same(c, outage).uncovered(), within(1e-9));
    }
  }

  /** Independent: the outage as a contingency, resolved and run on its own. */
  @Test
  void eachRowIsWhatTheOutageDoesAsAScenario() {
    var network = ReferenceNetworks.twoElements().site("pit", "mine@A", 0.4).build();
    var consumer = Consumer.of(network, places("B"));
    var span = OutageRanking.wholeHorizon(YEAR);
    var ranking = OutageRanking.rank(network, YEAR, consumer, span, Progress.NONE);
    assertThat(ranking.outages()).hasSize(6);
    for (var outage : ranking.outages()) {
      var scenario = YEAR.withContingencies(List.of(outage.toContingency(network, span)));
      var run = run(network, scenario);
      int use = run.scenario().labels().nodes().indexOf("part@B");
      assertThat(run.totalShortage(use))
          .as(name(outage))
          .isCloseTo(outage.uncovered(), within(1e-9));
    }
  }

  /** Motors that are built where they are used are no supply: the magnets are. */
  @Test
  void finalAssemblyIsNoSupply() {
    var network =
        NetworkText.parse(
            """
            form magnet 0
            form motor 1
            recipe sinter 0 d: -> magnet 1
            recipe assemble 0 d: magnet 1 -> motor 1
            process sinter@A: 100 of 100
            process assemble@U: 100 of 100
            lane magnet A>U: 100, 0 d
            demand motor@U: 100 class 1
            """);
    assertThat(rank(network, "U").outages().stream().map(A05_OutageRankingTest::name))
        .containsExactly("A stage-0");
  }

  @Test
  void theOrderAndTheNumbersAreTheSameEveryTime() {
    var network = RandomNetworks.of(11);
    assertThat(rank(network, "P0")).isEqualTo(rank(network, "P0"));
  }

  @Test
  void itStopsWhenAskedAndSaysThatItIsPartial() {
    var ticks = new ArrayList<Long>();
    var ranking =
        OutageRanking.rank(
            NETWORK,
            YEAR,
            Consumer.of(NETWORK, places("U")),
            OutageRanking.wholeHorizon(YEAR),
            new Progress() {
              @Override
              public void tick(long done, long total) {
                ticks.add(done);
              }

              @Override
              public boolean cancelled() {
                return !ticks.isEmpty();
              }
            });
    assertThat(ranking.status()).isEqualTo(Status.PARTIAL);
    assertThat(ranking.outages()).hasSizeLessThan(5).hasSameSizeAs(ticks);
  }

  @Test
  void aPlaceWithoutUsesIsRefused() {
    assertThatThrownBy(() -> rank(NETWORK, "A"))
        .isInstanceOf(ScenarioFault.class)
        .hasMessage("No final demand of 'A' is known.\nAdd a figure or an assumption for it.");
    assertThatThrownBy(() -> rank(NETWORK, "XX")).hasMessageContaining("no place 'XX'");
  }

  /**
   * 411 nodes, 190 processes, 470 lanes, 161 outages over 52 weeks. Seconds of processor time, both
   * cores and compilation included, because a loaded machine stretches the clock.
   */
  @Test
  void allOutagesOfALargeNetworkTakeSeconds() {
    var network = RandomNetworks.large(7, 60);
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start_ns = machine.getProcessCpuTime();
    var ranking = rank(network, "P0");
    assertThat(ranking.outages()).hasSizeGreaterThan(150);
    assertThat((machine.getProcessCpuTime() - start_ns) / 1e9).isLessThan(8);
  }

  private static OutageRanking rank(SupplyNetwork network, String... members) {
    return OutageRanking.rank(
        network,
        YEAR,
        Consumer.of(network, places(members)),
        OutageRanking.wholeHorizon(YEAR),
        Progress.NONE);
  }

  private static String name(Outage outage) {
    var site = outage.site().map(s -> " " + s).orElse("");
    return outage.place() + " " + outage.stage().id() + site;
  }

  private static Outage same(OutageRanking ranking, Outage outage) {
    return ranking.outages().stream()
        .filter(o -> name(o).equals(name(outage)))
        .findFirst()
        .orElseThrow();
  }
}
