package org.lodestone.market.path;

import java.util.SplittableRandom;

/**
 * The stationary bootstrap (Politis and Romano 1994; Y18): blocks of geometric length from random
 * places of a history that is closed to a ring. Mean and variance are those of the history; its
 * autocorrelation at a lag of k is kept up to the factor (1 − 1/b)^k.
 */
public final class BlockBootstrap {
  private final double[] history;
  private final double meanBlock;

  /**
   * A bootstrap of a history.
   *
   * @param meanBlock b, the mean length of a block; 1 draws each number by itself
   */
  public BlockBootstrap(double[] history, double meanBlock) {
    if (history.length == 0) {
      throw new IllegalArgumentException("There is no history to draw from.");
    }
    if (!(meanBlock >= 1 && meanBlock <= history.length)) {
      throw new IllegalArgumentException(
          "The mean length of a block (%s) must lie between 1 and the length of the history (%d)."
              .formatted(meanBlock, history.length));
    }
    this.history = history.clone();
    this.meanBlock = meanBlock;
  }

  /** Draws so many numbers. */
  public double[] draw(int length, SplittableRandom random) {
    var drawn = new double[length];
    int at = random.nextInt(history.length);
    for (int i = 0; i < length; i++) {
      drawn[i] = history[at];
      at =
          random.nextDouble() * meanBlock < 1
              ? random.nextInt(history.length)
              : (at + 1) % history.length;
    }
    return drawn;
  }
}
