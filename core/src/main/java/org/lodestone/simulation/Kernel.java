package org.lodestone.simulation;

import java.util.List;
import org.lodestone.scenario.ResolvedScenario;

/**
 * The behavioural engine for many draws at once. Allocates nothing after construction. One per
 * thread. The result of a draw depends neither on its place in a block nor on the other draws.
 */
public final class Kernel {

  private final ResolvedScenario scenario;
  private final int width;
  private final List<Integer> watched;

  private Kernel(ResolvedScenario scenario, int width, List<Integer> watched) {
    this.scenario = scenario;
    this.width = width;
    this.watched = List.copyOf(watched);
  }

  /**
   * @param watched nodes whose demand and state stock are followed period by period
   */
  public static Kernel of(ResolvedScenario scenario, List<Integer> watched) {
    return new Kernel(scenario, 16, watched);
  }

  /** Draws that fit into a block. */
  public int width() {
    return width;
  }

  public DrawBlock newBlock() {
    return new DrawBlock(scenario, width);
  }

  public BlockOutcome newOutcome() {
    return new BlockOutcome(width, scenario.nodes().count(), scenario.periods(), watched.size());
  }

  /** Runs all draws of a block over the whole horizon. */
  public void run(DrawBlock block, BlockOutcome outcome) {
    throw new UnsupportedOperationException();
  }
}
