/**
 * Times in texts of three languages (D6): dates, weekdays, relative times, quarters, fiscal years,
 * ranges, and deadlines that count from the event that the text is about. Entry point: {@link
 * org.lodestone.mention.time.Times#in}.
 *
 * <p>Words are in {@code times.yaml}; the grammar reads folded text (D1) sentence by sentence.
 */
@NullMarked
package org.lodestone.mention.time;

import org.jspecify.annotations.NullMarked;
