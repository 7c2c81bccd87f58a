package org.lodestone.optimisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Contingency.DemandSurge;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.contingency.Contingency.ProcessOutage;
import org.lodestone.contingency.Contingency.Quota;
import org.lodestone.contingency.Contingency.RecordedFlow;
import org.lodestone.contingency.Contingency.RouteClosure;
import org.lodestone.contingency.Span;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.scenario.Scenario;

/** Scenarios drawn from a seed, with contingencies of every kind and behaviour of every sort. */
final class RandomScenarios {

  private final Random random;
  private final SupplyNetwork network;

  private RandomScenarios(SupplyNetwork network, long seed) {
    this.network = network;
    random = new Random(seed);
  }

  static Scenario of(SupplyNetwork network, PeriodLength period, double days, long seed) {
    var it = new RandomScenarios(network, seed);
    return new Scenario(
        "random", LocalDate.of(2025, 1, 1), period, days, it.contingencies(), it.behaviour(), -1);
  }

  private Behaviour behaviour() {
    return new Behaviour(
        random.nextBoolean() ? 0 : random.nextDouble(),
        random.nextInt(90),
        random.nextInt(200),
        1 + random.nextDouble(),
        10 + random.nextInt(100),
        random.nextBoolean() ? Behaviour.Rationing.PRIORITY : Behaviour.Rationing.PRO_RATA,
        ReleaseRule.AT_ONCE.withRelease(2 * random.nextDouble()));
  }

  private List<Contingency> contingencies() {
    var found = new ArrayList<Contingency>();
    if (random.nextDouble() < 0.6) {
      var process = network.processes().get(random.nextInt(network.processes().size()));
      found.add(new ProcessOutage("outage", List.of(process.id()), severity(), span()));
    }
    var lanes = network.lanes();
    if (!lanes.isEmpty() && random.nextDouble() < 0.7) {
      var lane = lanes.get(random.nextInt(lanes.size()));
      found.add(
          random.nextBoolean()
              ? new ExportBan(
                  "ban", lane.from(), List.of(), List.of(lane.form()), severity(), span())
              : new RouteClosure("closure", lane.from(), lane.to(), severity(), span()));
    }
    if (!lanes.isEmpty() && random.nextDouble() < 0.5) {
      var lane = lanes.get(random.nextInt(lanes.size()));
      double limit = lane.flow_perYear().value() * 1.5 * random.nextDouble();
      found.add(new Quota("quota", lane.from(), List.of(), List.of(lane.form()), limit, span()));
    }
    if (random.nextDouble() < 0.4) {
      var demand = network.demands().get(random.nextInt(network.demands().size()));
      found.add(
          new DemandSurge(
              "surge",
              Optional.of(demand.place()),
              List.of(demand.form()),
              random.nextDouble() - 0.3,
              span()));
    }
    if (!lanes.isEmpty() && random.nextDouble() < 0.3) {
      var lane = lanes.get(random.nextInt(lanes.size()));
      double month = lane.flow_perYear().value() / 12;
      var recorded =
          DoubleStream.generate(() -> 1.5 * random.nextDouble() * month)
              .limit(1 + random.nextInt(6))
              .boxed()
              .toList();
      found.add(new RecordedFlow("record", lane.from(), lane.to(), lane.form(), recorded, span()));
    }
    return found;
  }

  private double severity() {
    return random.nextBoolean() ? 1 : random.nextDouble();
  }

  private Span span() {
    return new Span(random.nextInt(120), random.nextInt(200), random.nextInt(120));
  }
}
