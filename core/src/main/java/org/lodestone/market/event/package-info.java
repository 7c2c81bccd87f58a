/**
 * What announcements did to a price: abnormal changes around a day, and breaks in a series.
 *
 * <p>Entry points: {@link org.lodestone.market.event.EventStudy}, {@link
 * org.lodestone.market.event.StructuralBreak}. Equations Y12–Y15 in {@code docs/model/markets.md}.
 */
@NullMarked
package org.lodestone.market.event;

import org.jspecify.annotations.NullMarked;
