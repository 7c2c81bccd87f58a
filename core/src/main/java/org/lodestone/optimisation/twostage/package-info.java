/**
 * Decisions now, responses later: two-stage stochastic mixed-integer programs with a weight on the
 * tail ({@code docs/model/two-stage.md}). State a {@link
 * org.lodestone.optimisation.twostage.TwoStageProgram}; solve it by {@link
 * org.lodestone.optimisation.twostage.LShaped}, which holds one outcome per thread in memory and
 * keeps what it learnt for the next budget, or by {@link
 * org.lodestone.optimisation.twostage.ExtensiveForm}, which puts all outcomes into one program.
 */
@NullMarked
package org.lodestone.optimisation.twostage;

import org.jspecify.annotations.NullMarked;
