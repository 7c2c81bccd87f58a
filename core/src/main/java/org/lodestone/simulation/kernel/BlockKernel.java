package org.lodestone.simulation.kernel;

/** Runs the draws of a block through one connected part of a scenario. Not for two threads. */
interface BlockKernel {

  /**
   * Runs all draws of the block over the whole horizon.
   *
   * @param changes those of the block that concern this part
   */
  void run(DrawBlock block, BlockChanges changes, BlockOutcome outcome);
}
