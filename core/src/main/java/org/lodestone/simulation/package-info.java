/**
 * The behavioural engine: orders go upstream, goods come downstream, period by period ({@code
 * docs/model/simulation.md}).
 *
 * <p>Entry points: {@link org.lodestone.simulation.Simulation} runs one resolved scenario, {@link
 * org.lodestone.simulation.OutageRanking} runs every single outage.
 */
@NullMarked
package org.lodestone.simulation;

import org.jspecify.annotations.NullMarked;
