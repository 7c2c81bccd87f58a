package org.lodestone.simulation.kernel;

import java.util.Arrays;

/** The bounds of one draw, as parts of their highest values, while the plain kernel runs. */
final class Factors {

  private static final int KINDS = DrawBlock.Target.COUNT;

  private final Wiring wiring;
  private final double[][] base = new double[KINDS][];
  private final double[][] drawn = new double[KINDS][];
  private final double[][] product = new double[KINDS][];
  private final double[] capacity;
  private final double[] lane;
  private final double[] demand;
  private final double[] yields;
  private int nextChange;
  private int nextBound;

  Factors(Wiring wiring) {
    this.wiring = wiring;
    for (var target : DrawBlock.Target.values()) {
      int count = wiring.count(target);
      base[target.number] = new double[count];
      drawn[target.number] = new double[count];
      product[target.number] = new double[count];
    }
    capacity = product[DrawBlock.Target.CAPACITY.number];
    lane = product[DrawBlock.Target.LANE.number];
    demand = product[DrawBlock.Target.DEMAND.number];
    yields = product[DrawBlock.Target.YIELD.number];
  }

  double capacity(int p) {
    return capacity[p];
  }

  double lane(int l) {
    return lane[l];
  }

  double demand(int n) {
    return demand[n];
  }

  double yieldOf(int p) {
    return yields[p];
  }

  void start() {
    for (int kind = 0; kind < KINDS; kind++) {
      Arrays.fill(base[kind], 1);
      Arrays.fill(drawn[kind], 1);
      Arrays.fill(product[kind], 1);
    }
    nextChange = 0;
    nextBound = 0;
  }

  /** Puts into force what changes for a draw at the beginning of a period. */
  void advance(int t, int draw, BlockChanges changes) {
    for (; nextBound < wiring.boundChanges.size(); nextBound++) {
      var change = wiring.boundChanges.get(nextBound);
      if (change.period() > t) {
        break;
      }
      base[change.target().number][change.index()] = change.part();
      update(change.target().number, change.index());
    }
    for (; nextChange < changes.size() && changes.period(nextChange) <= t; nextChange++) {
      if (changes.draw(nextChange) == draw) {
        int kind = changes.kind(nextChange);
        drawn[kind][changes.index(nextChange)] = changes.factor(nextChange);
        update(kind, changes.index(nextChange));
      }
    }
  }

  private void update(int kind, int index) {
    product[kind][index] = base[kind][index] * drawn[kind][index];
  }
}
