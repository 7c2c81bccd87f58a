package org.lodestone.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodestone.quantity.Range;

/**
 * Where each item can stand in a ranking by values that are intervals, highest first (I22). An item
 * can be as high as one below those that lie above it for certain, and as low as those below it for
 * certain allow.
 *
 * @param ranked by value, highest first; equal values in alphabetical order
 * @param certainPairs part of the pairs whose order no value within the intervals can turn, 0 to 1
 */
public record RankStability(List<Ranked> ranked, double certainPairs) {

  /** An item with its value. */
  public record Valued(String item, Range value) {}

  /** An item in the ranking; 1 is the highest rank. */
  public record Ranked(String item, Range value, int rank, int best, int worst) {}

  public RankStability {
    ranked = List.copyOf(ranked);
  }

  /** I22. */
  public static RankStability of(List<Valued> items) {
    var sorted =
        items.stream()
            .sorted(
                Comparator.comparingDouble((Valued v) -> -v.value.value())
                    .thenComparing(Valued::item))
            .toList();
    int certain = 0;
    var ranked = new ArrayList<Ranked>();
    for (int i = 0; i < sorted.size(); i++) {
      var range = sorted.get(i).value;
      int above = (int) sorted.stream().filter(o -> o.value.low() > range.high()).count();
      int below = (int) sorted.stream().filter(o -> o.value.high() < range.low()).count();
      certain += above + below;
      ranked.add(new Ranked(sorted.get(i).item, range, i + 1, above + 1, sorted.size() - below));
    }
    double pairs = (double) sorted.size() * (sorted.size() - 1);
    return new RankStability(ranked, pairs > 0 ? certain / pairs : 1);
  }
}
