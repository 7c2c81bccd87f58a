package org.lodestone.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Draws that one task counts, the last one not included. */
record DrawRange(long first, long last) implements Serializable {

  /** A multiple of every vector width, so that no block of a kernel is cut. */
  private static final long ALIGNMENT = 64;

  DrawRange {
    if (!(first >= 0 && first < last)) {
      throw new IllegalArgumentException(
          "A task cannot count the draws from %d up to %d.".formatted(first, last));
    }
  }

  long draws() {
    return last - first;
  }

  /** Divides the draws into ranges of about one size. */
  static List<DrawRange> split(long first, long last, long drawsPerRange) {
    long step = Math.ceilDiv(Math.max(1, drawsPerRange), ALIGNMENT) * ALIGNMENT;
    var ranges = new ArrayList<DrawRange>();
    for (long begin = first; begin < last; begin += step) {
      ranges.add(new DrawRange(begin, Math.min(last, begin + step)));
    }
    return List.copyOf(ranges);
  }
}
