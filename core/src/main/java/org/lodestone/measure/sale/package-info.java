/**
 * The review of a sale of an asset: who controls how much of a stage before and after, and what
 * that means for dependence on the largest owner. Entry point: {@link
 * org.lodestone.measure.sale.AssetSale}.
 */
@NullMarked
package org.lodestone.measure.sale;

import org.jspecify.annotations.NullMarked;
