/**
 * The plan: which projects to support with which instrument and when, and which stocks to hold, so
 * that what may go wrong hurts least for the money ({@code docs/model/plan.md}).
 *
 * <p>Entry points: {@link org.lodestone.plan.PlanFile} is the question, {@link
 * org.lodestone.plan.PlanProblem} states it over network, register and draws, {@link
 * org.lodestone.plan.Planner} answers it with a {@link org.lodestone.plan.Plan}.
 */
@NullMarked
package org.lodestone.plan;

import org.jspecify.annotations.NullMarked;
