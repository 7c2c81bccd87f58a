package org.lodestone.plan.rival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.Assumption;
import org.lodestone.plan.Held;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.Planner;
import org.lodestone.plan.Planner.Trial;
import org.lodestone.scenario.Progress;

/**
 * Which assumption flips the choice (P13): for each, the smallest of its stated steps under which
 * another set of projects is better by more than the old set is from proven. The old set is the
 * first answer to every changed question, so that a set that is merely as good does not count.
 */
public record Flips(List<Flip> flips) {

  /**
   * What happens to the choice under one assumption.
   *
   * @param step the smallest step that changes the set; empty if none of those tried does
   * @param better part of the objective by which the new set is better than the old one; 1 if the
   *     old one is no longer possible
   */
  public record Flip(
      Assumption assumption,
      Optional<Double> step,
      double better,
      List<String> in,
      List<String> out) {
    public Flip {
      in = List.copyOf(in);
      out = List.copyOf(out);
    }
  }

  public Flips {
    flips = List.copyOf(flips);
  }

  /**
   * Tries the steps of each assumption until one changes the set. Except for budgets every step is
   * a search of its own, as long as that of the plan: two to four for each assumption.
   *
   * @throws java.util.concurrent.CancellationException if the caller cancels
   */
  public static Flips of(
      Planner planner, TwoStageSettings settings, List<Assumption> assumptions, Progress progress) {
    var base = planner.trial(planner.problem().file(), Held.NOTHING, progress).orElseThrow();
    var flips = new ArrayList<Flip>();
    for (var assumption : assumptions) {
      progress.tick(flips.size(), assumptions.size());
      flips.add(flip(planner, settings, base, assumption, progress));
    }
    return new Flips(flips);
  }

  private static Flip flip(
      Planner planner,
      TwoStageSettings settings,
      Trial base,
      Assumption assumption,
      Progress progress) {
    for (double step : assumption.steps()) {
      var changed = assumption.changed(planner.problem(), step);
      Optional<Flip> found;
      if (assumption.keepsOutcomes()) {
        found = compare(planner, changed, base, assumption, step, progress);
      } else {
        try (var fresh = new Planner(changed, settings)) {
          found = compare(fresh, changed, base, assumption, step, progress);
        }
      }
      if (found.isPresent()) {
        return found.get();
      }
    }
    return new Flip(assumption, Optional.empty(), 0, List.of(), List.of());
  }

  private static Optional<Flip> compare(
      Planner planner,
      PlanProblem changed,
      Trial base,
      Assumption assumption,
      double step,
      Progress progress) {
    var old = planner.trial(changed.file(), Held.at(changed, base), progress);
    var best = planner.trial(changed.file(), Held.NOTHING, progress).orElseThrow();
    var in = best.options().stream().filter(id -> !base.options().contains(id)).toList();
    var out = base.options().stream().filter(id -> !best.options().contains(id)).toList();
    if (in.isEmpty() && out.isEmpty()) {
      return Optional.empty();
    }
    boolean possible = old.isPresent() && old.get().options().equals(base.options());
    double better =
        possible ? (old.orElseThrow().objective() - best.objective()) / best.objective() : 1;
    return Optional.of(new Flip(assumption, Optional.of(step), better, in, out));
  }
}
