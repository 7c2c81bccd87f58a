package org.lodestone.simulation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lodestone.scenario.ResolvedScenario;

/**
 * One connected part of a resolved scenario: its wiring, and which node, process and lane of the
 * whole each of its own is. Parts do not act on each other, so each runs on its own, in a memory
 * that fits into the cache of a core.
 *
 * @param watchedAt per node of the part its place among the watched nodes of the run, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops
record KernelPart(
    Wiring wiring, ResolvedScenario whole, int[] node, int[] process, int[] lane, int[] watchedAt) {

  /** The whole scenario as one part, nothing watched. */
  static KernelPart whole(ResolvedScenario scenario) {
    var watchedAt = new int[scenario.nodes().count()];
    Arrays.fill(watchedAt, -1);
    return new KernelPart(
        new Wiring(scenario),
        scenario,
        all(scenario.nodes().count()),
        all(scenario.processes().count()),
        all(scenario.lanes().count()),
        watchedAt);
  }

  private static int[] all(int count) {
    return IntStream.range(0, count).toArray();
  }

  /** Per index in the whole the index in the part, or -1. */
  int[] localIndices(DrawBlock.Target target) {
    return switch (target) {
      case CAPACITY, YIELD -> inverse(process, whole.processes().count());
      case LANE -> inverse(lane, whole.lanes().count());
      case DEMAND -> inverse(node, whole.nodes().count());
    };
  }

  private static int[] inverse(int[] of, int count) {
    var inverse = new int[count];
    Arrays.fill(inverse, -1);
    for (int i = 0; i < of.length; i++) {
      inverse[of[i]] = i;
    }
    return inverse;
  }
}
