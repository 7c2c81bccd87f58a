/**
 * Trade between places by customs code: what each side reported, what is mirrored or imputed, and
 * the value that reconciles them; shares over years; the watching of monthly flows. Equations H1 to
 * H15 of {@code docs/model/trade.md}.
 *
 * <p>Entry points: {@link org.lodestone.trade.CleanReports} and {@link
 * org.lodestone.trade.Reconciliation} for raw reports, {@link org.lodestone.trade.ShareSeries} for
 * flows, {@link org.lodestone.trade.Watch} for months.
 */
@NullMarked
package org.lodestone.trade;

import org.jspecify.annotations.NullMarked;
