/**
 * Trade controls imposed by states, as dated facts: what was announced, in force, suspended or
 * ended, and since when the public knew. Entry point: {@link
 * org.lodestone.restriction.Restriction}. Whether a shipment is caught by one is not judged here.
 */
@NullMarked
package org.lodestone.restriction;

import org.jspecify.annotations.NullMarked;
