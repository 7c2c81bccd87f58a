package org.lodestone.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lodestone.optimisation.twostage.RiskWeight;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.solver.LpSolution;

/**
 * Counts what stays uncovered, outcome by outcome, in weeks of the parties' demand (P8). May be
 * filled by several threads, each outcome by one.
 */
public final class UncoveredTally {

  private static final double DAYS_PER_WEEK = 7;

  private final PlanProgram program;
  private final PlanWorld world;
  private final PlanFile file;
  private final int[] nodes;
  private final double[][] unmet;
  private final double[][] unmetByPeriod;
  private final double[] cost;

  public UncoveredTally(PlanProblem problem, PlanProgram program, int outcomes) {
    this.program = program;
    world = program.world();
    file = problem.file();
    var found = new ArrayList<Integer>();
    for (int n = 0; n < world.base().nodes().count(); n++) {
      if (world.isOfParty(n) && world.base().nodes().demand()[n] > 0) {
        found.add(n);
      }
    }
    nodes = found.stream().mapToInt(Integer::intValue).toArray();
    unmet = new double[outcomes][];
    unmetByPeriod = new double[outcomes][];
    cost = new double[outcomes];
  }

  public void add(int outcome, LpSolution response) {
    var byNode = new double[nodes.length];
    var byPeriod = new double[world.periods()];
    for (int i = 0; i < nodes.length; i++) {
      for (int t = 0; t < world.periods(); t++) {
        double tonnes = program.recourse().unmet(response, t, nodes[i]);
        byNode[i] += tonnes;
        byPeriod[t] += tonnes;
      }
    }
    unmet[outcome] = byNode;
    unmetByPeriod[outcome] = byPeriod;
    cost[outcome] = response.objective();
  }

  /** What the responses cost, outcome by outcome, in the unit of the objective. */
  double[] costs() {
    return cost.clone();
  }

  public Plan.Uncovered uncovered() {
    int count = unmet.length;
    var weeks = new double[count];
    double tonnes = 0;
    double value = 0;
    for (int s = 0; s < count; s++) {
      double demand = 0;
      double sum = 0;
      for (int i = 0; i < nodes.length; i++) {
        demand += demand(s, i);
        sum += unmet[s][i];
        value += unmet[s][i] * price(nodes[i]) / count;
      }
      weeks[s] = demand > 0 ? sum / demand * horizon_weeks() : 0;
      tonnes += sum / count;
    }
    return new Plan.Uncovered(mean(weeks), tail(weeks), tonnes, value, uses(), byYear());
  }

  private double price(int node) {
    int priority = world.base().nodes().priority()[node];
    var prices = file.unmet().musd_perTonne();
    return prices.get(Math.min(priority, prices.size() - 1));
  }

  private List<Plan.UncoveredUse> uses() {
    var uses = new ArrayList<Plan.UncoveredUse>();
    for (int i = 0; i < nodes.length; i++) {
      var weeks = new double[unmet.length];
      for (int s = 0; s < weeks.length; s++) {
        double demand = demand(s, i);
        weeks[s] = demand > 0 ? unmet[s][i] / demand * horizon_weeks() : 0;
      }
      var name = world.base().labels().nodes().get(nodes[i]).split("@", 2);
      uses.add(new Plan.UncoveredUse(name[1], name[0], mean(weeks), tail(weeks)));
    }
    return uses;
  }

  /** Expected uncovered weeks in each year of the plan. */
  private List<Double> byYear() {
    var weeks = new double[file.years()];
    for (int s = 0; s < unmet.length; s++) {
      var unmetOf = new double[weeks.length];
      var demandOf = new double[weeks.length];
      for (int t = 0; t < world.periods(); t++) {
        int year = (int) world.year(t);
        unmetOf[year] += unmetByPeriod[s][t];
        for (int n : nodes) {
          demandOf[year] += program.demand(s)[t * world.base().nodes().count() + n];
        }
      }
      for (int y = 0; y < weeks.length; y++) {
        double part = demandOf[y] > 0 ? unmetOf[y] / demandOf[y] : 0;
        weeks[y] += part * PeriodLength.DAYS_PER_YEAR / DAYS_PER_WEEK / unmet.length;
      }
    }
    return Arrays.stream(weeks).boxed().toList();
  }

  private double demand(int outcome, int i) {
    double sum = 0;
    for (int t = 0; t < world.periods(); t++) {
      sum += program.demand(outcome)[t * world.base().nodes().count() + nodes[i]];
    }
    return sum;
  }

  private double horizon_weeks() {
    return world.firstDay(world.periods()) / DAYS_PER_WEEK;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private double tail(double[] values) {
    var equal = new double[values.length];
    Arrays.fill(equal, 1.0 / values.length);
    return new RiskWeight(1, 1 - file.tail().part()).of(values, equal);
  }
}
