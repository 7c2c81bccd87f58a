package org.lodestone.app.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /api/plans} takes.
 *
 * @param file name of a plan file from the list
 * @param factors of all budgets, ascending, a whole plan for each; null: the budgets of the file
 * @param draws outcomes in place of those of the file; null: as the file says
 * @param gap to be proven; null: one in a thousand
 */
record PlanRequest(
    @Nullable String file,
    @Nullable List<Double> factors,
    @Nullable Integer draws,
    @Nullable Double gap) {}
