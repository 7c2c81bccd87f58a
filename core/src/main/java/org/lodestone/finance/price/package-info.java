/**
 * Prices: what was really paid, and what may be paid under a stated world.
 *
 * <p>Entry points: {@link org.lodestone.finance.price.TradedPrice}, {@link
 * org.lodestone.finance.price.PricePaths}. Equations F10–F13 in {@code docs/model/finance.md}.
 */
@NullMarked
package org.lodestone.finance.price;

import org.jspecify.annotations.NullMarked;
