package org.lodestone.optimisation;

import org.lodestone.scenario.Trajectory;

/**
 * A best response that saw only so far.
 *
 * @param cost by the objective of the perfect-foresight best response, which it cannot beat
 * @param periodsAhead length of the windows
 */
public record RollingResult(Trajectory trajectory, ResponseCost cost, int periodsAhead) {}
