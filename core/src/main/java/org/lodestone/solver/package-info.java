/**
 * Linear programs: how to state one, solve it and solve it again after changes, and how far to
 * trust the answer. State a {@link org.lodestone.solver.LinearProgram}, load it into an {@link
 * org.lodestone.solver.LpSolver} and read the {@link org.lodestone.solver.LpSolution}. The work is
 * done by HiGHS (C++), called through {@code java.lang.foreign}; every answer is checked again
 * here.
 */
@NullMarked
package org.lodestone.solver;

import org.jspecify.annotations.NullMarked;
