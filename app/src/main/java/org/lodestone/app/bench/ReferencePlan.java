package org.lodestone.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.optimisation.BestResponse;
import org.lodestone.optimisation.ResponsePrices;
import org.lodestone.optimisation.twostage.Coupling;
import org.lodestone.optimisation.twostage.LShaped;
import org.lodestone.optimisation.twostage.Outcome;
import org.lodestone.optimisation.twostage.Recourse;
import org.lodestone.optimisation.twostage.RiskWeight;
import org.lodestone.optimisation.twostage.TwoStageProgram;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReferenceScenario;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * A <em>fictional</em> plan on the reference network: which plants to enlarge and which stocks to
 * fill, before it is known which countries and plants fail. It exists for measurements only.
 *
 * <p>Plants and stocks are drawn, three times as many as wanted; those are kept that would save
 * most in a few outcomes if nothing else were done, and each is priced at a random part of that, so
 * that the choice is not plain.
 */
final class ReferencePlan {
  /** Outcomes by which candidates are judged. */
  private static final int JUDGES = 20;

  private static final int CANDIDATES_EACH = 3;

  /** A stock holds at most so many months of use. */
  private static final double STOCK_MONTHS = 2;

  private static final double COUNTRY_FAILS = 0.15;
  private static final double PLANT_FAILS = 0.1;
  private static final double PROJECT_FAILS = 0.2;

  /**
   * How large the plan is.
   *
   * @param budget the part of the cost of everything that may be spent
   */
  record Size(
      int places,
      int months,
      int projects,
      int stocks,
      int outcomes,
      double budget,
      RiskWeight risk) {

    /** The reduced reference instance, with so many outcomes. */
    static Size reduced(int outcomes) {
      return new Size(10, 6, 20, 30, outcomes, 0.5, new RiskWeight(0.5, 0.9));
    }
  }

  /** A plant to enlarge: from a month on its capacity grows by an amount. */
  private record Project(int process, int ready, double growth_t) {}

  /** A stock to fill, in tonnes at most. */
  private record Store(int node, double most_t) {}

  private final Size size;
  private final ResolvedScenario scenario;
  private final BestResponse.Stated stated;
  private final int[] placeOfProcess;

  private ReferencePlan(Size size) {
    this.size = size;
    scenario =
        ReferenceScenario.of(size.months)
            .resolve(ReferenceNetwork.ofPlaces(ReferenceNetwork.SEED, size.places));
    stated = BestResponse.state(scenario, ResponsePrices.DEFAULT);
    var processes = scenario.labels().processes();
    var places = processes.stream().map(ReferencePlan::place).distinct().sorted().toList();
    placeOfProcess =
        processes.stream().mapToInt(process -> places.indexOf(place(process))).toArray();
  }

  private static String place(String process) {
    return process.substring(process.indexOf('@') + 1);
  }

  /** Draws the plan of this size, always the same. */
  static TwoStageProgram of(Size size, int threads) {
    return new ReferencePlan(size).program(threads);
  }

  private TwoStageProgram program(int threads) {
    var random = new SplittableRandom(ReferenceNetwork.SEED);
    var projects = projects(random, CANDIDATES_EACH * size.projects);
    var stores = stores(random, CANDIDATES_EACH * size.stocks);
    double[] saved = saved(projects, stores, threads);
    var kept = new ArrayList<Project>();
    var keptStores = new ArrayList<Store>();
    var costs = new ArrayList<Double>();
    for (int k : best(saved, 0, projects.size(), size.projects)) {
      kept.add(projects.get(k));
      costs.add(saved[k] * (0.1 + random.nextDouble()));
    }
    for (int k : best(saved, projects.size(), saved.length, size.stocks)) {
      keptStores.add(stores.get(k - projects.size()));
      costs.add(saved[k] * (0.1 + random.nextDouble()));
    }
    return program(kept, keptStores, costs, size.outcomes, ReferenceNetwork.SEED);
  }

  private List<Project> projects(SplittableRandom random, int count) {
    int processes = scenario.processes().count();
    var projects = new ArrayList<Project>();
    for (int p : drawn(random, processes, count)) {
      double growth = (0.2 + 0.6 * random.nextDouble()) * scenario.bounds().capacity()[p];
      projects.add(new Project(p, random.nextInt(Math.max(1, size.months / 2)), growth));
    }
    return projects;
  }

  private List<Store> stores(SplittableRandom random, int count) {
    double[] demand = scenario.nodes().demand();
    int[] used = IntStream.range(0, demand.length).filter(n -> demand[n] > 0).toArray();
    var stores = new ArrayList<Store>();
    for (int k : drawn(random, used.length, Math.min(count, used.length))) {
      stores.add(new Store(used[k], STOCK_MONTHS * demand[used[k]]));
    }
    return stores;
  }

