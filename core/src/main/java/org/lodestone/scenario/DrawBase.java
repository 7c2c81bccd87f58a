package org.lodestone.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.lodestone.contingency.Contingency;

/**
 * What the draws of an ensemble share: the scenario resolved without the contingencies that act by
 * their strength, and what those aim at. Quotas and records set levels rather than take parts; they
 * stay in the resolved scenario and are the same in every draw.
 *
 * @param contingencies all of the scenario; the aims count them
 */
public record DrawBase(ResolvedScenario resolved, List<Contingency> contingencies, List<Aim> aims) {

  public DrawBase {
    contingencies = List.copyOf(contingencies);
    aims = List.copyOf(aims);
  }

  /** Whether an event sets a level, so that it cannot be drawn. */
  public static boolean setsLevel(Contingency contingency) {
    return switch (contingency) {
      case Contingency.Quota q -> true;
      case Contingency.RecordedFlow r -> true;
      case Contingency.SiteOutage o -> false;
      case Contingency.ProcessOutage o -> false;
      case Contingency.ExportBan b -> false;
      case Contingency.LicenceQueue q -> false;
      case Contingency.RouteClosure c -> false;
      case Contingency.DemandSurge s -> false;
    };
  }

  static Scenario fixedPart(Scenario scenario) {
    Stream<Contingency> fixed = scenario.contingencies().stream().filter(DrawBase::setsLevel);
    return scenario.withContingencies(fixed.toList());
  }
}
