/**
 * Many draws of what a scenario does not know: how likely a shortage is, when it begins, how bad it
 * gets, and which input matters.
 *
 * <p>Entry points: {@link org.lodestone.ensemble.Ensemble} runs draws into a {@link
 * org.lodestone.ensemble.Tally}; {@link org.lodestone.ensemble.Summary} reads one; {@link
 * org.lodestone.ensemble.Tornado}, {@link org.lodestone.ensemble.SobolIndices} and {@link
 * org.lodestone.ensemble.ComponentOutages} say what matters. Equations: {@code
 * docs/model/ensemble.md}.
 */
@NullMarked
package org.lodestone.ensemble;

import org.jspecify.annotations.NullMarked;
