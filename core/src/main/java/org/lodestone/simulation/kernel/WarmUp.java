package org.lodestone.simulation.kernel;

import java.util.List;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.scenario.ReferenceScenario;

/**
 * Lets Java compile the kernel while a program still reads its data: a thread of its own runs draws
 * of a fictional network for a moment. Nothing of it is kept.
 */
public final class WarmUp {

  private static final int MONTHS = 6;
  private static final int BLOCKS = 60;

  private WarmUp() {}

  /** Begins, and does not wait for the end. */
  public static void begin() {
    Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::run);
  }

  private static void run() {
    var network = ReferenceNetwork.of(ReferenceNetwork.SEED);
    var scenario = ReferenceScenario.of(MONTHS).resolve(network);
    var kernel = Kernel.of(scenario, List.of());
    var block = kernel.newBlock();
    for (int draw = 0; draw < kernel.width(); draw++) {
      for (int p = 0; p < scenario.processes().count(); p++) {
        block.change(draw, 1, DrawBlock.Target.CAPACITY, p, 1 - 0.1 * draw);
      }
    }
    var outcome = kernel.newOutcome();
    for (int i = 0; i < BLOCKS; i++) {
      kernel.run(block, outcome);
    }
  }
}
