/**
 * Where a consumer depends, before anything happens: concentration of production and of supply, the
 * part of a supply that passed through a place at any upstream stage, and the gap between what is
 * wanted and what is secure. Equations D1 to D8 in {@code docs/model/dependence.md}.
 *
 * <p>Entry points: {@link org.lodestone.risk.WorldTable}, {@link org.lodestone.risk.Dependence},
 * {@link org.lodestone.risk.Gap}.
 */
@NullMarked
package org.lodestone.risk;

import org.jspecify.annotations.NullMarked;
