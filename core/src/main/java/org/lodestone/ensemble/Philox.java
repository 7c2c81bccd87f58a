package org.lodestone.ensemble;

import java.nio.charset.StandardCharsets;

/**
 * Philox 4x32-10 of Salmon and others (2011), "Parallel random numbers: as easy as 1, 2, 3": random
 * numbers as a function of a counter and a key, without a state. A number depends on seed, draw and
 * stream only, so that neither the order of computation nor other inputs change it (E2).
 */
public final class Philox {

  private static final int ROUNDS = 10;
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final long WORD = 0xFFFFFFFFL;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Philox() {}

  /** The four words for a counter of four words and a key of two. */
  public static int[] words(int[] counter, int key0, int key1) {
    int c0 = counter[0];
    int c1 = counter[1];
    int c2 = counter[2];
    int c3 = counter[3];
    int k0 = key0;
    int k1 = key1;
    for (int round = 0; round < ROUNDS; round++) {
      long product0 = MULTIPLIER_0 * (c0 & WORD);
      long product1 = MULTIPLIER_1 * (c2 & WORD);
      c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
      c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
      c1 = (int) product1;
      c3 = (int) product0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    return new int[] {c0, c1, c2, c3};
  }

  /** 64 random bits for a draw of a stream. */
  public static long bits(long seed, long draw, long stream) {
    var counter = new int[] {(int) draw, (int) (draw >>> 32), (int) stream, (int) (stream >>> 32)};
    var words = words(counter, (int) seed, (int) (seed >>> 32));
    return (words[0] & WORD) | ((long) words[1] << 32);
  }

  /** A number between 0 and 1, both excluded: one of 2⁵² evenly spaced midpoints. */
  public static double uniform(long seed, long draw, long stream) {
    return unit(bits(seed, draw, stream) >>> 12);
  }

  /** The midpoint that 52 bits stand for. */
  static double unit(long bits52) {
    return (bits52 + 0.5) * 0x1p-52;
  }

  /** The stream of a name: the 64-bit hash FNV-1a of its UTF-8 bytes. */
  public static long stream(String name) {
    long hash = FNV_OFFSET;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
    }
    return hash;
  }
}
