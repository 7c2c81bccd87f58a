package org.lodestone.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Contingency.DemandSurge;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.contingency.Contingency.ProcessOutage;
import org.lodestone.contingency.Span;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.ProcessId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.Simulation;
import org.lodestone.simulation.SimulationResult;

/** Short ways to say scenarios in tests. Behaviour is the cautious one unless changed. */
public final class Scenarios {

  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  private Scenarios() {}

  public static Scenario weeks(int count, Contingency... contingencies) {
    return scenario(PeriodLength.WEEK, count, List.of(contingencies));
  }

  public static Scenario months(int count, Contingency... contingencies) {
    return scenario(PeriodLength.MONTH, count, List.of(contingencies));
  }

  private static Scenario scenario(
      PeriodLength period, int count, List<Contingency> contingencies) {
    return new Scenario(
        "test",
        START,
        period,
        count * period.days(),
        contingencies,
        Behaviour.CAUTIOUS,
        Scenario.STOCKS_OF_NETWORK);
  }

  public static Behaviour rerouting(double share, double headroom) {
    return new Behaviour(
        share, 0, 0, headroom, 60, Behaviour.Rationing.PRIORITY, ReleaseRule.AT_ONCE);
  }

  public static ProcessOutage outage(String process, Span span) {
    return new ProcessOutage("outage of " + process, List.of(new ProcessId(process)), 1, span);
  }

  /** A ban on one form to everybody. */
  public static ExportBan ban(String form, String from, Span span) {
    return new ExportBan(
        "ban on " + form + " from " + from,
        new PlaceId(from),
        List.of(),
        List.of(new FormId(form)),
        1,
        span);
  }

  public static DemandSurge surge(String form, String place, double increase, Span span) {
    return new DemandSurge(
        "surge of " + form + " in " + place,
        Optional.of(new PlaceId(place)),
        List.of(new FormId(form)),
        increase,
        span);
  }

  /** From a day on, for a number of days, gone at once. */
  public static Span days(double start, double length) {
    return new Span(start, length, 0);
  }

  public static SimulationResult run(SupplyNetwork network, Scenario scenario) {
    return new Simulation(scenario.resolve(network)).run();
  }

  public static List<PlaceId> places(String... ids) {
    return Arrays.stream(ids).map(PlaceId::new).toList();
  }

  /** The index of a node, written {@code form@place}. */
  public static int node(SimulationResult run, String name) {
    return indexOf(run.scenario().labels().nodes(), name);
  }

  /** The index of a lane, written {@code form:from>to}. */
  public static int lane(SimulationResult run, String name) {
    return indexOf(run.scenario().labels().lanes(), name);
  }

  public static int process(SimulationResult run, String name) {
    return indexOf(run.scenario().labels().processes(), name);
  }

  private static int indexOf(List<String> names, String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("'" + name + "' is none of " + names);
    }
    return index;
  }
}
