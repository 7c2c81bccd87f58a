/**
 * What a shortage costs: value added that cannot be made, bounded by what can be substituted and
 * what is made up for later.
 *
 * <p>Entry point: {@link org.lodestone.economy.LossEstimate}. Equations: {@code
 * docs/model/economy.md}.
 */
@NullMarked
package org.lodestone.economy;

import org.jspecify.annotations.NullMarked;
