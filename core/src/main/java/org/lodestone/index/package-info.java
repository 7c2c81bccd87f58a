/**
 * Published indices of supply risk, each a pure function on typed input with its equation (I1 to
 * I22 of {@code docs/model/indices.md}), its interval and how stable the ranking is.
 *
 * <p>Entry points: {@link org.lodestone.index.IndexInput} for what is counted, {@link
 * org.lodestone.index.Herfindahl}, {@link org.lodestone.index.GeoPolRisk}, {@link
 * org.lodestone.index.EuCriticality} and their siblings for the methods. An index is never a
 * headline of a brief.
 */
@NullMarked
package org.lodestone.index;

import org.jspecify.annotations.NullMarked;
