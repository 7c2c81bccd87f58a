/**
 * The best response: what someone who knows the whole scenario in advance and commands every lane
 * and process could still do ({@code docs/model/best-response.md}). It bounds from below what any
 * behaviour can cost.
 *
 * <p>Entry points: {@link org.lodestone.optimisation.BestResponse} solves one resolved scenario,
 * {@link org.lodestone.optimisation.ShadowPrices} says what one more tonne is worth, {@link
 * org.lodestone.optimisation.ResponseCost} prices any trajectory by the same objective, {@link
 * org.lodestone.optimisation.RollingResponse} looks ahead only so far.
 */
@NullMarked
package org.lodestone.optimisation;

import org.jspecify.annotations.NullMarked;
