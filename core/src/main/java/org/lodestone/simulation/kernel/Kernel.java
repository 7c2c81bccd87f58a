package org.lodestone.simulation.kernel;

import java.util.List;
import org.lodestone.scenario.ResolvedScenario;

/**
 * The behavioural engine for many draws at once: the equations of {@code docs/model/simulation.md},
 * a draw in each lane of the processor's vectors. Allocates nothing while it runs. One per thread.
 *
 * <p>What becomes of a draw depends neither on its place in a block, nor on the other draws, nor on
 * the number of threads. In a connected part of the scenario where nothing of a draw happens, the
 * draw is the baseline.
 */
public final class Kernel {

  /** What the kernel reckons with. */
  public enum Precision {
    /** Eight bytes a number: the same bits as a {@link Simulation}. */
    DOUBLE,
    /** Four bytes a number: about twice as fast, differences in the sixth digit. */
    SINGLE
  }

  private final KernelPlan plan;
  private final List<Section> sections;

  /** A connected part with its kernel and what it needs for a block. */
  private record Section(
      KernelPart part, BlockKernel kernel, BlockChanges changes, boolean isSteady) {}

  Kernel(KernelPlan plan) {
    this.plan = plan;
    sections = plan.parts().stream().map(this::section).toList();
  }

  private Section section(KernelPlan.Part planned) {
    var part = planned.part();
    var changes = new BlockChanges(part, plan.width());
    return new Section(part, plan.engine().kernel(part), changes, planned.isSteady());
  }

  /**
   * A single kernel in double precision.
   *
   * @param watched nodes whose demand and state stock are followed period by period
   */
  public static Kernel of(ResolvedScenario scenario, List<Integer> watched) {
    return of(scenario, watched, Precision.DOUBLE);
  }

  /** A single kernel; several on one scenario come from one {@link KernelPlan}. */
  public static Kernel of(ResolvedScenario scenario, List<Integer> watched, Precision precision) {
    return KernelPlan.of(scenario, watched, precision).newKernel();
  }

  /** A single kernel of plain loops. */
  public static Kernel plain(ResolvedScenario scenario, List<Integer> watched) {
    return KernelPlan.plain(scenario, watched).newKernel();
  }

  /** Whether this Java runtime has the vectors of the fast kernels. */
  public static boolean hasVectors() {
    return Engine.HAS_VECTORS;
  }

  /** Draws that fit into a block. */
  public int width() {
    return plan.width();
  }

  public DrawBlock newBlock() {
    return new DrawBlock(plan.scenario(), plan.width());
  }

  public BlockOutcome newOutcome() {
    return new BlockOutcome(plan.width(), plan.scenario(), plan.watched());
  }

  /** Runs all draws of a block over the whole horizon. */
  public void run(DrawBlock block, BlockOutcome outcome) {
    for (var section : sections) {
      section.changes.load(block);
      if (!section.isSteady || !section.changes.touchesNone()) {
        section.kernel.run(block, section.changes, outcome);
      }
      if (section.isSteady) {
        for (int draw = 0; draw < block.size(); draw++) {
          if (!section.changes.touches(draw)) {
            outcome.keepBaseline(block, draw, section.part);
          }
        }
      }
    }
  }
}
