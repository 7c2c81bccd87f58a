/**
 * Trade controls imposed by states, as dated facts: what was announced, in force, suspended or
 * ended, and since when the public knew. Entry points: {@link
 * org.lodestone.restriction.Restriction}, and {@link org.lodestone.restriction.Screening} for the
 * question whether an order is caught by one.
 */
@NullMarked
package org.lodestone.restriction;

import org.jspecify.annotations.NullMarked;
