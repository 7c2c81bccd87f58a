package org.lodestone.optimisation.twostage;

import java.util.Arrays;

/**
 * One way the future may turn out: a probability, and what it changes in the recourse program
 * (bounds and costs, never the matrix) and in what decisions achieve (factors of couplings; a
 * project that is not completed has the factor 0). Instances are immutable.
 */
public final class Outcome {
  private final double probability;
  final Changes columnBounds;
  final Changes rowBounds;
  final Changes costs;
  final Changes factors;

  private Outcome(Builder builder) {
    probability = builder.probability;
    columnBounds = builder.columnBounds.sorted();
    rowBounds = builder.rowBounds.sorted();
    costs = builder.costs.sorted();
    factors = builder.factors.sorted();
  }

  /** Starts an outcome that changes nothing. */
  public static Builder builder(double probability) {
    return new Builder(probability);
  }

  /** An outcome that changes nothing. */
  public static Outcome calm(double probability) {
    return builder(probability).build();
  }

  public double probability() {
    return probability;
  }

  /** Collects the changes of one outcome; of several changes of one thing the last holds. */
  public static final class Builder {
    private final double probability;
    private final Changes columnBounds = new Changes();
    private final Changes rowBounds = new Changes();
    private final Changes costs = new Changes();
    private final Changes factors = new Changes();

    private Builder(double probability) {
      if (!(probability > 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "The probability (%s) of an outcome must be above 0 and at most 1."
                .formatted(probability));
      }
      this.probability = probability;
    }

    /** Sets the bounds of a recourse column, in place of those of the base, before couplings. */
    public Builder columnBounds(int column, double lower, double upper) {
      columnBounds.add(column, lower, upper);
      return this;
    }

    /** Sets the bounds of a recourse row, in place of those of the base, before couplings. */
    public Builder rowBounds(int row, double lower, double upper) {
      rowBounds.add(row, lower, upper);
      return this;
    }

    /** Sets the cost of a recourse column. */
    public Builder cost(int column, double cost) {
      costs.add(column, cost, cost);
      return this;
    }

    /** Sets what part of a decision takes effect through a coupling (1 where nothing is said). */
    public Builder couplingFactor(int coupling, double factor) {
      if (!Double.isFinite(factor)) {
        throw new IllegalArgumentException(
            "The factor (%s) of coupling %d must be finite.".formatted(factor, coupling));
      }
      factors.add(coupling, factor, factor);
      return this;
    }

    public Outcome build() {
      return new Outcome(this);
    }
  }

  /** Pairs of numbers by index; for costs and factors both numbers are the same. */
  static final class Changes {
    private int size;
    int[] index = new int[4];
    double[] lower = new double[4];
    double[] upper = new double[4];

    int size() {
      return size;
    }

    private void add(int index, double lower, double upper) {
      if (index < 0) {
        throw new IllegalArgumentException(
            "The index (%d) of a change must not be negative.".formatted(index));
      }
      if (!(lower <= upper)) {
        throw new IllegalArgumentException(
            "The lower bound (%s) of change %d must not exceed its upper bound (%s)."
                .formatted(lower, index, upper));
      }
      if (size == this.index.length) {
        this.index = Arrays.copyOf(this.index, 2 * size);
        this.lower = Arrays.copyOf(this.lower, 2 * size);
        this.upper = Arrays.copyOf(this.upper, 2 * size);
      }
      this.index[size] = index;
      this.lower[size] = lower;
      this.upper[size] = upper;
      size++;
    }

    /** A copy in the order of indices, the last change of each. */
    private Changes sorted() {
      var order = new Integer[size];
      Arrays.setAll(order, k -> k);
      Arrays.sort(order, (a, b) -> Integer.compare(index[a], index[b])); // stable
      var copy = new Changes();
      for (int k = 0; k < size; k++) {
        int i = order[k];
        if (k == size - 1 || index[order[k + 1]] != index[i]) {
          copy.add(index[i], lower[i], upper[i]);
        }
      }
      return copy;
    }
  }
}
