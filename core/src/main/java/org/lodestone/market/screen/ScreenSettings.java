package org.lodestone.market.screen;

import org.lodestone.market.Frequency;

/**
 * The choices that the tests rest on; all are assumptions of ours.
 *
 * @param costPart percentile of the cost curve below which a price is low, 0.9 or 0.5
 * @param quarters for so long without a break
 * @param allowance wedge that tax and freight explain
 * @param ability share of the leader times its idle capacity from which a flag is set
 * @param significance largest probability by chance that counts as a signal
 * @param draws permutations of a break test, and generated quiet paths
 */
public record ScreenSettings(
    double costPart,
    int quarters,
    double allowance,
    double ability,
    double significance,
    int draws,
    long seed) {
  public static final ScreenSettings STANDARD = new ScreenSettings(0.9, 4, 0.15, 0.1, 0.01, 200, 1);

  public ScreenSettings {
    if (!(costPart > 0 && costPart <= 1) || !(significance > 0 && significance < 1)) {
      throw new IllegalArgumentException(
          "The percentile (%s) and the significance (%s) must lie between 0 and 1."
              .formatted(costPart, significance));
    }
    if (quarters < 1 || draws < 1 || !(allowance >= 0) || !(ability >= 0)) {
      throw new IllegalArgumentException(
          "The quarters (%d), draws (%d), allowance (%s) and ability (%s) must not be negative, the first two not zero."
              .formatted(quarters, draws, allowance, ability));
    }
  }

  /** Steps of a series in so many quarters, at least two. */
  int steps(Frequency frequency) {
    return Math.max(2, frequency.perYear() * quarters / 4);
  }

  /** Changes in the window of the screens (c) and (d): a month of daily prices, at least twelve. */
  int window(Frequency frequency) {
    return Math.max(12, frequency.perYear() / 12);
  }
}
