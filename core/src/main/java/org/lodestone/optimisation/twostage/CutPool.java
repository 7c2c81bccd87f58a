package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.List;

/** All cuts found so far, by outcome, in the order they were found. */
final class CutPool {

  /** A cut on the cost of one outcome. */
  record Entry(int outcome, Cut cut) {}

  private final int[] decisions;
  private final List<List<Cut>> byOutcome = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  CutPool(int outcomes, int[] decisions) {
    this.decisions = decisions;
    for (int s = 0; s < outcomes; s++) {
      byOutcome.add(new ArrayList<>());
    }
  }

  void add(int outcome, Cut cut) {
    byOutcome.get(outcome).add(cut);
    entries.add(new Entry(outcome, cut));
  }

  List<Entry> entries() {
    return entries;
  }

  int outcomes() {
    return byOutcome.size();
  }

  int[] decisions() {
    return decisions;
  }

  /** The most that the cuts say an outcome costs at least, at a decision. */
  double bound(int outcome, double[] decision) {
    double most = Double.NEGATIVE_INFINITY;
    for (var cut : byOutcome.get(outcome)) {
      most = Math.max(most, cut.at(decision, decisions));
    }
    return most;
  }

  /** The most that the cuts say an outcome costs at least, at whatever decision within bounds. */
  double leastWithin(int outcome, double[] lower, double[] upper) {
    double most = Double.NEGATIVE_INFINITY;
    for (var cut : byOutcome.get(outcome)) {
      most = Math.max(most, cut.leastWithin(lower, upper));
    }
    return most;
  }
}
