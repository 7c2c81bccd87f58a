package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Statistics from bins against the same from the sorted sample. */
class CountsTest {

  @Test
  void tailMeansAreThoseOfTheSortedSample() {
    var random = new Random(20251028);
    for (int n : new int[] {7, 100, 2503}) {
      var sample = new double[n];
      for (int i = 0; i < n; i++) {
        sample[i] = random.nextInt(3) == 0 ? 0 : Math.pow(random.nextDouble(), 2);
      }
      var counts = counts(sample);
      Arrays.sort(sample);
      assertThat(counts.mean())
          .isCloseTo(Arrays.stream(sample).average().orElseThrow(), within(1e-9));
      for (double p : Summary.TAILS) {
        assertThat(counts.tailMean(p)).isCloseTo(tailMean(sample, p), within(1e-3));
      }
      for (double p : Summary.BANDS) {
        int rank = Math.max(0, (int) Math.ceil(p * n - 1e-9) - 1);
        assertThat(counts.quantile(p)).isCloseTo(sample[rank], within(1e-3));
      }
    }
  }

  /** Rockafellar and Uryasev: min over q of q + E(x − q)⁺ / (1 − p), tried at every value. */
  private static double tailMean(double[] sample, double p) {
    double best = Double.MAX_VALUE;
    for (double q : sample) {
      double excess = Arrays.stream(sample).map(x -> Math.max(0, x - q)).sum();
      best = Math.min(best, q + excess / sample.length / (1 - p));
    }
    return best;
  }

  /** The intervals hold the truth in about 95 of 100 repetitions. */
  @Test
  void errorsAreOfTheRightSize() {
    var random = new Random(20251028);
    int mean = 0;
    int tail = 0;
    int repetitions = 400;
    for (int r = 0; r < repetitions; r++) {
      var counts = counts(random.doubles(1000).toArray());
      mean += Math.abs(counts.mean() - 0.5) < Counts.Z * counts.standardError() ? 1 : 0;
      tail += Math.abs(counts.tailMean(0.9) - 0.95) < Counts.Z * counts.tailMeanError(0.9) ? 1 : 0;
    }
    assertThat(mean).isBetween(365, 395);
    assertThat(tail).isBetween(365, 395);
  }

  /** Wilson's interval for 8 of 10, as in textbooks: 0.4902 to 0.9433. */
  @Test
  void aProbabilityHasWilsonsInterval() {
    var p = Counts.probability(8, 10);
    assertThat(p.low()).isCloseTo(0.4902, within(1e-4));
    assertThat(p.high()).isCloseTo(0.9433, within(1e-4));
    assertThat(Counts.probability(0, 50).low()).isZero();
    assertThat(Counts.probability(0, 50).high()).isPositive();
  }

  @Test
  void bytesSurviveAndBrokenOnesAreRefused() {
    var tally = new Tally(new Tally.Layout(List.of("a@B", "ü@C"), 12, 7, 63));
    tally.fan[5] = 3;
    tally.total[700] = Long.MAX_VALUE;
    tally.cover[0] = 1;
    var bytes = TallyBytes.write(tally);
    assertThat(TallyBytes.read(bytes)).isEqualTo(tally);
    assertThat(bytes.length).isLessThan(200);
    for (int length = 0; length < bytes.length; length++) {
      var cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> TallyBytes.read(cut)).isInstanceOf(IllegalArgumentException.class);
    }
    var longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThatThrownBy(() -> TallyBytes.read(longer)).hasMessageContaining("behind the tally");
    bytes[7] = 9;
    assertThatThrownBy(() -> TallyBytes.read(bytes)).hasMessageContaining("version 9");
  }

  private static Counts counts(double[] sample) {
    var count = new long[Tally.BINS];
    var sum = new long[Tally.BINS];
    for (double x : sample) {
      int bin = x <= 0 ? 0 : (int) Math.ceil(x * (Tally.BINS - 1));
      count[bin]++;
      sum[bin] += Math.round(x * Tally.SCALE);
    }
    return Counts.ofShares(count, sum, 0, 1);
  }
}
