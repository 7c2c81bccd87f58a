/**
 * Screens for suppressed or manipulated prices. A flag says that a stated test came out in a stated
 * way; it says nothing about who did what, and every flag has rival explanations.
 *
 * <p>Entry point: {@link org.lodestone.market.screen.Screening}. Equations Y16 and Y17 in {@code
 * docs/model/markets.md}.
 */
@NullMarked
package org.lodestone.market.screen;

import org.jspecify.annotations.NullMarked;
