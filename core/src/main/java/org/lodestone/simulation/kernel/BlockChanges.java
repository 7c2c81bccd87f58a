package org.lodestone.simulation.kernel;

import java.util.Arrays;

/**
 * The changes of a block that concern one part of the scenario, in the order of their periods, with
 * the indices of that part. Reused from block to block.
 */
final class BlockChanges {

  private static final int KINDS = DrawBlock.Target.COUNT;

  /** Index in the part by index in the whole scenario, or -1. */
  private final int[][] local = new int[KINDS][];

  private final boolean[] touched;
  private final int[] startOfPeriod;
  private int size;
  private int[] period = new int[64];
  private int[] draw = new int[64];
  private int[] kind = new int[64];
  private int[] index = new int[64];
  private double[] factor = new double[64];

  BlockChanges(KernelPart part, int width) {
    touched = new boolean[width];
    startOfPeriod = new int[part.wiring().scenario.periods() + 1];
    for (var target : DrawBlock.Target.values()) {
      local[target.number] = part.localIndices(target);
    }
  }

  /** Takes over what concerns the part; a counting sort by period keeps the order of the rest. */
  void load(DrawBlock block) {
    Arrays.fill(touched, false);
    Arrays.fill(startOfPeriod, 0);
    int last = startOfPeriod.length - 2;
    for (int c = 0; c < block.changes(); c++) {
      if (concerns(block, c) && block.period(c) <= last) {
        touched[block.draw(c)] = true;
        startOfPeriod[Math.max(0, block.period(c)) + 1]++;
      }
    }
    for (int t = 0; t <= last; t++) {
      startOfPeriod[t + 1] += startOfPeriod[t];
    }
    size = startOfPeriod[last + 1];
    reserve(size);
    for (int c = 0; c < block.changes(); c++) {
      if (concerns(block, c) && block.period(c) <= last) {
        place(block, c, startOfPeriod[Math.max(0, block.period(c))]++);
      }
    }
  }

  private boolean concerns(DrawBlock block, int change) {
    return local[block.target(change).number][block.index(change)] >= 0;
  }

  private void place(DrawBlock block, int change, int at) {
    int target = block.target(change).number;
    period[at] = block.period(change);
    draw[at] = block.draw(change);
    kind[at] = target;
    index[at] = local[target][block.index(change)];
    factor[at] = block.factor(change);
  }

  private void reserve(int length) {
    if (period.length < length) {
      int more = 2 * length;
      period = new int[more];
      draw = new int[more];
      kind = new int[more];
      index = new int[more];
      factor = new double[more];
    }
  }

  int size() {
    return size;
  }

  /** Whether anything of the part changes in a draw. */
  boolean touches(int draw) {
    return touched[draw];
  }

  boolean touchesNone() {
    return size == 0;
  }

  int period(int change) {
    return period[change];
  }

  int draw(int change) {
    return draw[change];
  }

  /** Number of the {@link DrawBlock.Target}. */
  int kind(int change) {
    return kind[change];
  }

  int index(int change) {
    return index[change];
  }

  double factor(int change) {
    return factor[change];
  }
}
