package org.lodestone.network;

import org.lodestone.quantity.Basis;

/**
 * What flows: a material in one of its states.
 *
 * @param element the element that the form holds, empty if it holds several
 * @param unit the unit in which the form is counted, usually {@code t}
 * @param coproduct whether surplus of the form may be discarded or stored without limit, because it
 *     comes along with others (lanthanum and cerium in every rare-earth ore)
 */
public record Form(
    FormId id,
    Stage stage,
    String element,
    String unit,
    Basis basis,
    boolean coproduct,
    String nameEnglish,
    String nameFrench) {}
