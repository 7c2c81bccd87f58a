/**
 * What can be done about a gap: projects with their processes, needs, permits, costs and money, the
 * programmes that could support them, the calendar that both must keep, and the review of a sale of
 * an asset. Entry points: {@link org.lodestone.measure.ProjectRegister}, {@link
 * org.lodestone.measure.time.BackPlan}, {@link org.lodestone.measure.sale.AssetSale}.
 */
@NullMarked
package org.lodestone.measure;

import org.jspecify.annotations.NullMarked;
