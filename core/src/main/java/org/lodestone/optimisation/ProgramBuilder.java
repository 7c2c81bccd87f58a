package org.lodestone.optimisation;

import java.util.Arrays;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.LinearProgram;

/** States a window of periods as a linear program (L1–L3, L7). One use each. */
final class ProgramBuilder {

  /** A missed record costs this many times what the goods could at most be worth elsewhere. */
  private static final double RECORD_FACTOR = 10;

  /** Handling goods that no use is known for must cost something too. */
  private static final double LEAST_WORTH = 1e-3;

  /**
   * The solver sees costs of unmet demand up to 2 to this power. It perturbs costs by a fixed small
   * amount, so where handling costs are much smaller than that it takes ten times longer.
   */
  private static final int COST_EXPONENT = 10;

  /** An entry smaller than this carries less than a rounding error of its row. */
  private static final double NEGLIGIBLE = 1e-9;

  private static final double FREE = Double.POSITIVE_INFINITY;

  private final ResolvedScenario scenario;
  private final ResponsePrices prices;
  private final WindowStart start;
  private final ProgramShape shape;
  private final Lags lags;
  private final Scaling scaling;
  private final double[] worth;
  private final double[] wantedAtEnd;
  private final double[] columnUnit;
  private final double[] rowUnit;
  private final double pointsPerUnit;
  private final LinearProgram.Builder program = LinearProgram.builder();

  ProgramBuilder(
      ResolvedScenario scenario, ResponsePrices prices, int from, int periods, WindowStart start) {
    this.scenario = scenario;
    this.prices = prices;
    this.start = start;
    lags = new Lags(scenario);
    scaling = new Scaling(scenario);
    worth = Worth.perNode(scenario);
    wantedAtEnd = wantedAtEnd(scenario);
    shape = new ProgramShape(scenario, from, periods, positiveWhereWorthy());
    columnUnit = new double[shape.columns()];
    rowUnit = new double[shape.rows()];
    pointsPerUnit = pointsPerUnit();
  }

  /** What the baseline has in stock and on the way, per node. */
  private static double[] wantedAtEnd(ResolvedScenario scenario) {
    var baseline = WindowStart.ofBaseline(scenario);
    var wanted = baseline.stock.clone();
    for (int n = 0; n < wanted.length; n++) {
      wanted[n] += baseline.stillOnTheWay(0, n);
    }
    return wanted;
  }

  private boolean[] positiveWhereWorthy() {
    var wanted = new boolean[worth.length];
    for (int n = 0; n < wanted.length; n++) {
      wanted[n] = worth[n] > 0 && wantedAtEnd[n] > 0;
    }
    return wanted;
  }

  /** A power of two that brings the highest cost of unmet demand near 2^{@value #COST_EXPONENT}. */
  private double pointsPerUnit() {
    double highest = 1;
    for (int n : shape.demandNode) {
      highest = Math.max(highest, prices.highest() * scaling.node(n));
    }
    return Math.scalb(1.0, Math.getExponent(highest) - COST_EXPONENT);
  }

  private double recordPrice(int from) {
    return RECORD_FACTOR * prices.highest() * Math.max(LEAST_WORTH, worth[from]);
  }

  ResponseProgram build() {
    for (int t = 0; t < shape.periods; t++) {
      addColumns(t);
    }
    addColumnsOfWindow();
    for (int t = 0; t < shape.periods; t++) {
      addBalances(t);
    }
    addRowsOfWindow();
    for (int t = 0; t < shape.periods; t++) {
      addProcesses(t);
      addLanes(t);
      addNodes(t);
    }
    addWindowEntries();
    return new ResponseProgram(
        scenario, shape, program.build(), columnUnit, rowUnit, pointsPerUnit);
  }

  // ---- columns (L2, L3)

  private void addColumn(int column, double unit, double points, double upper) {
    columnUnit[column] = unit;
    int added = program.addColumn(points * unit / pointsPerUnit, 0, upper / unit);
    if (added != column) {
      throw new IllegalStateException("Column " + column + " came as number " + added + ".");
    }
  }

