package org.lodestone.spark;

import org.jspecify.annotations.Nullable;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.PackedQuestion;

/** The question that an executor is working on, compiled once for all its tasks. */
final class CompiledQuestion {
  private static @Nullable Ensemble compiled;
  private static long current = -1;

  private CompiledQuestion() {}

  /**
   * The compiled question; waits while another task of this executor compiles it.
   *
   * @param id the same for the same bytes
   */
  static synchronized Ensemble of(long id, byte[] bytes) {
    var ensemble = compiled;
    if (ensemble == null || current != id) {
      ensemble = new Ensemble(PackedQuestion.read(bytes));
      compiled = ensemble;
      current = id;
    }
    return ensemble;
  }
}
