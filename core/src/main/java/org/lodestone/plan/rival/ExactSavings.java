package org.lodestone.plan.rival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.plan.Held;
import org.lodestone.plan.Plan;
import org.lodestone.plan.Planner;
import org.lodestone.plan.Planner.Trial;
import org.lodestone.plan.Reason;
import org.lodestone.scenario.Progress;

/**
 * What projects are worth to a plan, by solving again (P12), in place of what they save at the
 * margin. Money is in millions of US dollars, as the objective counts it: public cost and uncovered
 * demand together.
 */
public record ExactSavings(List<Out> chosen, List<In> rejected) {

  /**
   * A chosen project taken out.
   *
   * @param held by how much the objective rises if all else stays as it is; exact, and empty if the
   *     rest does not fit the limits without it
   * @param least by how much it rises at least if all else is decided again
   * @param most by how much it rises at most then
   * @param replacedBy options that come in for it
   */
  public record Out(
      String project, Optional<Double> held, double least, double most, List<String> replacedBy) {
    public Out {
      replacedBy = List.copyOf(replacedBy);
    }
  }

  /**
   * A rejected project forced in, all else decided again.
   *
   * @param fits whether it fits the limits at all
   * @param least by how much the objective rises at least; below 0 what it might save, within the
   *     gap
   * @param most by how much it rises at most
   * @param pushesOut options that go out for it
   */
  public record In(
      String project, boolean fits, double least, double most, List<String> pushesOut) {
    public In {
      pushesOut = List.copyOf(pushesOut);
    }
  }

  public ExactSavings {
    chosen = List.copyOf(chosen);
    rejected = List.copyOf(rejected);
  }

  /**
   * Solves again for every chosen project and for the rejected ones that come nearest.
   *
   * @param most so many projects of each kind, the weightiest first
   * @throws java.util.concurrent.CancellationException if the caller cancels
   */
  public static ExactSavings of(Planner planner, Plan plan, int most, Progress progress) {
    return new Work(planner, plan, progress).run(most);
  }

  private static final class Work {
    private final Planner planner;
    private final Plan plan;
    private final Progress progress;
    private final Trial base;
    private long done;
    private long total;

    private Work(Planner planner, Plan plan, Progress progress) {
      this.planner = planner;
      this.plan = plan;
      this.progress = progress;
      base = trial(Held.NOTHING).orElseThrow();
    }

    private Optional<Trial> trial(Held held) {
      return planner.trial(planner.problem().file(), held, progress);
    }

    private ExactSavings run(int most) {
      var chosen =
          plan.chosen().stream()
              .filter(project -> base.supports(project.project()))
              .sorted(Comparator.comparingDouble(c -> -c.saved_musd()))
              .limit(most)
              .map(Plan.Chosen::project)
              .toList();
      var rejected =
          plan.rejected().stream()
              .filter(
                  out ->
                      planner.problem().candidates().stream().anyMatch(p -> is(p.id().text(), out)))
              .sorted(Comparator.comparingDouble(Work::distance))
              .limit(most)
              .map(Plan.Rejected::project)
              .toList();
      total = chosen.size() + (long) rejected.size();
      var outs = new ArrayList<Out>();
      chosen.forEach(project -> outs.add(takenOut(project)));
      var ins = new ArrayList<In>();
      rejected.forEach(project -> ins.add(forcedIn(project)));
      return new ExactSavings(outs, ins);
    }

    private static boolean is(String project, Plan.Rejected out) {
      return out.project().equals(project);
    }

    /** What a rejected project costs beyond what it saves at the margin; the nearest first. */
    private static double distance(Plan.Rejected out) {
      for (var reason : out.reasons()) {
        if (reason instanceof Reason.NotWorthIt r) {
          return r.cost_musd() - r.saved_musd();
        }
        if (reason instanceof Reason.Displaced r) {
          return r.cost_musd() - r.saved_musd();
        }
      }
      return Double.POSITIVE_INFINITY;
    }

    private Out takenOut(String project) {
      progress.tick(done++, total);
      var rest = Held.at(planner.problem(), base).without(planner.problem(), project);
      var held = trial(rest).map(trial -> trial.objective() - base.objective());
      var again = trial(Held.NOTHING.without(planner.problem(), project)).orElseThrow();
      return new Out(
          project,
          held,
          Math.max(0, again.lower() - base.objective()),
          again.objective() - base.lower(),
          again.options().stream().filter(id -> !base.options().contains(id)).toList());
    }

    private In forcedIn(String project) {
      progress.tick(done++, total);
      var again = trial(Held.NOTHING.with(project));
      if (again.isEmpty()) {
        return new In(project, false, 0, 0, List.of());
      }
      return new In(
          project,
          true,
          again.get().lower() - base.objective(),
          again.get().objective() - base.lower(),
          base.options().stream().filter(id -> !again.get().options().contains(id)).toList());
    }
  }
}
