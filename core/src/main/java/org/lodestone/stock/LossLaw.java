package org.lodestone.stock;

import java.util.ArrayList;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Where losses come from: a law with a formula, or a sample that somebody drew. */
public sealed interface LossLaw {

  /** Losses that are normal, such as the demand of many buyers over a lead time. */
  record Normal(double mean, double deviation) implements LossLaw {}

  /** Losses that are mostly small and sometimes large. */
  record Exponential(double mean) implements LossLaw {}

  /** Losses of an ensemble. */
  record Sampled(LossSample losses) implements LossLaw {}

  /**
   * A size by formula and by sample.
   *
   * @param exact empty if the law has no formula
   * @param standardError of the simulated cost at the simulated size
   */
  record Answer(Optional<StockSize> exact, StockSize simulated, double standardError, int losses) {}

  /** Losses of this law; a sample is itself. */
  default LossSample draw(RandomGenerator random, int count) {
    if (this instanceof Sampled(LossSample losses)) {
      return losses;
    }
    if (count < 1) {
      throw new IllegalArgumentException("The number of draws (" + count + ") must be at least 1.");
    }
    var drawn = new ArrayList<Double>(count);
    for (int i = 0; i < count; i++) {
      drawn.add(next(random));
    }
    return LossSample.of(drawn);
  }

  private double next(RandomGenerator random) {
    return switch (this) {
      case Normal(double mean, double deviation) -> random.nextGaussian(mean, deviation);
      case Exponential(double mean) -> mean * random.nextExponential();
      case Sampled s -> throw new IllegalStateException("A sample is not drawn from.");
    };
  }

  /** The best size by formula; empty for a sample. */
  default Optional<StockSize> exact(Newsvendor question) {
    return switch (this) {
      case Normal(double mean, double deviation) ->
          Optional.of(question.sizeOfNormal(mean, deviation));
      case Exponential(double mean) -> Optional.of(question.sizeOfExponential(mean));
      case Sampled s -> Optional.empty();
    };
  }

  /** The best size by formula and by sample. */
  default Answer size(Newsvendor question, RandomGenerator random, int count) {
    var losses = draw(random, count);
    var simulated = question.size(losses);
    return new Answer(
        exact(question),
        simulated,
        question.standardError(losses, simulated.amount()),
        losses.count());
  }
}
