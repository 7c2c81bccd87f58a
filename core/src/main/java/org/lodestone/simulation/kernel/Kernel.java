package org.lodestone.simulation.kernel;

import java.util.Arrays;
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

  private final ResolvedScenario scenario;
  private final int width;
  private final int watched;
  private final List<Section> sections;

  /** A connected part with its kernel and what it needs for a block. */
  private record Section(
      KernelPart part, BlockKernel kernel, BlockChanges changes, boolean isSteady) {}

  private Kernel(ResolvedScenario scenario, int width, int watched, List<Section> sections) {
    this.scenario = scenario;
    this.width = width;
    this.watched = watched;
    this.sections = sections;
  }

  /**
   * A kernel in double precision.
   *
   * @param watched nodes whose demand and state stock are followed period by period
   */
  public static Kernel of(ResolvedScenario scenario, List<Integer> watched) {
    return of(scenario, watched, Precision.DOUBLE);
  }

  public static Kernel of(ResolvedScenario scenario, List<Integer> watched, Precision precision) {
    int width = Lanes.width(precision);
    var sections =
        KernelPart.split(scenario, watched).stream()
            .map(part -> section(part, width, watched.size(), precision))
            .toList();
    return new Kernel(scenario, width, watched.size(), sections);
  }

  /**
   * A kernel that always runs plain loops, one draw after the other: the measure of the others. In
   * double precision both give the same bits.
   */
  public static Kernel plain(ResolvedScenario scenario, List<Integer> watched) {
    int width = Lanes.PLAIN_WIDTH;
    var sections =
        KernelPart.split(scenario, watched).stream()
            .map(
                part ->
                    new Section(
                        part,
                        new PlainKernel(part, Recorder.NONE),
                        new BlockChanges(part, width),
                        isSteady(part, watched.size())))
            .toList();
    return new Kernel(scenario, width, watched.size(), sections);
  }

  /** Whether this Java runtime has the vectors of the fast kernels. */
  public static boolean hasVectors() {
    return Lanes.VECTORS;
  }

  private static Section section(KernelPart part, int width, int watched, Precision precision) {
    var changes = new BlockChanges(part, width);
    return new Section(part, Lanes.kernel(part, precision), changes, isSteady(part, watched));
  }

  /** Whether a part without any change serves every demand, so that it need not be run. */
  private static boolean isSteady(KernelPart part, int watched) {
    if (!part.wiring().boundChanges.isEmpty()) {
      return false;
    }
    var block = new DrawBlock(part.whole(), 1);
    var outcome = new BlockOutcome(1, part.whole(), watched);
    new PlainKernel(part, Recorder.NONE).run(block, new BlockChanges(part, 1), outcome);
    return Arrays.stream(part.node())
        .allMatch(n -> outcome.unserved(0, n) <= KernelRules.STEADY_PART * outcome.demanded(0, n));
  }

  /** Draws that fit into a block. */
  public int width() {
    return width;
  }

  public DrawBlock newBlock() {
    return new DrawBlock(scenario, width);
  }

  public BlockOutcome newOutcome() {
    return new BlockOutcome(width, scenario, watched);
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
