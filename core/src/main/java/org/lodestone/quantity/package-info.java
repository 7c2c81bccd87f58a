/**
 * Numbers as the field writes them: masses with their basis, printed values with their remarks,
 * ranges, periods.
 *
 * <p>Entry points: {@link org.lodestone.quantity.Mass}, {@link org.lodestone.quantity.Reported},
 * {@link org.lodestone.quantity.Range}. Nothing here knows of places, forms or sources.
 */
@NullMarked
package org.lodestone.quantity;

import org.jspecify.annotations.NullMarked;
