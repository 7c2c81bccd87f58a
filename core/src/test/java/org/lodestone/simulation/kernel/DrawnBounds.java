package org.lodestone.simulation.kernel;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.lodestone.scenario.ResolvedScenario;

/** The bounds of one draw, put together from a block for tests. */
@SuppressWarnings("ArrayRecordComponent") // bounds are arrays everywhere
public record DrawnBounds(double[] capacity, double[] laneLimit, double[] demandFactor) {

  public static DrawnBounds of(ResolvedScenario base, DrawBlock block, int draw) {
    var bounds = base.bounds();
    var drawn =
        new DrawnBounds(
            bounds.capacity().clone(), bounds.laneLimit().clone(), bounds.demandFactor().clone());
    var changes =
        IntStream.range(0, block.changes())
            .filter(c -> block.draw(c) == draw)
            .boxed()
            .sorted(Comparator.comparingInt(block::period))
            .toList();
    for (int c : changes) {
      switch (block.target(c)) {
        case CAPACITY -> scale(base, block, c, bounds.capacity(), drawn.capacity);
        case LANE -> scale(base, block, c, bounds.laneLimit(), drawn.laneLimit);
        case DEMAND -> scale(base, block, c, bounds.demandFactor(), drawn.demandFactor);
        case YIELD -> throw new IllegalArgumentException("A yield is no bound.");
      }
    }
    return drawn;
  }

  private static void scale(
      ResolvedScenario base, DrawBlock block, int c, double[] from, double[] to) {
    int count = from.length / base.periods();
    for (int t = block.period(c); t < base.periods(); t++) {
      int i = t * count + block.index(c);
      to[i] = from[i] * block.factor(c);
    }
  }
}
