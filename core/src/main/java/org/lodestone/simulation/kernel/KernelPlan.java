package org.lodestone.simulation.kernel;

import java.util.Arrays;
import java.util.List;
import org.lodestone.scenario.ResolvedScenario;

/**
 * What all kernels of a scenario share: its connected parts, wired, and whether each is the
 * baseline as long as nothing happens. Made once, then a kernel for each thread.
 */
public final class KernelPlan {

  /** A connected part. */
  record Part(KernelPart part, boolean isSteady) {}

  private final ResolvedScenario scenario;
  private final int watched;
  private final Engine engine;
  private final List<Part> parts;

  private KernelPlan(ResolvedScenario scenario, List<Integer> watched, Engine engine) {
    this.scenario = scenario;
    this.watched = watched.size();
    this.engine = engine;
    parts =
        KernelPart.split(scenario, watched).stream()
            .map(part -> new Part(part, isSteady(part)))
            .toList();
  }

  /**
   * Kernels of vectors where the runtime has them, of plain loops elsewhere.
   *
   * @param watched nodes whose demand and state stock are followed period by period
   */
  public static KernelPlan of(
      ResolvedScenario scenario, List<Integer> watched, Kernel.Precision precision) {
    return new KernelPlan(scenario, watched, Engine.of(precision));
  }

  /** Kernels of plain loops, one draw after the other: the measure of the others. */
  public static KernelPlan plain(ResolvedScenario scenario, List<Integer> watched) {
    return new KernelPlan(scenario, watched, Engine.PLAIN);
  }

  /** Whether a part without any change serves every demand, so that it need not be run. */
  private boolean isSteady(KernelPart part) {
    if (!part.wiring().boundChanges.isEmpty()) {
      return false;
    }
    var block = new DrawBlock(scenario, 1);
    var outcome = new BlockOutcome(1, scenario, watched);
    new PlainKernel(part, Recorder.NONE).run(block, new BlockChanges(part, 1), outcome);
    return Arrays.stream(part.node())
        .allMatch(n -> outcome.unserved(0, n) <= KernelRules.STEADY_PART * outcome.demanded(0, n));
  }

  /** Draws that fit into a block. */
  public int width() {
    return engine.width();
  }

  public Kernel newKernel() {
    return new Kernel(this);
  }

  ResolvedScenario scenario() {
    return scenario;
  }

  /** How many nodes are watched. */
  int watched() {
    return watched;
  }

  Engine engine() {
    return engine;
  }

  List<Part> parts() {
    return parts;
  }
}
