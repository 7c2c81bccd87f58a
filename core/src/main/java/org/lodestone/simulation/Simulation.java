package org.lodestone.simulation;

import org.lodestone.scenario.ResolvedScenario;

/**
 * One run of the behavioural engine over a resolved scenario, with everything that happens in it.
 * Many runs of which only the outcome matters are faster in a {@link Kernel}. Not for more than one
 * thread.
 */
public final class Simulation {

  private final ResolvedScenario scenario;

  public Simulation(ResolvedScenario scenario) {
    this.scenario = scenario;
  }

  /** Runs all periods. */
  public SimulationResult run() {
    var part = KernelPart.whole(scenario);
    var result = new SimulationResult(scenario);
    new PlainKernel(part, result)
        .run(
            new DrawBlock(scenario, 1),
            new BlockChanges(part, 1),
            new BlockOutcome(1, scenario, 0));
    return result;
  }
}