  /** So many different numbers from 0, in random order. */
  private static int[] drawn(SplittableRandom random, int from, int count) {
    var key = new double[from];
    Arrays.setAll(key, i -> random.nextDouble());
    return IntStream.range(0, from)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> key[i]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** What each candidate would save if it were the only one, by its first unit. */
  private double[] saved(List<Project> projects, List<Store> stores, int threads) {
    var free = new ArrayList<Double>();
    for (int k = 0; k < projects.size() + stores.size(); k++) {
      free.add(1.0);
    }
    var judged = program(projects, stores, free, JUDGES, ReferenceNetwork.SEED + 1);
    var nothing = new double[free.size()];
    double[] worth = LShaped.evaluate(judged, nothing, threads, Progress.NONE).worth();
    var couplings = judged.recourse().couplings();
    for (int c = 0; c < worth.length; c++) {
      nothing[couplings.get(c).firstColumn()] += worth[c];
    }
    return nothing;
  }

  private static int[] best(double[] saved, int from, int to, int count) {
    return IntStream.range(from, to)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -saved[k]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private TwoStageProgram program(
      List<Project> projects, List<Store> stores, List<Double> costs, int outcomes, long seed) {
    var couplings = new ArrayList<Coupling>();
    var shape = stated.shape();
    for (int k = 0; k < projects.size(); k++) {
      var project = projects.get(k);
      for (int t = project.ready; t < size.months; t++) {
        int column = shape.activity(t, project.process);
        double growth = project.growth_t / stated.columnUnit_t(column);
        couplings.add(Coupling.columnUpper(column, k, growth));
      }
    }
    for (int k = 0; k < stores.size(); k++) {
      int row = shape.balance(0, stores.get(k).node);
      double amount = -stores.get(k).most_t / stated.rowUnit_t(row);
      couplings.add(Coupling.row(row, projects.size() + k, amount));
    }
    var list = new ArrayList<Outcome>();
    for (int s = 0; s < outcomes; s++) {
      list.add(outcome(new SplittableRandom(seed + 1000L * s), projects, 1.0 / outcomes));
    }
    return new TwoStageProgram(
        first(projects.size(), costs), Recourse.of(stated.program(), couplings), list, size.risk);
  }

  private MixedIntegerProgram first(int projects, List<Double> costs) {
    var builder = LinearProgram.builder();
    double everything = costs.stream().mapToDouble(Double::doubleValue).sum();
    int budget = builder.addRow(Double.NEGATIVE_INFINITY, size.budget * everything);
    for (double cost : costs) {
      builder.addEntry(budget, builder.addColumn(cost, 0, 1), cost);
    }
    return MixedIntegerProgram.of(builder.build(), IntStream.range(0, projects).toArray());
  }

  /** Countries and plants fail for some months; some projects never work. */
  private Outcome outcome(SplittableRandom random, List<Project> projects, double probability) {
    int processes = scenario.processes().count();
    double[][] left = new double[size.months][processes];
    for (double[] month : left) {
      Arrays.fill(month, 1);
    }
    for (int place = 0; place < size.places; place++) {
      if (random.nextDouble() < COUNTRY_FAILS) {
        int failed = place;
        fail(random, left, IntStream.range(0, processes).filter(p -> placeOfProcess[p] == failed));
      }
    }
    for (int p = 0; p < processes; p++) {
      if (random.nextDouble() < PLANT_FAILS) {
        fail(random, left, IntStream.of(p));
      }
    }
    var outcome = Outcome.builder(probability);
    for (int t = 0; t < size.months; t++) {
      for (int p = 0; p < processes; p++) {
        if (left[t][p] < 1) {
          int column = stated.shape().activity(t, p);
          outcome.columnBounds(column, 0, left[t][p] * stated.program().columnUpper(column));
        }
      }
    }
    int coupling = 0;
    for (var project : projects) {
      double works = random.nextDouble() < PROJECT_FAILS ? 0 : 1;
      for (int t = project.ready; t < size.months; t++) {
        outcome.couplingFactor(coupling++, works * left[t][project.process]);
      }
    }
    return outcome.build();
  }

  private void fail(SplittableRandom random, double[][] left, IntStream processes) {
    int start = random.nextInt(size.months);
    int end = Math.min(size.months, start + 1 + random.nextInt(6));
    double remaining = 0.7 * random.nextDouble();
    processes.forEach(
        p -> {
          for (int t = start; t < end; t++) {
            left[t][p] *= remaining;
          }
        });
  }
}
