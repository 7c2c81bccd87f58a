/**
 * Forms of public support, as contracts: what they say, not yet what they are worth.
 *
 * <p>Entry points: {@link org.lodestone.finance.instrument.Instrument}, {@link
 * org.lodestone.finance.instrument.LiabilityFan}, the burden of a price contract over drawn prices.
 * Equations F14–F18 in {@code docs/model/finance.md}.
 */
@NullMarked
package org.lodestone.finance.instrument;

import org.jspecify.annotations.NullMarked;