  private void addColumns(int t) {
    var bounds = scenario.bounds();
    int absolute = shape.from + t;
    for (int p = 0; p < shape.processes; p++) {
      double capacity = bounds.capacity()[absolute * shape.processes + p];
      addColumn(shape.activity(t, p), scaling.process(p), handling(productWorth(p)), capacity);
    }
    for (int l = 0; l < shape.lanes; l++) {
      int from = scenario.lanes().from()[l];
      double recorded = bounds.recorded()[absolute * shape.lanes + l];
      double limit =
          Double.isNaN(recorded) ? bounds.laneLimit()[absolute * shape.lanes + l] : recorded;
      addColumn(shape.shipment(t, l), scaling.node(from), handling(worth[from]), limit);
    }
    for (int n = 0; n < shape.nodes; n++) {
      addColumn(shape.stock(t, n), scaling.node(n), 0, FREE);
    }
    for (int d = 0; d < shape.demandNode.length; d++) {
      int n = shape.demandNode[d];
      addColumn(shape.unmet(t, d), scaling.node(n), unmetPrice(absolute, n), demand(absolute, n));
    }
    for (int w = 0; w < shape.stateNode.length; w++) {
      int n = shape.stateNode[w];
      addColumn(shape.release(t, w), scaling.node(n), 0, scenario.nodes().releaseLimit()[n]);
    }
  }

  private double handling(double worthOfGoods) {
    return prices.handling_perTonne() * Math.max(LEAST_WORTH, worthOfGoods);
  }

