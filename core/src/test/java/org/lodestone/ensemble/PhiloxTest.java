package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against the known answers that come with Random123 1.14 (file kat_vectors, philox4x32 10). */
class PhiloxTest {

  @Test
  void givesTheKnownAnswers() {
    assertWords(new int[4], 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
    assertWords(new int[] {-1, -1, -1, -1}, -1, -1, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
    assertWords(
        new int[] {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
        0xa4093822,
        0x299f31d0,
        0xd16cfe09,
        0x94fdcceb,
        0x5001e420,
        0x24126ea1);
  }

  private static void assertWords(int[] counter, int key0, int key1, int... words) {
    assertThat(Philox.words(counter, key0, key1)).containsExactly(words);
  }

  /** The published hash of "foobar" (FNV-1a, 64 bits). */
  @Test
  void aNameIsAStream() {
    assertThat(Philox.stream("foobar")).isEqualTo(0x85944171f73967e8L);
    assertThat(Philox.stream("")).isEqualTo(0xcbf29ce484222325L);
  }

  /** Moments of the uniform distribution: mean ½ ± 4 σ/√n, variance 1/12. */
  @Test
  void numbersAreUniform() {
    int n = 100_000;
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < n; draw++) {
      double u = Philox.uniform(7, draw, Philox.stream("x"));
      assertThat(u).isBetween(0.0, 1.0);
      sum += u;
      squares += u * u;
    }
    assertThat(sum / n).isBetween(0.5 - 0.004, 0.5 + 0.004);
    assertThat(squares / n - sum / n * sum / n).isBetween(1 / 12.0 - 0.002, 1 / 12.0 + 0.002);
  }

  @Test
  void theEndsAreNeverReached() {
    assertThat(Philox.unit(0)).isPositive();
    assertThat(Philox.unit((1L << 52) - 1)).isLessThan(1);
  }
}
