package org.lodestone.simulation;

import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.PlainKernel;

/**
 * One run of the behavioural engine over a resolved scenario, with everything that happens in it.
 * Many runs of which only the outcome matters are faster in a {@link
 * org.lodestone.simulation.kernel.Kernel}. Not for more than one thread.
 */
public final class Simulation {

  private final ResolvedScenario scenario;

  public Simulation(ResolvedScenario scenario) {
    this.scenario = scenario;
  }

  /** Runs all periods. */
  public SimulationResult run() {
    var result = new SimulationResult(scenario);
    PlainKernel.run(scenario, result);
    return result;
  }
}
