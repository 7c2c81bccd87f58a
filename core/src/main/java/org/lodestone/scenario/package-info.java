/**
 * A question put to the network: which contingencies, over which horizon, with which behaviour.
 *
 * <p>Entry points: {@link org.lodestone.scenario.Scenario} (names and days) and {@link
 * org.lodestone.scenario.ResolvedScenario} (indices, periods and bounds), which is all that engines
 * read.
 */
@NullMarked
package org.lodestone.scenario;

import org.jspecify.annotations.NullMarked;
