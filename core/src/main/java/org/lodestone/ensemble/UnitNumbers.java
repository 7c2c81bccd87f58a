package org.lodestone.ensemble;

import java.util.List;
import org.hipparchus.random.SobolSequenceGenerator;
import org.lodestone.scenario.uncertain.Uncertainty;

/**
 * The numbers between 0 and 1 from which the inputs of a draw are made, one per input: random (E2)
 * or evenly spread with a random digital shift (E3). Not for more than one thread.
 */
final class UnitNumbers {

  /** The library has direction numbers for so many dimensions. */
  static final int MOST_DIMENSIONS = 1000;

  private static final double TWO_52 = 0x1p52;

  private final Uncertainty.Plan plan;
  private final long[] streams;
  private final long[] shift;
  private final SobolSequenceGenerator sobol;
  private long next = -1;

  UnitNumbers(Uncertainty.Plan plan, List<String> names) {
    this.plan = plan;
    streams = names.stream().mapToLong(Philox::stream).toArray();
    shift = new long[streams.length];
    for (int i = 0; i < streams.length; i++) {
      shift[i] = Philox.bits(plan.seed(), -1, streams[i]) >>> 12;
    }
    if (plan.sequence() == Uncertainty.Sequence.SOBOL && streams.length > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(
          "A Sobol sequence has at most %d dimensions, not %d.\nUse random draws."
              .formatted(MOST_DIMENSIONS, streams.length));
    }
    sobol = new SobolSequenceGenerator(Math.clamp(streams.length, 1, MOST_DIMENSIONS));
  }

  /** Fills in the numbers of a draw. */
  void fill(long draw, double[] numbers) {
    switch (plan.sequence()) {
      case RANDOM -> {
        for (int i = 0; i < streams.length; i++) {
          numbers[i] = Philox.uniform(plan.seed(), draw, streams[i]);
        }
      }
      case SOBOL -> {
        var point = draw == next ? sobol.nextVector() : sobol.skipTo(Math.toIntExact(draw));
        next = draw + 1;
        for (int i = 0; i < streams.length; i++) {
          numbers[i] = Philox.unit((long) (point[i] * TWO_52) ^ shift[i]);
        }
      }
    }
  }
}
