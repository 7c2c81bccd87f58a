/**
 * What a scenario does not know for certain: distributions, what they are about, and why they may
 * be used.
 *
 * <p>Entry point: {@link org.lodestone.scenario.uncertain.Uncertainty}.
 */
@NullMarked
package org.lodestone.scenario.uncertain;

import org.jspecify.annotations.NullMarked;
