package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * Small fictional plans from a seed: plants with capacities ship to users with demands; decisions
 * open new plants (0 or 1) and fill stocks; outcomes take capacity, raise demand, change freight
 * and stop projects.
 */
final class RandomPlans {
  private static final double FREE = Double.POSITIVE_INFINITY;

  private final SplittableRandom random;
  private final int plants;
  private final int users;
  private final int projects;

  private RandomPlans(long seed) {
    random = new SplittableRandom(seed);
    plants = 2 + random.nextInt(3);
    users = 2 + random.nextInt(3);
    projects = 1 + random.nextInt(3);
  }

  /** Whether decisions to build are whole. */
  enum Kind {
    LINEAR,
    WHOLE
  }

  static TwoStageProgram draw(long seed, int outcomes, Kind kind, RiskWeight risk) {
    return new RandomPlans(seed).program(outcomes, kind, risk);
  }

  private TwoStageProgram program(int outcomes, Kind kind, RiskWeight risk) {
    var list = new ArrayList<Outcome>();
    double sum = 0;
    var sizes = new double[outcomes];
    for (int s = 0; s < outcomes; s++) {
      sizes[s] = 0.2 + random.nextDouble();
      sum += sizes[s];
    }
    for (int s = 0; s < outcomes; s++) {
      list.add(outcome(sizes[s] / sum));
    }
    return new TwoStageProgram(first(kind), recourse(), list, risk);
  }

  /** Projects of uneven cost, then a stock per user; a budget for all. */
  private MixedIntegerProgram first(Kind kind) {
    var builder = LinearProgram.builder();
    builder.offset(3);
    int budget = builder.addRow(Double.NEGATIVE_INFINITY, 60 + 60 * random.nextDouble());
    var integers = new int[kind == Kind.WHOLE ? projects : 0];
    for (int k = 0; k < projects; k++) {
      double cost = 10 + 40 * random.nextDouble();
      int column = builder.addColumn(cost, 0, 1);
      builder.addEntry(budget, column, cost);
      if (kind == Kind.WHOLE) {
        integers[k] = column;
      }
    }
    for (int u = 0; u < users; u++) {
      double cost = 1 + 3 * random.nextDouble();
      builder.addEntry(budget, builder.addColumn(cost, 0, 20), cost);
    }
    return MixedIntegerProgram.of(builder.build(), integers);
  }

  /** Columns: output per plant, output per project, lanes, unmet demand. */
  private Recourse recourse() {
    var builder = LinearProgram.builder();
    var couplings = new ArrayList<Coupling>();
    builder.offset(random.nextInt(5));
    int sources = plants + projects;
    for (int i = 0; i < sources; i++) {
      builder.addRow(0, 0);
    }
    for (int u = 0; u < users; u++) {
      builder.addRow(10 + 20 * random.nextDouble(), FREE);
    }
    for (int i = 0; i < sources; i++) {
      double capacity = i < plants ? 10 + 15 * random.nextDouble() : 0;
      int output = builder.addColumn(0.1 + random.nextDouble(), 0, capacity);
      builder.addEntry(i, output, 1);
      if (i >= plants) {
        couplings.add(Coupling.columnUpper(output, i - plants, 5 + 25 * random.nextDouble()));
      }
    }
    for (int i = 0; i < sources; i++) {
      for (int u = 0; u < users; u++) {
        int lane = builder.addColumn(0.5 + 3 * random.nextDouble(), 0, 30);
        builder.addEntry(i, lane, -1);
        builder.addEntry(sources + u, lane, 1);
      }
    }
    for (int u = 0; u < users; u++) {
      builder.addEntry(sources + u, builder.addColumn(10 + 20 * random.nextDouble(), 0, FREE), 1);
      couplings.add(Coupling.row(sources + u, projects + u, -1));
    }
    return Recourse.of(builder.build(), couplings);
  }

  private Outcome outcome(double probability) {
    var outcome = Outcome.builder(probability);
    int sources = plants + projects;
    for (int i = 0; i < plants; i++) {
      if (random.nextInt(3) == 0) {
        outcome.columnBounds(i, 0, 15 * random.nextDouble());
      }
    }
    for (int k = 0; k < projects; k++) {
      if (random.nextInt(3) == 0) {
        outcome.couplingFactor(k, random.nextInt(3) / 2.0);
      }
    }
    for (int lane = 0; lane < sources * users; lane++) {
      if (random.nextInt(6) == 0) {
        outcome.cost(sources + lane, 10 * random.nextDouble());
      }
    }
    for (int u = 0; u < users; u++) {
      if (random.nextInt(2) == 0) {
        outcome.rowBounds(sources + u, 10 + 40 * random.nextDouble(), FREE);
      }
    }
    return outcome.build();
  }

  /** Several risk attitudes, from neutral to the worst tail. */
  static List<RiskWeight> risks() {
    return List.of(
        RiskWeight.NEUTRAL,
        new RiskWeight(0.5, 0.9),
        new RiskWeight(1, 0.5),
        new RiskWeight(0.3, 0.8));
  }
}
