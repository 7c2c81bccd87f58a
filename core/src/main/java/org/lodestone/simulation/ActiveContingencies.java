package org.lodestone.simulation;

import java.util.List;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Contingency.RecordedFlow;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Scenario;

/** Which of the contingencies that act on a target do so within a window. */
final class ActiveContingencies {

  private final Scenario scenario;

  ActiveContingencies(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Those of the names that are active, in the order of the scenario. */
  List<String> among(List<String> names, Window window) {
    double begin = window.first() * scenario.period().days();
    double end = (window.last() + 1) * scenario.period().days();
    return scenario.contingencies().stream()
        .filter(c -> names.contains(c.name()))
        .filter(c -> c.span().startDay() < end && endDay(c) > begin)
        .map(Contingency::name)
        .distinct()
        .toList();
  }

  private static double endDay(Contingency contingency) {
    return contingency instanceof RecordedFlow recorded
        ? recorded.span().startDay() + recorded.monthly_t().size() * PeriodLength.MONTH.days()
        : contingency.span().endDay();
  }
}
