/**
 * What the numbers of a plan rest on: figures of the register, assumptions of the plan file, and
 * the equations that join them. Entry point: {@link org.lodestone.plan.evidence.PlanEvidence}.
 */
@NullMarked
package org.lodestone.plan.evidence;

import org.jspecify.annotations.NullMarked;
