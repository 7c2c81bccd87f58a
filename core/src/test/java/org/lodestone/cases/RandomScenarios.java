package org.lodestone.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Contingency.DemandSurge;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.contingency.Contingency.ProcessOutage;
import org.lodestone.contingency.Contingency.Quota;
import org.lodestone.contingency.Span;
import org.lodestone.network.FormId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.Behaviour.Rationing;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.scenario.Scenario;

/**
 * Scenarios drawn from a seed: an outage, an export ban, a quota and a surge that may overlap in
 * time.
 */
public final class RandomScenarios {

  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  private RandomScenarios() {}

  /** No contingencies; behaviour and period depend on the seed. */
  public static Scenario empty(long seed) {
    var random = new Random(seed);
    var rationing = random.nextBoolean() ? Rationing.PRIORITY : Rationing.PRO_RATA;
    var behaviour =
        new Behaviour(
            random.nextInt(3) / 2.0,
            random.nextInt(60),
            random.nextInt(180),
            1 + random.nextDouble(),
            20 + random.nextInt(100),
            rationing,
            ReleaseRule.AT_ONCE.withRelease(2 * random.nextDouble()));
    var period = random.nextBoolean() ? PeriodLength.WEEK : PeriodLength.MONTH;
    return new Scenario(
        "random " + seed,
        START,
        period,
        5 * 365.25,
        List.of(),
        behaviour,
        Scenario.STOCKS_OF_NETWORK);
  }

  /** The scenario of {@link #empty} with contingencies; all are over by {@link #lastDay}. */
  public static Scenario of(long seed, SupplyNetwork network) {
    var random = new Random(seed + 1);
    var process = pick(random, network.processes());
    var lane = pick(random, network.lanes());
    var other = pick(random, network.lanes());
    double quota_tPerYear = other.flow_perYear().value() * random.nextDouble();
    return empty(seed)
        .withContingencies(
            List.of(
                new ProcessOutage(
                    "outage", List.of(process.id()), random.nextDouble(), span(random)),
                new ExportBan("ban", lane.from(), List.of(), List.of(lane.form()), 1, span(random)),
                new Quota(
                    "quota",
                    other.from(),
                    List.of(other.to()),
                    List.of(other.form()),
                    quota_tPerYear,
                    span(random)),
                new DemandSurge(
                    "surge",
                    Optional.empty(),
                    List.of(new FormId("part")),
                    0.2 * random.nextDouble(),
                    span(random))));
  }

  /** The scenario of {@link #of} with a rule by which states release and refill their stocks. */
  public static Scenario withRule(long seed, SupplyNetwork network) {
    var scenario = of(seed, network);
    var random = new Random(seed + 2);
    double below = 1 - random.nextDouble() / 2;
    var rule =
        ReleaseRule.AT_ONCE
            .withThresholds(below, below + (1 - below) * random.nextInt(3) / 2)
            .withRelease(2 * random.nextDouble())
            .withWait(7 * random.nextInt(9))
            .withRefill(random.nextDouble() / 2, 7 * random.nextInt(9));
    boolean hasClasses = scenario.behaviour().rationing() == Rationing.PRIORITY;
    var last = List.of(0, 1, ReleaseRule.HOME, ReleaseRule.EVERYONE);
    int chosen = hasClasses ? last.get(random.nextInt(last.size())) : ReleaseRule.EVERYONE;
    return scenario.withBehaviour(scenario.behaviour().withRelease(rule.withLastClass(chosen)));
  }

  /** The day on which nothing of any contingency is left. */
  public static double lastDay(Scenario scenario) {
    return scenario.contingencies().stream()
        .map(Contingency::span)
        .mapToDouble(Span::endDay)
        .max()
        .orElse(0);
  }

  private static Span span(Random random) {
    return new Span(random.nextInt(90), 30 + random.nextInt(200), random.nextInt(60));
  }

  private static <T> T pick(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
