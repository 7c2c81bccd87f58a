package org.lodestone.scenario;

/** How far a long computation is, and whether it should stop. */
public interface Progress {

  /** Reports that {@code done} of {@code total} steps are finished. */
  void tick(long done, long total);

  /** Whether the caller wants no more; checked between steps. */
  boolean cancelled();

  /** Reports to nobody and never stops. */
  Progress NONE =
      new Progress() {
        @Override
        public void tick(long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };
}
