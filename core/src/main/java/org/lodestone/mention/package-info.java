/**
 * What words of a text stand for: amounts, times, parties, persons, materials, stages, instruments,
 * quotations, and words that say how sure a sentence is. Entry point: {@link
 * org.lodestone.mention.Mentions#in}.
 *
 * <p>A mention is exact (span, value, rule) and says nothing about truth. Rules and word lists are
 * resources with ids and versions: {@code docs/model/claims.md}, D5 to D9.
 */
@NullMarked
package org.lodestone.mention;

import org.jspecify.annotations.NullMarked;
