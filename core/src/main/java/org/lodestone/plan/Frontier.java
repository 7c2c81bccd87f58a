package org.lodestone.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.lodestone.scenario.Progress;

/**
 * What more money buys: whole plans under rising budgets, and what goes in and out between
 * neighbours (P10).
 *
 * @param left factors whose plans the caller did not wait for; empty if all are there
 */
public record Frontier(List<Point> points, List<Double> left) {

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
    left = List.copyOf(left);
  }

  /**
   * Solves for each factor in turn. If the caller cancels, the points found so far are the answer.
   *
   * @param factors ascending, not negative
   * @throws CancellationException if the caller cancels before there is a point
   */
  public static Frontier of(Planner planner, List<Double> factors, Progress progress) {
    check(factors);
    var points = new ArrayList<Point>();
    Set<String> before = Set.of();
    for (double factor : factors) {
      progress.tick(points.size(), factors.size());
      Plan plan;
      try {
        plan = planner.solve(planner.problem().file().withBudgets(factor), progress);
      } catch (CancellationException cancelled) {
        if (points.isEmpty()) {
          throw cancelled;
        }
        break;
      }
      var now =
          plan.chosen().stream()
              .map(Plan.Chosen::option)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      points.add(new Point(factor, plan, without(now, before), without(before, now)));
      before = now;
    }
    return new Frontier(points, factors.subList(points.size(), factors.size()));
  }

  private static void check(List<Double> factors) {
    double last = -1;
    for (double factor : factors) {
      if (!(factor > last)) {
        throw new IllegalArgumentException(
            "The factors %s of the budgets must ascend from 0 or more.".formatted(factors));
      }
      last = factor;
    }
  }

  private static List<String> without(Set<String> some, Set<String> others) {
    return some.stream().filter(id -> !others.contains(id)).toList();
  }
}
