package org.lodestone.optimisation;

import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolution;

/** A linear program for a window of periods, and the way from its numbers to tonnes and back. */
final class ResponseProgram {

  private final ResolvedScenario scenario;
  private final ProgramShape shape;
  private final LinearProgram linearProgram;
  private final double[] columnUnit;
  private final double[] rowUnit;
  private final double pointsPerUnit;

  /** Takes over the arrays: tonnes (or recipe units) per unit of each column and row. */
  ResponseProgram(
      ResolvedScenario scenario,
      ProgramShape shape,
      LinearProgram linearProgram,
      double[] columnUnit,
      double[] rowUnit,
      double pointsPerUnit) {
    this.scenario = scenario;
    this.shape = shape;
    this.linearProgram = linearProgram;
    this.columnUnit = columnUnit;
    this.rowUnit = rowUnit;
    this.pointsPerUnit = pointsPerUnit;
  }

  /** The program over all periods. */
  static ResponseProgram whole(ResolvedScenario scenario, ResponsePrices prices) {
    return new ProgramBuilder(
            scenario, prices, 0, scenario.periods(), WindowStart.ofBaseline(scenario))
        .build();
  }

  LinearProgram linearProgram() {
    return linearProgram;
  }

  ProgramShape shape() {
    return shape;
  }

  /** Points of the objective per unit of the solver's objective. */
  double pointsPerUnit() {
    return pointsPerUnit;
  }

  double columnUnit(int column) {
    return columnUnit[column];
  }

  double rowUnit(int row) {
    return rowUnit[row];
  }

  /** Points per tonne of a column, from the solver's price. */
  double columnPrice(int column, double price) {
    return price * pointsPerUnit / columnUnit[column];
  }

  /** Points per tonne of a row, from the solver's price. */
  double rowPrice(int row, double price) {
    return price * pointsPerUnit / rowUnit[row];
  }

  /** Writes the first period of the window into the trajectory. */
  void readFirst(LpSolution solution, ResponseTrajectory into) {
    read(solution, 1, into);
  }

  /** Writes every period of the window into the trajectory. */
  void readAll(LpSolution solution, ResponseTrajectory into) {
    read(solution, shape.periods, into);
  }

  private void read(LpSolution solution, int periods, ResponseTrajectory into) {
    for (int t = 0; t < periods; t++) {
      int absolute = shape.from + t;
      for (int p = 0; p < shape.processes; p++) {
        into.recordActivity(absolute, p, value(solution, shape.activity(t, p)));
      }
      for (int l = 0; l < shape.lanes; l++) {
        into.recordShipment(absolute, l, value(solution, shape.shipment(t, l)));
      }
      readNodes(solution, t, into);
      into.settle(absolute);
    }
  }

  private void readNodes(LpSolution solution, int t, ResponseTrajectory into) {
    var unmet = new double[shape.nodes];
    for (int d = 0; d < shape.demandNode.length; d++) {
      unmet[shape.demandNode[d]] = value(solution, shape.unmet(t, d));
    }
    var drawn = new double[shape.nodes];
    for (int w = 0; w < shape.stateNode.length; w++) {
      drawn[shape.stateNode[w]] = value(solution, shape.release(t, w));
    }
    for (int n = 0; n < shape.nodes; n++) {
      into.recordNode(shape.from + t, n, unmet[n], drawn[n], value(solution, shape.stock(t, n)));
    }
  }

  /**
   * In tonnes. Every column is bounded by 0 from below; what lies under it is the solver's
   * rounding.
   */
  private double value(LpSolution solution, int column) {
    return Math.max(0, solution.columnValue(column)) * columnUnit[column];
  }

  /** The column values of a trajectory over the same periods, whoever made it. */
  double[] columnsOf(Trajectory trajectory) {
    var x = new double[shape.columns()];
    for (int t = 0; t < shape.periods; t++) {
      for (int p = 0; p < shape.processes; p++) {
        put(x, shape.activity(t, p), trajectory.activity(t, p));
      }
      for (int l = 0; l < shape.lanes; l++) {
        put(x, shape.shipment(t, l), trajectory.shipped(t, l));
      }
      for (int n = 0; n < shape.nodes; n++) {
        put(x, shape.stock(t, n), trajectory.stock(t, n));
      }
      for (int d = 0; d < shape.demandNode.length; d++) {
        put(x, shape.unmet(t, d), trajectory.shortage(t, shape.demandNode[d]));
      }
      for (int w = 0; w < shape.stateNode.length; w++) {
        put(x, shape.release(t, w), trajectory.released(t, shape.stateNode[w]));
      }
    }
    for (int r = 0; r < shape.recorded.length; r++) {
      int i = shape.recorded[r];
      double shipped = trajectory.shipped(i / shape.lanes, i % shape.lanes);
      put(x, shape.missedRecord(r), Math.max(0, scenario.bounds().recorded()[i] - shipped));
    }
    double[] rows = linearProgram.rowActivities(x);
    for (int e = 0; e < shape.endNode.length; e++) {
      x[shape.missingStock(e)] =
          Math.max(0, linearProgram.rowLower(shape.endRow(e)) - rows[shape.endRow(e)]);
    }
    return x;
  }

  private void put(double[] x, int column, double tonnes) {
    x[column] = tonnes / columnUnit[column];
  }

  /** A column in words, for messages to developers. */
  String describeColumn(int column) {
    var labels = scenario.labels();
    int t = shape.from + column / shape.perPeriod();
    int i = column % shape.perPeriod();
    int r = column - shape.missedRecord(0);
    return switch (shape.part(column)) {
      case ACTIVITY -> "activity of %s in period %d".formatted(labels.processes().get(i), t);
      case SHIPMENT ->
          "shipment of %s in period %d".formatted(labels.lanes().get(i - shape.shipment(0, 0)), t);
      case STOCK ->
          "stock of %s in period %d".formatted(labels.nodes().get(i - shape.stock(0, 0)), t);
      case UNMET ->
          "unmet demand of %s in period %d"
              .formatted(labels.nodes().get(shape.demandNode[i - shape.unmet(0, 0)]), t);
      case RELEASE ->
          "release of %s in period %d"
              .formatted(labels.nodes().get(shape.stateNode[i - shape.release(0, 0)]), t);
      case MISSED_RECORD ->
          "missed record of " + labels.lanes().get(shape.recorded[r] % shape.lanes);
      case MISSING_STOCK ->
          "stock missing at the end of "
              + labels.nodes().get(shape.endNode[column - shape.missingStock(0)]);
    };
  }

  /** A row in words, for messages to developers. */
  String describeRow(int row) {
    var labels = scenario.labels();
    if (row < shape.quotaRow(0)) {
      return "balance of %s in period %d"
          .formatted(labels.nodes().get(row % shape.nodes), shape.from + row / shape.nodes);
    }
    if (row < shape.stateRow(0)) {
      int i = shape.quota[row - shape.quotaRow(0)];
      int quotas = scenario.bounds().quotas();
      return "quota %d in period %d".formatted(i % quotas, i / quotas);
    }
    if (row < shape.recordRow(0)) {
      return "state stock of " + labels.nodes().get(shape.stateNode[row - shape.stateRow(0)]);
    }
    if (row < shape.endRow(0)) {
      return "record of "
          + labels.lanes().get(shape.recorded[row - shape.recordRow(0)] % shape.lanes);
    }
    return "stock at the end of " + labels.nodes().get(shape.endNode[row - shape.endRow(0)]);
  }
}
