package org.lodestone.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodestone.scenario.Progress;

/**
 * What more money buys: whole plans under rising budgets, and what goes in and out between
 * neighbours (P10).
 */
public record Frontier(List<Point> points) {

  /**
   * A plan under all budgets multiplied by a factor.
   *
   * @param in options that the plan before did not have
   * @param out options that only the plan before had
   */
  public record Point(double factor, Plan plan, List<String> in, List<String> out) {
    public Point {
      in = List.copyOf(in);
      out = List.copyOf(out);
    }
  }

  public Frontier {
    points = List.copyOf(points);
  }

  /**
   * Solves for each factor in turn.
   *
   * @param factors ascending, not negative
   * @throws java.util.concurrent.CancellationException if the caller cancels
   */
  public static Frontier of(Planner planner, List<Double> factors, Progress progress) {
    var points = new ArrayList<Point>();
    Set<String> before = Set.of();
    double last = -1;
    for (double factor : factors) {
      if (!(factor > last)) {
        throw new IllegalArgumentException(
            "The factors %s of the budgets must ascend from 0 or more.".formatted(factors));
      }
      last = factor;
      progress.tick(points.size(), factors.size());
      var plan = planner.solve(planner.problem().file().withBudgets(factor), progress);
      var now =
          plan.chosen().stream()
              .map(Plan.Chosen::option)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      points.add(new Point(factor, plan, without(now, before), without(before, now)));
      before = now;
    }
    return new Frontier(points);
  }

  private static List<String> without(Set<String> some, Set<String> others) {
    return some.stream().filter(id -> !others.contains(id)).toList();
  }
}
