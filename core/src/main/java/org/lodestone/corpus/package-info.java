/**
 * What several documents together say: whom they have it from ({@link
 * org.lodestone.corpus.lineage.Lineage}), which of their claims say the same, where they differ,
 * and how well each statement about the world is supported. Support is counted in origins, not
 * documents.
 *
 * <p>Rules: {@code docs/model/claims.md}, O1 to O3 and R1 to R6.
 */
@NullMarked
package org.lodestone.corpus;

import org.jspecify.annotations.NullMarked;
