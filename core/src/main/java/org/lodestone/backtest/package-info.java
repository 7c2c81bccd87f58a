/**
 * Back-tests: what the licence queue would have foretold for restrictions that happened, with its
 * parameters fixed on one episode and tried on the others, hits and misses alike.
 *
 * <p>Entry points: {@link org.lodestone.backtest.Episode} and {@link
 * org.lodestone.backtest.BackTest}. Equations: {@code docs/model/backtests.md}.
 */
@NullMarked
package org.lodestone.backtest;

import org.jspecify.annotations.NullMarked;
