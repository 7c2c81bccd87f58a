package org.lodestone.stock;

import java.util.random.RandomGenerator;

/**
 * Ordering in lots from a supplier that fails (K8a): a lot Q is ordered when the stock is empty; if
 * the supplier is down then, demand is lost until it is back. Up and down times are exponential.
 *
 * @param fixed_perOrder cost of an order
 * @param demand_perYear in units a year
 * @param failures_perYear how often an up supplier fails
 * @param recoveries_perYear one over the mean down time in years
 */
public record DisruptedLot(
    double holding_perUnitYear,
    double shortage_perUnit,
    double fixed_perOrder,
    double demand_perYear,
    double failures_perYear,
    double recoveries_perYear) {

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  public DisruptedLot {
    for (double value :
        new double[] {
          holding_perUnitYear,
          shortage_perUnit,
          fixed_perOrder,
          demand_perYear,
          failures_perYear,
          recoveries_perYear
        }) {
      if (!(value > 0) || !Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "The costs and rates of a lot must be above zero; one is " + value + ".");
      }
    }
  }

  /** Closed form: mean cost per year of a lot. */
  public double cost(double lot) {
    double rates = failures_perYear + recoveries_perYear;
    double years = lot / demand_perYear;
    double down = failures_perYear / rates * (1 - Math.exp(-rates * years));
    double waiting = down / recoveries_perYear;
    double perCycle =
        fixed_perOrder
            + holding_perUnitYear * lot * years / 2
            + shortage_perUnit * demand_perYear * waiting;
    return perCycle / (years + waiting);
  }

  /** The best lot, by golden section: the cost has one minimum. */
  public StockSize size() {
    double low = 0;
    double high =
        4
            * (Math.sqrt(2 * fixed_perOrder * demand_perYear / holding_perUnitYear)
                + demand_perYear / recoveries_perYear
                + shortage_perUnit * demand_perYear / holding_perUnitYear);
    while (high - low > 1e-9 * high) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (cost(left) < cost(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    double lot = (low + high) / 2;
    return new StockSize(lot, cost(lot));
  }

  /** A simulated cost with its standard error. */
  public record Simulated(double cost, double standardError) {}

  /** The same by simulation of the supplier's up and down times over so many orders. */
  public Simulated simulate(double lot, RandomGenerator random, int orders) {
    double years = lot / demand_perYear;
    double costs = 0;
    double times = 0;
    var cost = new double[orders];
    var time = new double[orders];
    for (int i = 0; i < orders; i++) {
      double waiting = waiting(years, random);
      cost[i] =
          fixed_perOrder
              + holding_perUnitYear * lot * years / 2
              + shortage_perUnit * demand_perYear * waiting;
      time[i] = years + waiting;
      costs += cost[i];
      times += time[i];
    }
    double ratio = costs / times;
    double squares = 0;
    for (int i = 0; i < orders; i++) {
      double off = cost[i] - ratio * time[i];
      squares += off * off;
    }
    return new Simulated(ratio, Math.sqrt(squares) / times);
  }

  /** From an order, when the supplier is up, until the next: years without goods at its end. */
  private double waiting(double years, RandomGenerator random) {
    double now = 0;
    while (true) {
      now += random.nextExponential() / failures_perYear;
      if (now >= years) {
        return 0;
      }
      now += random.nextExponential() / recoveries_perYear;
      if (now >= years) {
        return now - years;
      }
    }
  }
}
