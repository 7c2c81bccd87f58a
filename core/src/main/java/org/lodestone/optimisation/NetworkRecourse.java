package org.lodestone.optimisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.lodestone.optimisation.twostage.Coupling;
import org.lodestone.optimisation.twostage.Outcome;
import org.lodestone.optimisation.twostage.Recourse;
import org.lodestone.optimisation.twostage.RollingRecourse;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolution;

/**
 * The best response as the second stage of a plan (P6): the linear program L1–L3 of a scenario in
 * which nothing is decided, couplings that let decisions change its bounds, and outcomes that are
 * other scenarios of the same structure. One column more than L1 takes what decisions cost in an
 * outcome.
 *
 * <p>The objective is in points of the prices, divided by {@link #pointsPerUnit}; a first stage
 * must be scaled alike.
 */
public final class NetworkRecourse {

  private final ResolvedScenario scenario;
  private final ResponsePrices prices;
  private final double[] weights;
  private final double[] freight_perTonne;
  private final ResponseProgram response;
  private final LinearProgram program;
  private final int costColumn;
  private final int costRow;
  private final List<Coupling> couplings = new ArrayList<>();

  /**
   * @param scenario in which nothing is decided; bounds that decisions raise must be finite
   * @param weights by which the price of unmet demand is multiplied, per node
   * @param freight_perTonne points per tonne shipped beside the price of handling, per lane; less
   *     in later years, as unmet demand
   */
  public NetworkRecourse(
      ResolvedScenario scenario,
      ResponsePrices prices,
      double[] weights,
      double[] freight_perTonne) {
    this.scenario = scenario;
    this.prices = prices;
    this.weights = weights.clone();
    this.freight_perTonne = freight_perTonne.clone();
    response = ResponseProgram.whole(scenario, prices);
    var builder = LinearProgram.builder();
    builder.append(weighted(), 1);
    costColumn = builder.addColumn(1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    costRow = builder.addRow(0, Double.POSITIVE_INFINITY);
    builder.addEntry(costRow, costColumn, 1);
    program = builder.build();
  }

  /** With the weights on unmet demand, and without hoarding. */
  private LinearProgram weighted() {
    var shape = response.shape();
    var linear = response.linearProgram();
    int[] unmet = columns(shape.demandNode.length, shape::unmet);
    var costs = new double[unmet.length];
    for (int k = 0; k < costs.length; k++) {
      int node = shape.demandNode[k % shape.demandNode.length];
      costs[k] = linear.cost(unmet[k]) * weights[node];
    }
    int[] stocks = columns(shape.nodes, shape::stock);
    var most = new double[stocks.length];
    Arrays.setAll(most, k -> mostStock(scenario, k % shape.nodes));
    return withFreight(linear.withCosts(unmet, costs))
        .withColumnBounds(stocks, new double[stocks.length], most);
  }

  private LinearProgram withFreight(LinearProgram linear) {
    int lanes = freight_perTonne.length;
    int[] shipments = columns(lanes, response.shape()::shipment);
    var costs = new double[shipments.length];
    for (int k = 0; k < costs.length; k++) {
      int period = k / lanes;
      double year = period * scenario.daysPerPeriod() / PeriodLength.DAYS_PER_YEAR;
      double points = freight_perTonne[k % lanes] * Math.pow(1 - prices.discount_perYear(), year);
      costs[k] =
          linear.cost(shipments[k])
              + points * response.columnUnit(shipments[k]) / response.pointsPerUnit();
    }
    return linear.withCosts(shipments, costs);
  }

  /** The columns of all periods, period by period. */
  private int[] columns(int perPeriod, IntBinaryOperator column) {
    var columns = new int[response.shape().periods * perPeriod];
    Arrays.setAll(columns, k -> column.applyAsInt(k / perPeriod, k % perPeriod));
    return columns;
  }

  /**
   * Nobody hoards: firms keep at most their working stock, so that knowing a contingency in advance
   * does not help them to prepare. In units of the column.
   */
  private double mostStock(ResolvedScenario of, int node) {
    int column = response.shape().stock(0, node);
    return of.nodes().workingStock()[node] / response.columnUnit(column);
  }

  /** Points of the prices per unit of the objective. */
  public double pointsPerUnit() {
    return response.pointsPerUnit();
  }

  public LinearProgram program() {
    return program;
  }

  /** Everything as the decomposition wants it. */
  public Recourse recourse() {
    return Recourse.of(program, couplings);
  }

  /**
   * A decision raises the capacity of a process in a period; returns the number of the coupling.
   */
  public int raiseCapacity(int period, int process, int decision, double activity) {
    int column = response.shape().activity(period, process);
    return add(Coupling.columnUpper(column, decision, activity / response.columnUnit(column)));
  }

  /** A decision raises (below 0: lowers) the limit of a lane in a period, in tonnes. */
  public int raiseLane(int period, int lane, int decision, double tonnes) {
    int column = response.shape().shipment(period, lane);
    return add(Coupling.columnUpper(column, decision, tonnes / response.columnUnit(column)));
  }

  /**
   * A decision brings tonnes to a node in a period, to be kept or used from then on.
   *
   * <p>The balance of L1 asks for at least what is wanted; what is brought is wanted less.
   */
  public void bring(int period, int node, int decision, double tonnes) {
    int row = response.shape().balance(period, node);
    add(Coupling.row(row, decision, -tonnes / response.rowUnit(row)));
    for (int t = period; t < response.shape().periods; t++) {
      int column = response.shape().stock(t, node);
      add(Coupling.columnUpper(column, decision, tonnes / response.columnUnit(column)));
    }
  }

  /** A decision costs points in an outcome, as many as the factor of the coupling says. */
  public int charge(int decision, double points) {
    return add(Coupling.row(costRow, decision, points / pointsPerUnit()));
  }

  private int add(Coupling coupling) {
    couplings.add(coupling);
    return couplings.size() - 1;
  }

  /** The couplings so far, by number. */
  public List<Coupling> couplings() {
    return List.copyOf(couplings);
  }

  /** An outcome: the bounds of another scenario of the same structure. */
  public Outcome.Builder outcome(double probability, ResolvedScenario other) {
    var builder = Outcome.builder(probability);
    var drawn = ResponseProgram.whole(other, prices);
    var from = response.linearProgram();
    var to = drawn.linearProgram();
    if (to.columnCount() != from.columnCount() || to.rowCount() != from.rowCount()) {
      throw new IllegalArgumentException(
          "The outcome is a %s, but the base is a %s.\nQuotas, recorded flows and state stocks must be in all outcomes or in none."
              .formatted(to, from));
    }
    for (int j = 0; j < to.columnCount(); j++) {
      if (to.columnLower(j) != from.columnLower(j) || to.columnUpper(j) != from.columnUpper(j)) {
        builder.columnBounds(j, to.columnLower(j), to.columnUpper(j));
      }
    }
    for (int t = 0; t < response.shape().periods; t++) {
      for (int n = 0; n < response.shape().nodes; n++) {
        builder.columnBounds(response.shape().stock(t, n), 0, mostStock(other, n));
      }
    }
    for (int i = 0; i < to.rowCount(); i++) {
      if (to.rowLower(i) != from.rowLower(i) || to.rowUpper(i) != from.rowUpper(i)) {
        builder.rowBounds(i, to.rowLower(i), to.rowUpper(i));
      }
    }
    return builder;
  }

  /** Unmet demand at a node in a period of a response, in tonnes; 0 where nothing is wanted. */
  public double unmet(LpSolution solution, int period, int node) {
    int d = Arrays.binarySearch(response.shape().demandNode, node);
    if (d < 0) {
      return 0;
    }
    int column = response.shape().unmet(period, d);
    return Math.max(0, solution.columnValue(column)) * response.columnUnit(column);
  }

  /**
   * Gives stocks a little worth, for an outcome that is only expected: who expects no trouble would
   * have no reason to keep a stock, but throws nothing away either. Over all periods it is less
   * than goods cost to move, so that nobody builds stocks for it.
   */
  public void keepStocks(Outcome.Builder outcome) {
    var shape = response.shape();
    double[] worth = Worth.perNode(scenario);
    for (int t = 0; t < shape.periods; t++) {
      for (int n = 0; n < shape.nodes; n++) {
        int column = shape.stock(t, n);
        double points = prices.handling_perTonne() * worth[n] / shape.periods;
        outcome.cost(column, -points * response.columnUnit(column) / pointsPerUnit());
      }
    }
  }

  /** What a lane carries in a period of a response, in tonnes. */
  public double shipped(LpSolution solution, int period, int lane) {
    int column = response.shape().shipment(period, lane);
    return Math.max(0, solution.columnValue(column)) * response.columnUnit(column);
  }

  /** How much a process does in a period of a response, in units of its activity. */
  public double activity(LpSolution solution, int period, int process) {
    int column = response.shape().activity(period, process);
    return Math.max(0, solution.columnValue(column)) * response.columnUnit(column);
  }

  /**
   * When columns and rows are, for a response with limited sight. What is there at the start is
   * known from the first period on; columns that settle the end belong to the last one.
   */
  public RollingRecourse.Periods periods() {
    var shape = response.shape();
    int last = shape.periods - 1;
    var ofColumn = new ArrayList<Integer>();
    for (int j = 0; j < program.columnCount(); j++) {
      ofColumn.add(Math.min(last, j / shape.perPeriod()));
    }
    var ofRow = new ArrayList<Integer>();
    for (int i = 0; i < program.rowCount(); i++) {
      ofRow.add(i < shape.quotaRow(0) ? i / shape.nodes : 0);
    }
    for (int k = 0; k < shape.quota.length; k++) {
      ofRow.set(shape.quotaRow(k), shape.quota[k] / scenario.bounds().quotas());
    }
    return new RollingRecourse.Periods(ofColumn, ofRow, shape.periods);
  }
}
