package org.lodestone.simulation.kernel;

/** Constants of the equations that all kernels share. */
final class KernelRules {

  /** A loss below this part of what was asked for does not make a buyer look elsewhere (S4). */
  static final double NEGLIGIBLE_LOSS = 1e-3;

  /** λ of S4 is at most this. */
  static final double LARGEST_LOST_SHARE = 0.95;

  /** A ramp of no days is one that is over at once. */
  static final double SHORTEST_RAMP_DAYS = 1e-9;

  /** Less than this part of a demand unserved without any event is rounding. */
  static final double STEADY_PART = 1e-9;

  /** Days without trouble before a run begins (S18): more than any calm time that is asked for. */
  static final double LONG_CALM_DAYS = 1e6;

  /** Vectors in a row of a vector kernel. */
  static final int VECTORS_PER_ROW = 1;

  /**
   * An array of so many bytes has a region of the garbage collector G1 to itself, and therefore
   * begins where a cache line does; on others vectors would lie across two lines.
   */
  static final int LARGE_BYTES = 600 * 1024;

  private KernelRules() {}
}
