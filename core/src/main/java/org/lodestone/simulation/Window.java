package org.lodestone.simulation;

/** Periods from first to last, both included; empty if last is before first. */
record Window(int first, int last) {

  /** When goods left that arrive within this window after a lag in periods (R2). */
  Window before(double lag) {
    return new Window(Math.max(0, first - (int) Math.ceil(lag)), last - (int) Math.floor(lag));
  }
}
