package org.lodestone.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of the choice a plan is not free to make; all else stays open.
 *
 * @param in ids of projects that must be supported
 * @param out ids of options that may not be taken
 * @param stocks sizes that are not free; a stock that is not named here is
 */
public record Held(Set<String> in, Set<String> out, List<StockDays> stocks) {

  /** A free choice. */
  public static final Held NOTHING = new Held(Set.of(), Set.of(), List.of());

  /**
   * Bounds on the size of a stock.
   *
   * @param stock its number in the plan file, from 0
   */
  public record StockDays(int stock, double least, double most) {}

  public Held {
    in = Set.copyOf(in);
    out = Set.copyOf(out);
    stocks = List.copyOf(stocks);
  }

  /** The whole choice is given: these options and no others, so many days of each stock. */
  public static Held at(PlanProblem problem, Set<String> options, List<Double> days) {
    var in = new LinkedHashSet<String>();
    var out = new LinkedHashSet<String>();
    for (var option : problem.options()) {
      if (options.contains(option.id())) {
        in.add(option.project().id().text());
      } else {
        out.add(option.id());
      }
    }
    var stocks = new ArrayList<StockDays>();
    for (int k = 0; k < days.size(); k++) {
      stocks.add(new StockDays(k, days.get(k), days.get(k)));
    }
    return new Held(in, out, stocks);
  }

  /** The whole choice is that of a plan. */
  public static Held at(PlanProblem problem, Planner.Trial trial) {
    return at(problem, trial.options(), trial.days());
  }

  /** The same, and a project is not supported. */
  public Held without(PlanProblem problem, String project) {
    var projects = new LinkedHashSet<>(in);
    projects.remove(project);
    var options = new LinkedHashSet<>(out);
    problem.options().stream()
        .filter(option -> option.project().id().text().equals(project))
        .map(Option::id)
        .forEach(options::add);
    return new Held(projects, options, stocks);
  }

  /** The same, and a project is supported. */
  public Held with(String project) {
    var projects = new LinkedHashSet<>(in);
    projects.add(project);
    return new Held(projects, out, stocks);
  }

  /** The first stage with these bounds. */
  public FirstStage on(FirstStage first, PlanProblem problem, PlanProgram program) {
    var linear = first.program().program();
    var columns = new ArrayList<Integer>();
    var most = new ArrayList<Double>();
    var least = new ArrayList<Double>();
    for (int o = 0; o < problem.options().size(); o++) {
      if (out.contains(problem.options().get(o).id())) {
        columns.add(o);
        least.add(0.0);
        most.add(0.0);
      }
    }
    for (var stock : stocks) {
      int column = program.stockColumn(stock.stock());
      columns.add(column);
      least.add(Math.min(stock.least(), linear.columnUpper(column)));
      most.add(Math.min(stock.most(), linear.columnUpper(column)));
    }
    linear = linear.withColumnBounds(whole(columns), numbers(least), numbers(most));
    var rows = new ArrayList<Integer>();
    for (int i = 0; i < first.limits().size(); i++) {
      if (first.limits().get(i) instanceof Limit.OnePerProject once
          && in.contains(once.project())) {
        rows.add(i);
      }
    }
    var one = new double[rows.size()];
    Arrays.fill(one, 1);
    linear = linear.withRowBounds(whole(rows), one, one);
    return new FirstStage(first.program().with(linear), first.limits(), first.entries());
  }

  private static int[] whole(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] numbers(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
