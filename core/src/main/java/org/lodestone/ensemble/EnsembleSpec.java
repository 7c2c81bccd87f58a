package org.lodestone.ensemble;

import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.Consumer;

/** A question to an ensemble: what may happen, and whose demand counts. */
public record EnsembleSpec(
    SupplyNetwork network, Scenario scenario, Uncertainty uncertainty, Consumer consumer) {

  public EnsembleSpec withScenario(Scenario other) {
    return new EnsembleSpec(network, other, uncertainty, consumer);
  }

  public EnsembleSpec withUncertainty(Uncertainty other) {
    return new EnsembleSpec(network, scenario, other, consumer);
  }
}
