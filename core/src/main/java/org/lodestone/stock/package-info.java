/**
 * Stocks: how long they last by a declared rulebook, how large they should be, in which form, when
 * they are released and refilled, and what can be said while their size is secret.
 *
 * <p>Entry points: {@link org.lodestone.stock.DaysOfCover}, {@link org.lodestone.stock.Newsvendor},
 * {@link org.lodestone.stock.DisruptionStock}, {@link org.lodestone.stock.SecretStock}. Equations:
 * {@code docs/model/stocks.md}.
 */
@NullMarked
package org.lodestone.stock;

import org.jspecify.annotations.NullMarked;
