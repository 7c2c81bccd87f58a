package org.lodestone.measure.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodestone.measure.Programme;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.network.PlaceId;

/**
 * Whether a project can have support by a deadline, over all programmes of some parties that accept
 * it.
 *
 * @param plans the way through each programme, the one with most likely slack first
 */
public record Outlook(Project project, List<BackPlan> plans) {

  public Outlook {
    plans = List.copyOf(plans);
  }

  /**
   * The outlook of every project of the register.
   *
   * @param parties whose programmes count
   * @param begin the day of the decision, from which applications are written
   * @param deadline the day by which support must be adopted
   */
  public static List<Outlook> of(
      ProjectRegister register, Set<PlaceId> parties, LocalDate begin, LocalDate deadline) {
    return register.projects().stream()
        .map(project -> of(project, register.listProgrammes(project), parties, begin, deadline))
        .toList();
  }

  private static Outlook of(
      Project project,
      List<Programme> programmes,
      Set<PlaceId> parties,
      LocalDate begin,
      LocalDate deadline) {
    Comparator<BackPlan> possibleFirst = Comparator.comparing(plan -> !plan.isPossible());
    Comparator<BackPlan> mostSlack =
        Comparator.comparingDouble((BackPlan plan) -> plan.slackDays().value()).reversed();
    return new Outlook(
        project,
        programmes.stream()
            .filter(programme -> parties.contains(programme.party()))
            .map(programme -> BackPlan.of(project, programme, begin, deadline))
            .sorted(possibleFirst.thenComparing(mostSlack))
            .toList());
  }

  /** The best way; empty if no programme accepts the project. */
  public Optional<BackPlan> best() {
    return plans.stream().findFirst();
  }

  /** Whether any programme can support the project in time. */
  public boolean isPossible() {
    return best().filter(BackPlan::isPossible).isPresent();
  }
}
