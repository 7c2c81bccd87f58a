package org.lodestone.simulation;

import org.lodestone.scenario.ResolvedScenario;

/**
 * One run of the behavioural engine over a resolved scenario. Equation numbers are those of {@code
 * docs/model/simulation.md}. All amounts are tonnes (or recipe units) per period. Not reusable and
 * not for more than one thread.
 */
public final class Simulation {

  private final ResolvedScenario scenario;
  private final SimulationResult result;
  private final Orders orders;
  private final Goods goods;

  public Simulation(ResolvedScenario scenario) {
    this.scenario = scenario;
    var adjacency = new Adjacency(scenario);
    var pipeline = new Pipeline(scenario);
    result = new SimulationResult(scenario);
    goods = new Goods(scenario, adjacency, pipeline, result);
    orders = new Orders(scenario, adjacency, pipeline, goods);
  }

  /** Runs all periods. */
  public SimulationResult run() {
    for (int t = 0; t < scenario.periods(); t++) {
      orders.place(t);
      result.recordOrders(t, orders);
      goods.move(t, orders);
    }
    return result;
  }
}
