package org.lodestone.plan.rival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.Held;
import org.lodestone.plan.Option;
import org.lodestone.plan.Plan;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.Planner;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.file.PlanFile.StockChoice;
import org.lodestone.scenario.Progress;

/**
 * What the parties save by planning together (P14). Apart, each plans with its own money, for its
 * own uses, as if the other bought nothing more; both plans are then carried out side by side. As
 * the two are one of the choices of a common plan, together never costs more.
 *
 * @param alone each party's own plan, as it sees it
 * @param apart all of these carried out side by side in the common world
 * @param together the common plan
 * @param targets stocks by form
 */
public record TogetherOrApart(List<Alone> alone, Plan apart, Plan together, List<Target> targets) {

  private static final double ROUNDING_MUSD = 1e-6;

  /** The plan of one party for itself. */
  public record Alone(String party, Plan plan) {}

  /**
   * A stock of a form over all places of the parties, in tonnes.
   *
   * @param together_t the common target: both may draw on it
   */
  public record Target(
      String form, Map<String, Double> alone_t, double apart_t, double together_t) {
    public Target {
      alone_t = Collections.unmodifiableMap(new LinkedHashMap<>(alone_t));
    }
  }

  public TogetherOrApart {
    alone = List.copyOf(alone);
    targets = List.copyOf(targets);
  }

  /** What planning together saves, in millions of US dollars; never below 0. */
  public double saving_musd() {
    double saving = apart.objective() - together.objective();
    return Math.abs(saving) < ROUNDING_MUSD ? 0 : saving;
  }

  /**
   * Solves a plan for each party and one for all, none of them bound to a balance between parties.
   *
   * @throws java.util.concurrent.CancellationException if the caller cancels
   */
  public static TogetherOrApart of(
      PlanProblem problem, TwoStageSettings settings, Progress progress) {
    var parties = problem.file().parties();
    if (parties.size() < 2) {
      throw new IllegalArgumentException(
          "The plan '%s' has a single party (%s).\nName at least two to compare planning together and apart."
              .formatted(problem.file().name(), parties.getFirst().place()));
    }
    var terms = problem.file().withoutShares();
    var alone = new ArrayList<Alone>();
    for (var party : parties) {
      progress.tick(alone.size(), parties.size() + 2L);
      var own = new PlanProblem(terms.onlyFor(party.place()), problem.inputs());
      try (var planner = new Planner(own, settings)) {
        alone.add(new Alone(party.place(), planner.solve(progress)));
      }
    }
    var common = new PlanProblem(terms, problem.inputs());
    try (var planner = new Planner(common, settings)) {
      // Evaluated first: the common search begins with it and can only do better.
      var apart = planner.solveWithin(terms, union(common, alone), progress).orElseThrow();
      progress.tick(parties.size() + 1L, parties.size() + 2L);
      var together = planner.solve(terms, progress);
      return new TogetherOrApart(
          alone, apart, together, targets(common.file(), alone, apart, together));
    }
  }

  /**
   * All plans side by side. Where several support one project, the surer support stays, the cheaper
   * one of equally sure ones: they would notice, and it keeps the comparison cautious.
   */
  private static Held union(PlanProblem common, List<Alone> alone) {
    var wanted = new LinkedHashSet<String>();
    alone.forEach(one -> one.plan().chosen().forEach(chosen -> wanted.add(chosen.option())));
    var byProject = new LinkedHashMap<String, Option>();
    for (var option : common.options()) {
      if (wanted.contains(option.id())) {
        byProject.merge(option.project().id().text(), option, TogetherOrApart::surer);
      }
    }
    Set<String> options = new LinkedHashSet<>();
    byProject.values().forEach(option -> options.add(option.id()));
    var days = new ArrayList<Double>();
    for (var stock : common.file().stocks()) {
      days.add(days(alone, stock));
    }
    return Held.at(common, options, days);
  }

  private static Option surer(Option a, Option b) {
    return Comparator.comparingDouble(Option::completion)
                .thenComparing(Comparator.comparingDouble(Option::cost_musd).reversed())
                .compare(a, b)
            >= 0
        ? a
        : b;
  }

  private static double days(List<Alone> alone, StockChoice stock) {
    return alone.stream()
        .filter(one -> one.party().equals(stock.party()))
        .flatMap(one -> one.plan().stocks().stream())
        .filter(held -> held.place().equals(stock.place()) && held.form().equals(stock.form()))
        .mapToDouble(Plan.Stored::days)
        .sum();
  }

  private static List<Target> targets(PlanFile file, List<Alone> alone, Plan apart, Plan together) {
    return file.stocks().stream()
        .map(StockChoice::form)
        .distinct()
        .map(
            form -> {
              var byParty = new LinkedHashMap<String, Double>();
              alone.forEach(one -> byParty.put(one.party(), tonnes(one.plan(), form)));
              return new Target(form, byParty, tonnes(apart, form), tonnes(together, form));
            })
        .toList();
  }

  private static double tonnes(Plan plan, String form) {
    return plan.stocks().stream()
        .filter(stock -> stock.form().equals(form))
        .mapToDouble(Plan.Stored::tonnes)
        .sum();
  }
}
