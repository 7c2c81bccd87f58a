/**
 * The library of Lodestone. The packages stand in one order, each seeing only those before it;
 * {@code ArchitectureTest} holds the order.
 */
@NullMarked
package org.lodestone;

import org.jspecify.annotations.NullMarked;
