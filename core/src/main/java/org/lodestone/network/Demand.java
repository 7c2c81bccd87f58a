package org.lodestone.network;

import org.lodestone.evidence.Sourced;

/**
 * Final demand for a form at a place.
 *
 * @param amount_perYear wanted per year in the unit of the form
 * @param priority class of rationing, 0 served first
 * @param unexplained whether this is a residual of the reconciliation (an outflow that no source
 *     explains), not a use
 */
public record Demand(
    PlaceId place, FormId form, Sourced amount_perYear, int priority, boolean unexplained) {}
