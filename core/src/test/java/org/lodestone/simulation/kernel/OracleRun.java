package org.lodestone.simulation.kernel;

import org.lodestone.scenario.ResolvedScenario;

/**
 * The equations of the simulation in their first form, node by node and lane by lane with every
 * order kept: slower than the kernels, and written before them, hence independent of their
 * rearrangements. Tables are {@code [t * count + index]}.
 */
final class OracleRun {

  final double[] demand;
  final double[] served;
  final double[] stock;
  final double[] stateStock;
  final double[] shipped;
  final double[] activity;

  private OracleRun(ResolvedScenario scenario) {
    demand = new double[scenario.periods() * scenario.nodes().count()];
    served = new double[demand.length];
    stock = new double[demand.length];
    stateStock = new double[demand.length];
    shipped = new double[scenario.periods() * scenario.lanes().count()];
    activity = new double[scenario.periods() * scenario.processes().count()];
  }

  static OracleRun of(ResolvedScenario scenario) {
    var adjacency = new Adjacency(scenario);
    var pipeline = new OraclePipeline(scenario);
    var result = new OracleRun(scenario);
    var goods = new OracleGoods(scenario, adjacency, pipeline, result);
    var orders = new OracleOrders(scenario, adjacency, pipeline, goods);
    for (int t = 0; t < scenario.periods(); t++) {
      orders.place(t);
      goods.move(t, orders);
    }
    return result;
  }
}
