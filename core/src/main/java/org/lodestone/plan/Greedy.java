package org.lodestone.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.lodestone.optimisation.twostage.Evaluation;

/**
 * The plan that a ranking makes (P11): options and stocks by their public cost per tonne of the
 * parties' demand that they would cover if nothing else were decided, each taken if it still fits.
 */
final class Greedy {

  /** Less than this of a limit, or of a stock in days, is rounding. */
  private static final double NOTHING = 1e-9;

  /** What an option or a day of a stock would cover alone, and for how much, in millions. */
  private record Ranked(int column, double cost, double worth) {
    double costPerWorth() {
      return cost / worth;
    }
  }

  private final PlanProblem problem;
  private final PlanProgram program;
  private final FirstStage first;
  private final double[] activities;
  private final double[] decision;

  Greedy(PlanProblem problem, PlanProgram program, FirstStage first) {
    this.problem = problem;
    this.program = program;
    this.first = first;
    activities = new double[first.limits().size()];
    decision = new double[program.columns()];
  }

  /**
   * Takes from the top of the ranking what fits, again from the top after each: what needs the feed
   * of another project fits once that is in. What is worth less than its cost is not taken.
   *
   * @param nothing the outcomes when nothing is decided
   */
  Held choose(Evaluation nothing) {
    var ranked = ranking(nothing);
    boolean taken;
    do {
      taken = false;
      for (var one : ranked) {
        double room = room(one.column());
        if (room > 0) {
          take(one.column(), room);
          taken = true;
          break;
        }
      }
    } while (taken);
    return held();
  }

  /** As every tonne counts the same, cost per worth ranks like cost per tonne. */
  private List<Ranked> ranking(Evaluation nothing) {
    var ranked = new ArrayList<Ranked>();
    var contingent = program.contingent_musd(nothing.probabilities());
    double[] saved = program.savings_musd(nothing);
    double[] worth = program.worth_musd(nothing);
    for (int o = 0; o < problem.options().size(); o++) {
      double cost = problem.options().get(o).cost_musd() + contingent[o];
      ranked.add(new Ranked(o, cost, saved[o]));
    }
    for (int k = 0; k < problem.file().stocks().size(); k++) {
      int column = program.stockColumn(k);
      ranked.add(new Ranked(column, program.stockCost_musdPerDay(k), worth[column]));
    }
    ranked.removeIf(one -> one.worth() <= Math.max(NOTHING, one.cost()));
    ranked.sort(Comparator.comparingDouble(Ranked::costPerWorth).thenComparingInt(Ranked::column));
    return ranked;
  }

  /** How much more of a column the limits allow: all of an option or nothing, days of a stock. */
  private double room(int column) {
    var linear = first.program().program();
    double room = linear.columnUpper(column) - decision[column];
    for (int i = 0; i < activities.length; i++) {
      double entry = first.entry(i, column);
      if (entry > 0 && !(first.limits().get(i) instanceof Limit.Opens)) {
        room = Math.min(room, (linear.rowUpper(i) - activities[i]) / entry);
      }
    }
    boolean whole = first.program().isInteger(column);
    return whole ? (room >= 1 - NOTHING ? 1 : 0) : (room > NOTHING ? room : 0);
  }

  private void take(int column, double amount) {
    decision[column] += amount;
    for (int i = 0; i < activities.length; i++) {
      activities[i] += amount * first.entry(i, column);
    }
  }

  private Held held() {
    var options = new LinkedHashSet<String>();
    for (int o = 0; o < problem.options().size(); o++) {
      if (Planner.isChosen(decision[o])) {
        options.add(problem.options().get(o).id());
      }
    }
    int stocks = problem.file().stocks().size();
    var days = Arrays.stream(decision, program.stockColumn(0), program.stockColumn(stocks)).boxed();
    return Held.at(problem, options, days.toList());
  }
}
