/**
 * Is a market liquid? Volatility, price impact, spreads, idle days, turnover, the volume behind a
 * quote and the spread between places, each with an interval or the reason why it is refused.
 *
 * <p>Entry points: {@link org.lodestone.market.liquidity.Liquidity}, {@link
 * org.lodestone.market.liquidity.RegionalSpread}, {@link org.lodestone.market.liquidity.Backing}.
 * Equations Y2–Y11 in {@code docs/model/markets.md}.
 */
@NullMarked
package org.lodestone.market.liquidity;

import org.jspecify.annotations.NullMarked;
