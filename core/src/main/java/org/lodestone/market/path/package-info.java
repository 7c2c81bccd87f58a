/**
 * Paths that a price may take: pieces of its own history in another order, with jumps on the days
 * of controls.
 *
 * <p>Entry point: {@link org.lodestone.market.path.TurbulencePaths}. Equations Y18 and Y19 in
 * {@code docs/model/markets.md}.
 */
@NullMarked
package org.lodestone.market.path;

import org.jspecify.annotations.NullMarked;
