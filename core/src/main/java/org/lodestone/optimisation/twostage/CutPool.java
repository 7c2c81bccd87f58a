package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

  /** Marks the cut that says most about each outcome at a decision. */
  void markTight(double[] decision, BitSet marked) {
    var most = new double[byOutcome.size()];
    var tight = new int[byOutcome.size()];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    for (int e = 0; e < entries.size(); e++) {
      var entry = entries.get(e);
      double bound = entry.cut.at(decision, decisions);
      if (bound > most[entry.outcome]) {
        most[entry.outcome] = bound;
        tight[entry.outcome] = e;
      }
    }
    Arrays.stream(tight).forEach(marked::set);
  }

  /** The marked cuts, in the order they were found. */
  List<Entry> marked(BitSet marked) {
    return marked.stream().mapToObj(entries::get).toList();
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
