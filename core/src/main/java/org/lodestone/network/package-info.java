/**
 * The supply network: places that turn forms into other forms by recipes, hold stockpiles, ship
 * along lanes and have demands. This is the rich model, with names, units and evidence; engines
 * read its compiled twin.
 *
 * <p>Entry point: {@link org.lodestone.network.SupplyNetwork}.
 */
@NullMarked
package org.lodestone.network;

import org.jspecify.annotations.NullMarked;
