package org.lodestone.scenario.uncertain;

import java.util.HashSet;
import java.util.List;

/**
 * What is uncertain in a scenario, and how often to draw.
 *
 * @param inputs independent of each other; no two are about the same thing
 */
public record Uncertainty(List<UncertainInput> inputs, Plan plan) {

  /**
   * How to draw.
   *
   * @param draws number of draws
   * @param seed where the numbers begin; the same seed gives the same draws
   */
  public record Plan(long draws, long seed, Sequence sequence) {

    /** Most draws that one tally can hold without its sums overflowing. */
    public static final long MOST_DRAWS = 4_000_000_000L;

    public static final Plan USUAL = new Plan(1000, 1, Sequence.RANDOM);

    public Plan {
      if (draws < 1 || draws > MOST_DRAWS) {
        throw new IllegalArgumentException(
            "The number of draws (%d) must lie between 1 and %d.".formatted(draws, MOST_DRAWS));
      }
    }
  }

  /** Where the numbers come from. */
  public enum Sequence {
    /** Independent numbers of a counter-based generator (E2). */
    RANDOM,
    /** Evenly spread numbers, shifted at random (E3). */
    SOBOL
  }

  public static final Uncertainty NONE = new Uncertainty(List.of(), Plan.USUAL);

  public Uncertainty {
    inputs = List.copyOf(inputs);
    var names = new HashSet<String>();
    for (var input : inputs) {
      if (!names.add(input.name())) {
        throw new IllegalArgumentException(
            "The uncertain input '%s' stands twice.\nDelete one of the two."
                .formatted(input.name()));
      }
    }
  }

  public Uncertainty withPlan(Plan other) {
    return new Uncertainty(inputs, other);
  }
}
