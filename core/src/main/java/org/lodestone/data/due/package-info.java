/**
 * When a duty is due, as a table writes it. Entry point: {@link org.lodestone.data.due.DueRule}.
 * The days are computed in {@code org.lodestone.agreement}, which knows the calendars.
 */
@NullMarked
package org.lodestone.data.due;

import org.jspecify.annotations.NullMarked;
