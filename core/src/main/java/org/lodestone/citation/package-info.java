/**
 * Accepted claims as rows of a data package, so that everything downstream can cite them beside
 * published figures. Entry point: {@link org.lodestone.citation.Citations#of}.
 *
 * <p>What a row needs and neither the claim nor a person says is a gap, and the claim is left out
 * with its gaps; nothing is guessed. Rules: {@code docs/model/claims.md}, B1 to B5.
 */
@NullMarked
package org.lodestone.citation;

import org.jspecify.annotations.NullMarked;
