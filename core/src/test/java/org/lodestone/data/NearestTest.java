package org.lodestone.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  /** The textbook pair of Levenshtein's distance is kitten and sitting. */
  @ParameterizedTest
  @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, abc, 0", "ox-nd, ox-dy, 2"})
  void countsInsertionsDeletionsAndReplacements(String a, String b, int distance) {
    assertThat(Nearest.distance(a, b)).isEqualTo(distance).isEqualTo(Nearest.distance(b, a));
  }

  @Test
  void findsTheNearestCandidateAndTheFirstOfEquals() {
    assertThat(Nearest.to("prodution", List.of("import", "production"))).isEqualTo("production");
    assertThat(Nearest.to("ox", List.of("oz", "oy"))).isEqualTo("oy");
    assertThat(Nearest.to("x", List.of())).isEmpty();
  }
}
