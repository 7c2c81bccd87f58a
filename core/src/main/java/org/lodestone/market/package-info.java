/**
 * Prices as somebody published them: series with form, place, unit, terms of delivery, licence and
 * the basis of each quote (traded, assessed or asked). What was only asked is never a price.
 *
 * <p>Entry points: {@link org.lodestone.market.PriceSeries}, {@link
 * org.lodestone.market.LogReturns}. Equations Y1–Y22 in {@code docs/model/markets.md}.
 */
@NullMarked
package org.lodestone.market;

import org.jspecify.annotations.NullMarked;
