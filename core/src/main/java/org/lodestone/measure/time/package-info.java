/**
 * Deadlines: terms in days, business days or months, the calendars and fiscal years of parties, and
 * the way back from a deadline through the steps of a programme. Entry points: {@link
 * org.lodestone.measure.time.BackPlan}, {@link org.lodestone.measure.time.Outlook}.
 */
@NullMarked
package org.lodestone.measure.time;

import org.jspecify.annotations.NullMarked;
