package org.lodestone.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

/**
 * The largest breach of a rule that was seen. One assertion at the end of a run is a hundred times
 * faster than one per number.
 */
public final class Worst {

  private double breach;
  private String where = "";

  /**
   * @param excess by how much the rule is broken; not above zero if it is kept
   */
  public void see(double excess, Supplier<String> place) {
    if (!(excess <= breach)) {
      breach = Double.isNaN(excess) ? Double.POSITIVE_INFINITY : excess;
      where = place.get();
    }
  }

  public void assertKept() {
    assertThat(breach).as(where).isZero();
  }
}
