/**
 * Money over time: amounts that know their currency, yearly cash flows, what they are worth, how
 * debt is served and how shared vehicles are paid out.
 *
 * <p>Entry points: {@link org.lodestone.finance.CashFlows}, {@link
 * org.lodestone.finance.InternalRate}, {@link org.lodestone.finance.DebtCover}, {@link
 * org.lodestone.finance.Waterfall}. Prices are in {@code price}, contracts in {@code instrument},
 * projects in {@code project}, files in {@code file}. Equations F1–F28 in {@code
 * docs/model/finance.md}.
 */
@NullMarked
package org.lodestone.finance;

import org.jspecify.annotations.NullMarked;
