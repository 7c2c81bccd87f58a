/**
 * Joint selection, and the days by which it must be done: what each party says about projects, the
 * list that they share, and the way to adopted support ({@code docs/model/plan.md}, P19 and P20).
 *
 * <p>Entry points: {@link org.lodestone.plan.selection.PrivateList}, {@link
 * org.lodestone.plan.selection.Shortlist}, {@link org.lodestone.plan.selection.PlanDates}.
 */
@NullMarked
package org.lodestone.plan.selection;

import org.jspecify.annotations.NullMarked;
