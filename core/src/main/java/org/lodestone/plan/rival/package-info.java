/**
 * What stands beside a plan: the plans of simpler methods, of the parties apart, without one of its
 * projects, for a little more money or under other assumptions ({@code docs/model/plan.md}, P11 to
 * P14).
 *
 * <p>Entry points: {@link org.lodestone.plan.rival.Rivals}, {@link
 * org.lodestone.plan.rival.ExactSavings}, {@link org.lodestone.plan.rival.NextMillion}, {@link
 * org.lodestone.plan.rival.Flips}, {@link org.lodestone.plan.rival.TogetherOrApart}.
 */
@NullMarked
package org.lodestone.plan.rival;

import org.jspecify.annotations.NullMarked;
