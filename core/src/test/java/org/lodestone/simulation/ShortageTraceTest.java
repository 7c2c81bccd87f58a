package org.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.cases.RandomScenarios;
import org.lodestone.network.Place;
import org.lodestone.scenario.Scenario;

/**
 * On random networks nearly every shortage is led back to an event, and only to events there were.
 */
class ShortageTraceTest {

  private int shortages;
  private int led;

  @Test
  void shortagesAreLedBackToEvents() {
    for (long seed = 0; seed < 300; seed++) {
      trace(seed);
    }
    assertThat(shortages).isGreaterThan(500);
    assertThat(shortages - led).as("without an event, of " + shortages).isLessThan(shortages / 100);
  }

  private void trace(long seed) {
    var network = RandomNetworks.of(seed);
    var scenario = RandomScenarios.of(seed, network);
    var run = new Simulation(scenario.resolve(network)).run();
    var everybody = Consumer.of(network, network.places().stream().map(Place::id).toList());
    for (var shortage : ShortageTrace.trace(network, scenario, run, everybody)) {
      shortages++;
      double events = 0;
      for (var finding : shortage.findings()) {
        assertThat(finding.part()).isBetween(0.0, 1 + 1e-9);
        assertThat(finding.chain().getFirst()).isEqualTo(shortage.use());
        assertThat(finding.chain()).doesNotHaveDuplicates();
        checkNames(finding.cause(), scenario);
        events += finding.cause().isEvent() ? finding.part() : 0;
      }
      assertThat(events).isLessThanOrEqualTo(1 + 1e-9);
      led += events > 0 ? 1 : 0;
    }
  }

  private static void checkNames(Cause cause, Scenario scenario) {
    if (cause.isEvent()) {
      var known = scenario.contingencies().stream().map(c -> c.name()).toList();
      assertThat(names(cause)).as(cause.toString()).isNotEmpty().isSubsetOf(known);
    }
  }

  private static List<String> names(Cause cause) {
    return switch (cause) {
      case Cause.Restriction r -> r.contingencies();
      case Cause.Outage o -> o.contingencies();
      case Cause.DemandSurge d -> d.contingencies();
      case Cause.CapacityReached c -> List.of();
      case Cause.LaneLimitReached l -> List.of();
      case Cause.StockExhausted s -> List.of();
      case Cause.NoNewSupplier n -> List.of();
    };
  }
}
