package org.lodestone.simulation.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lodestone.scenario.Components;
import org.lodestone.scenario.ResolvedScenario;

/**
 * One connected part of a resolved scenario: its wiring, and which node, process and lane of the
 * whole each of its own is. Parts do not act on each other, so each runs by itself, in a memory
 * that fits into the cache of a core.
 *
 * @param watchedAt per node of the part its place among the watched nodes of the run, or -1
 * @param localWatched per node of the part its place among those watched here, or -1
 * @param watched how many are watched here
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops
record KernelPart(
    Wiring wiring,
    ResolvedScenario whole,
    int[] node,
    int[] process,
    int[] lane,
    int[] watchedAt,
    int[] localWatched,
    int watched) {

  /** The whole scenario as one part, nothing watched. */
  static KernelPart whole(ResolvedScenario scenario) {
    return of(
        scenario,
        scenario,
        all(scenario.nodes().count()),
        all(scenario.processes().count()),
        all(scenario.lanes().count()),
        List.of());
  }

  /** The connected parts. */
  static List<KernelPart> split(ResolvedScenario scenario, List<Integer> watched) {
    var components = Components.of(scenario);
    return IntStream.range(0, components.count())
        .mapToObj(
            c ->
                of(
                    components.part(c),
                    scenario,
                    components.nodes(c),
                    components.processes(c),
                    components.lanes(c),
                    watched))
        .toList();
  }

  private static KernelPart of(
      ResolvedScenario part,
      ResolvedScenario whole,
      int[] node,
      int[] process,
      int[] lane,
      List<Integer> watched) {
    var watchedAt = Arrays.stream(node).map(watched::indexOf).toArray();
    var local = new int[node.length];
    int count = 0;
    for (int i = 0; i < node.length; i++) {
      local[i] = watchedAt[i] >= 0 ? count++ : -1;
    }
    return new KernelPart(new Wiring(part), whole, node, process, lane, watchedAt, local, count);
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
