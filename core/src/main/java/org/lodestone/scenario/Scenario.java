package org.lodestone.scenario;

import java.time.LocalDate;
import java.util.List;
import org.lodestone.contingency.Contingency;
import org.lodestone.network.SupplyNetwork;

/**
 * A question: what happens to the network if these contingencies occur?
 *
 * @param start the calendar day of day 0, for labels only
 * @param horizonDays length of the run
 * @param stateCoverDays days of cover that state stocks are taken to hold; overrides the network's
 *     stockpiles of states when not negative, because their size is secret and must be an explicit
 *     input
 */
public record Scenario(
    String name,
    LocalDate start,
    PeriodLength period,
    double horizonDays,
    List<Contingency> contingencies,
    Behaviour behaviour,
    double stateCoverDays) {

  /** Take the state's stocks as the network states them. */
  public static final double STOCKS_OF_NETWORK = -1;

  public Scenario {
    contingencies = List.copyOf(contingencies);
    if (!(horizonDays >= period.days()) || horizonDays > 36_525) {
      throw new IllegalArgumentException(
          "The horizon (%s days) of scenario '%s' must hold at least one period and at most a century."
              .formatted(horizonDays, name));
    }
  }

  /** Compiles names into indices, years into periods and contingencies into bounds (R1–R7). */
  public ResolvedScenario resolve(SupplyNetwork network) {
    return new Resolver(network, this).resolve();
  }

  /** Compiles what the draws of an ensemble share; each adds what its contingencies take. */
  public DrawBase resolveForDraws(SupplyNetwork network) {
    var aims = new Resolver(network, this).aims();
    return new DrawBase(DrawBase.fixedPart(this).resolve(network), contingencies, aims);
  }

  public Scenario withBehaviour(Behaviour other) {
    return new Scenario(name, start, period, horizonDays, contingencies, other, stateCoverDays);
  }

  public Scenario withContingencies(List<Contingency> others) {
    return new Scenario(name, start, period, horizonDays, others, behaviour, stateCoverDays);
  }

  public Scenario withPeriod(PeriodLength other) {
    return new Scenario(name, start, other, horizonDays, contingencies, behaviour, stateCoverDays);
  }

  public Scenario withStateCoverDays(double days) {
    return new Scenario(name, start, period, horizonDays, contingencies, behaviour, days);
  }
}
