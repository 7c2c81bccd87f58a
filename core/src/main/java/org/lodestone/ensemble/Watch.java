package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lodestone.simulation.Consumer;
import org.lodestone.simulation.kernel.BlockOutcome;

/**
 * What of an outcome counts for a consumer: its uses with their explained parts, and the nodes
 * where its state holds stocks.
 */
final class Watch {

  private final List<Consumer.Use> uses;
  private final List<Integer> nodes;
  private final List<Integer> stocks = new ArrayList<>();
  private final double[] demand_perPeriod;
  private final int[] stockPosition;
  private final double[] stockDailyUse;

  Watch(EnsembleSpec spec, DrawModel model) {
    var resolved = model.resolved();
    uses = spec.consumer().uses(spec.network(), resolved);
    var indices = new NetworkIndices(spec.network(), resolved);
    var all = new LinkedHashSet<Integer>();
    uses.forEach(use -> all.add(use.node()));
    for (int n = 0; n < resolved.nodes().count(); n++) {
      if (model.isStocked(n)
          && model.dailyUse(n) > 0
          && spec.consumer().places().contains(indices.placeOf(n))) {
        stocks.add(n);
      }
    }
    all.addAll(stocks);
    nodes = List.copyOf(all);
    demand_perPeriod = new double[uses.size()];
    for (int u = 0; u < uses.size(); u++) {
      demand_perPeriod[u] = resolved.nodes().demand()[uses.get(u).node()];
    }
    stockPosition = stocks.stream().mapToInt(nodes::indexOf).toArray();
    stockDailyUse = stocks.stream().mapToDouble(model::dailyUse).toArray();
  }

  /** Nodes to follow period by period. */
  List<Integer> nodes() {
    return nodes;
  }

  /** Nodes where a state among the consumer holds a stock. */
  int[] stocks() {
    return stocks.stream().mapToInt(Integer::intValue).toArray();
  }

  int uses() {
    return uses.size();
  }

  boolean hasStocks() {
    return stockPosition.length > 0;
  }

  /** {@code use-traction@JP}. */
  List<String> useNames() {
    return uses.stream().map(use -> use.name().form() + "@" + use.name().place()).toList();
  }

  int firstShortage(BlockOutcome outcome, int draw, int use) {
    return outcome.firstShortage(draw, uses.get(use).node());
  }

  /** Uncovered part of a use's demand over the whole run. */
  double uncoveredShare(BlockOutcome outcome, int draw, int use) {
    int node = uses.get(use).node();
    return share(outcome.unserved(draw, node), outcome.demanded(draw, node));
  }

  /** The same for all uses together, as far as they are explained. */
  double uncoveredShare(BlockOutcome outcome, int draw) {
    double unserved = 0;
    double demanded = 0;
    for (var use : uses) {
      unserved += use.explained() * outcome.unserved(draw, use.node());
      demanded += use.explained() * outcome.demanded(draw, use.node());
    }
    return share(unserved, demanded);
  }

  boolean isCovered(BlockOutcome outcome, int draw) {
    return firstShortage(outcome, draw) < 0;
  }

  /** Period of the first shortage of any use, or -1. */
  int firstShortage(BlockOutcome outcome, int draw) {
    int first = -1;
    for (var use : uses) {
      int period = outcome.firstShortage(draw, use.node());
      first = first < 0 || (period >= 0 && period < first) ? period : first;
    }
    return first;
  }

  /** Uncovered in one period, as a part of the use's demand at the baseline. */
  double uncoveredThen(BlockOutcome outcome, int draw, int period, int use) {
    int i = nodes.indexOf(uses.get(use).node());
    return share(outcome.unserved(draw, period, i), demand_perPeriod[use]);
  }

  /** The same for all uses together. */
  double uncoveredThen(BlockOutcome outcome, int draw, int period) {
    double unserved = 0;
    double demanded = 0;
    for (int u = 0; u < uses.size(); u++) {
      int i = nodes.indexOf(uses.get(u).node());
      unserved += uses.get(u).explained() * outcome.unserved(draw, period, i);
      demanded += uses.get(u).explained() * demand_perPeriod[u];
    }
    return share(unserved, demanded);
  }

  /** Days of baseline use that the state's stocks hold, on average over its stockpiles. */
  double stateCoverDays(BlockOutcome outcome, int draw, int period) {
    double days = 0;
    for (int s = 0; s < stockPosition.length; s++) {
      days += outcome.stateStock(draw, period, stockPosition[s]) / stockDailyUse[s];
    }
    return stockPosition.length == 0 ? 0 : days / stockPosition.length;
  }

  /** Rounding may leave a trace of a shortage where there is none. */
  private static double share(double unserved, double demanded) {
    return demanded <= 0 || unserved <= 1e-9 * demanded ? 0 : unserved / demanded;
  }
}