  private double productWorth(int p) {
    var processes = scenario.processes();
    double sum = 0;
    for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
      sum += processes.outAmount()[k] * worth[processes.outNode()[k]];
    }
    return sum;
  }

  private double unmetPrice(int absolute, int n) {
    double years = absolute * scenario.daysPerPeriod() / PeriodLength.DAYS_PER_YEAR;
    return prices.unmet(scenario.nodes().priority()[n])
        * Math.pow(1 - prices.discount_perYear(), years);
  }

  private double demand(int absolute, int n) {
    return scenario.bounds().demandFactor()[absolute * shape.nodes + n]
        * scenario.nodes().demand()[n];
  }

  private void addColumnsOfWindow() {
    for (int r = 0; r < shape.recorded.length; r++) {
      int n = scenario.lanes().from()[shape.recorded[r] % shape.lanes];
      addColumn(shape.missedRecord(r), scaling.node(n), recordPrice(n), FREE);
    }
    for (int e = 0; e < shape.endNode.length; e++) {
      int n = shape.endNode[e];
      double price = prices.missingStock_perTonne() * worth[n];
      addColumn(shape.missingStock(e), scaling.node(n), price, FREE);
    }
  }

  // ---- rows (L1, L2)

  private void addRow(int row, double unit, double lower, double upper) {
    rowUnit[row] = unit;
    int added = program.addRow(lower / unit, upper / unit);
    if (added != row) {
      throw new IllegalStateException("Row " + row + " came as number " + added + ".");
    }
  }

  /** What is wanted and not there anyway; the surplus of the row is disposed of. */
  private void addBalances(int t) {
    for (int n = 0; n < shape.nodes; n++) {
      double there = start.arriving(t, n) + scenario.nodes().supply()[n];
      if (t == 0) {
        there += start.stock[n];
      }
      addRow(shape.balance(t, n), scaling.node(n), demand(shape.from + t, n) - there, FREE);
    }
  }

  private void addRowsOfWindow() {
    var bounds = scenario.bounds();
    for (int k = 0; k < shape.quota.length; k++) {
      addRow(shape.quotaRow(k), quotaUnit(k), -FREE, bounds.quotaLimit()[shape.quota[k]]);
    }
    for (int w = 0; w < shape.stateNode.length; w++) {
      int n = shape.stateNode[w];
      addRow(shape.stateRow(w), scaling.node(n), -FREE, start.stateStock[n]);
    }
    for (int r = 0; r < shape.recorded.length; r++) {
      double amount = bounds.recorded()[shape.recorded[r]];
      int from = scenario.lanes().from()[shape.recorded[r] % shape.lanes];
      addRow(shape.recordRow(r), scaling.node(from), amount, amount);
    }
    for (int e = 0; e < shape.endNode.length; e++) {
      int n = shape.endNode[e];
      double wanted = wantedAtEnd[n] - start.stillOnTheWay(shape.periods, n);
      addRow(shape.endRow(e), scaling.node(n), wanted, FREE);
    }
  }

  private double quotaUnit(int k) {
    var bounds = scenario.bounds();
    int g = shape.quota[k] % bounds.quotas();
    double unit = 0;
    for (int i = bounds.quotaStart()[g]; i < bounds.quotaStart()[g + 1]; i++) {
      unit = Math.max(unit, scaling.node(scenario.lanes().from()[bounds.quotaLane()[i]]));
    }
    return unit > 0 ? unit : 1;
  }

  // ---- entries (L1)

  private void addEntry(int row, int column, double value) {
    double scaled = value * columnUnit[column] / rowUnit[row];
    if (Math.abs(scaled) > NEGLIGIBLE) {
      program.addEntry(row, column, scaled);
    }
  }

  private void addProcesses(int t) {
    var processes = scenario.processes();
    for (int p = 0; p < shape.processes; p++) {
      int column = shape.activity(t, p);
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        addEntry(shape.balance(t, processes.inNode()[k]), column, -processes.inAmount()[k]);
      }
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        addArrivals(t, column, processes.outNode()[k], processes.outAmount()[k], lags.output(k));
      }
    }
  }

  private void addLanes(int t) {
    for (int l = 0; l < shape.lanes; l++) {
      int column = shape.shipment(t, l);
      addEntry(shape.balance(t, scenario.lanes().from()[l]), column, -1);
      addArrivals(t, column, scenario.lanes().to()[l], 1, lags.lane(l));
    }
  }

  private void addArrivals(int t, int column, int n, double amount, Lag lag) {
    for (int k = lag.whole(); k <= lag.longest() && t + k < shape.periods; k++) {
      addEntry(shape.balance(t + k, n), column, amount * lag.part(k));
    }
    int end = endIndex(n);
    double onTheWay = lag.onTheWay(shape.periods - 1 - t);
    if (end >= 0 && onTheWay > 0) {
      addEntry(shape.endRow(end), column, amount * onTheWay);
    }
  }

  private int endIndex(int n) {
    return Arrays.binarySearch(shape.endNode, n);
  }

  private void addNodes(int t) {
    for (int n = 0; n < shape.nodes; n++) {
      addEntry(shape.balance(t, n), shape.stock(t, n), -1);
      if (t + 1 < shape.periods) {
        addEntry(shape.balance(t + 1, n), shape.stock(t, n), 1);
      }
    }
    for (int d = 0; d < shape.demandNode.length; d++) {
      addEntry(shape.balance(t, shape.demandNode[d]), shape.unmet(t, d), 1);
    }
    for (int w = 0; w < shape.stateNode.length; w++) {
      addEntry(shape.balance(t, shape.stateNode[w]), shape.release(t, w), 1);
      addEntry(shape.stateRow(w), shape.release(t, w), 1);
    }
  }

  private void addWindowEntries() {
    var bounds = scenario.bounds();
    for (int k = 0; k < shape.quota.length; k++) {
      int t = shape.quota[k] / bounds.quotas() - shape.from;
      int g = shape.quota[k] % bounds.quotas();
      for (int i = bounds.quotaStart()[g]; i < bounds.quotaStart()[g + 1]; i++) {
        addEntry(shape.quotaRow(k), shape.shipment(t, bounds.quotaLane()[i]), 1);
      }
    }
    for (int r = 0; r < shape.recorded.length; r++) {
      int t = shape.recorded[r] / shape.lanes - shape.from;
      addEntry(shape.recordRow(r), shape.shipment(t, shape.recorded[r] % shape.lanes), 1);
      addEntry(shape.recordRow(r), shape.missedRecord(r), 1);
    }
    for (int e = 0; e < shape.endNode.length; e++) {
      addEntry(shape.endRow(e), shape.stock(shape.periods - 1, shape.endNode[e]), 1);
      addEntry(shape.endRow(e), shape.missingStock(e), 1);
    }
  }
}
