/**
 * Deadlines as a calendar that other programs read. Entry point: {@link
 * org.lodestone.agreement.calendar.CommitmentCalendar}.
 */
@NullMarked
package org.lodestone.agreement.calendar;

import org.jspecify.annotations.NullMarked;
