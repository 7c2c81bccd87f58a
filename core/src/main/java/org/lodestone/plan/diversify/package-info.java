/**
 * Whether a country can lean less on one supplier without harming those who use what it sells:
 * price floors, stocks and stakes at equal public cost (P22). Entry point: {@link
 * org.lodestone.plan.diversify.Diversification}.
 */
@NullMarked
package org.lodestone.plan.diversify;

import org.jspecify.annotations.NullMarked;
