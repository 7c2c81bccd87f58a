package org.lodestone.optimisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lodestone.optimisation.BoundRef.Kind;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.LpSolution;

/** Collects the bounds with a price, over all periods. One use each. */
final class BindingBounds {

  /** Prices below this part of the lowest price of unmet demand come from handling or rounding. */
  private static final double LEAST_PART = 1e-6;

  private final ResolvedScenario scenario;
  private final ResponseProgram program;
  private final ProgramShape shape;
  private final LpSolution solution;
  private final double least;
  private final List<BindingBound> found = new ArrayList<>();

  private BindingBounds(
      ResolvedScenario scenario,
      ResponsePrices prices,
      ResponseProgram program,
      LpSolution solution) {
    this.scenario = scenario;
    this.program = program;
    this.solution = solution;
    shape = program.shape();
    least = LEAST_PART * prices.unmet_perTonne().getLast();
  }

  static List<BindingBound> collect(
      ResolvedScenario scenario,
      ResponsePrices prices,
      ResponseProgram program,
      LpSolution solution) {
    var it = new BindingBounds(scenario, prices, program, solution);
    it.collectCapacities();
    it.collectLanes();
    it.collectQuotas();
    it.collectStocks();
    it.found.sort(
        Comparator.comparingDouble(BindingBound::peak)
            .thenComparingDouble(BindingBound::total)
            .reversed());
    return List.copyOf(it.found);
  }

  private void collectCapacities() {
    var labels = scenario.labels();
    for (int p = 0; p < shape.processes; p++) {
      var series = new Series(Kind.CAPACITY, p);
      for (int t = 0; t < shape.periods; t++) {
        series.add(t, columnWorth(shape.activity(t, p)));
      }
      series.close(labels.processes().get(p), labels.processCauses().get(p));
    }
  }

  private void collectLanes() {
    var labels = scenario.labels();
    for (int l = 0; l < shape.lanes; l++) {
      var series = new Series(Kind.LANE, l);
      for (int t = 0; t < shape.periods; t++) {
        // A record is a fact of history, not a limit that anybody could raise.
        if (Double.isNaN(scenario.bounds().recorded()[t * shape.lanes + l])) {
          series.add(t, columnWorth(shape.shipment(t, l)));
        }
      }
      series.close(labels.lanes().get(l), labels.laneCauses().get(l));
    }
  }

  private void collectQuotas() {
    var bounds = scenario.bounds();
    for (int g = 0; g < bounds.quotas(); g++) {
      var series = new Series(Kind.QUOTA, g);
      for (int k = 0; k < shape.quota.length; k++) {
        if (shape.quota[k] % bounds.quotas() == g) {
          series.add(shape.quota[k] / bounds.quotas(), -rowPrice(shape.quotaRow(k)));
        }
      }
      int first = bounds.quotaStart()[g];
      if (first < bounds.quotaStart()[g + 1]) {
        int lane = bounds.quotaLane()[first];
        series.close(
            "quota %d (%s)".formatted(g + 1, scenario.labels().lanes().get(lane)),
            scenario.labels().laneCauses().get(lane));
      }
    }
  }

  private void collectStocks() {
    var names = scenario.labels().nodes();
    for (int n = 0; n < shape.nodes; n++) {
      if (scenario.nodes().workingStock()[n] > 0) {
        var series = new Series(Kind.GOODS, n);
        series.add(0, rowPrice(shape.balance(0, n)));
        series.close(names.get(n), List.of());
      }
    }
    for (int w = 0; w < shape.stateNode.length; w++) {
      int n = shape.stateNode[w];
      var whole = new Series(Kind.STATE_STOCK, n);
      whole.add(0, -rowPrice(shape.stateRow(w)));
      whole.close(names.get(n), List.of());
      var rate = new Series(Kind.RELEASE, n);
      int state = w;
      IntStream.range(0, shape.periods)
          .forEach(t -> rate.add(t, columnWorth(shape.release(t, state))));
      rate.close(names.get(n), List.of());
    }
  }

  /** What one more unit of a column's upper bound saves. */
  private double columnWorth(int column) {
    return -program.columnPrice(column, solution.reducedCost(column));
  }

  private double rowPrice(int row) {
    return program.rowPrice(row, solution.rowDual(row));
  }

  /** One bound through all periods. */
  private final class Series {
    private final Kind kind;
    private final int index;
    private int first = -1;
    private int last;
    private int best;
    private double peak;
    private double total;

    Series(Kind kind, int index) {
      this.kind = kind;
      this.index = index;
    }

    void add(int t, double worth) {
      if (worth < least) {
        return;
      }
      first = first < 0 ? t : first;
      last = t;
      total += worth;
      if (worth > peak) {
        peak = worth;
        best = t;
      }
    }

    void close(String name, List<String> causes) {
      if (first >= 0) {
        var bound = new BoundRef(kind, index, best);
        found.add(new BindingBound(bound, name, causes, first, last, peak, total));
      }
    }
  }
}
