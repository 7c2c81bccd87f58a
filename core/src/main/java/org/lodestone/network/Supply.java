package org.lodestone.network;

import org.lodestone.evidence.Sourced;

/**
 * A form that enters at a place from outside the network: collected scrap, or a residual that no
 * source explains.
 *
 * @param unexplained whether this is a residual of the reconciliation, shown hatched
 */
public record Supply(PlaceId place, FormId form, Sourced amount_perYear, boolean unexplained) {}
