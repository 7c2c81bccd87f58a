/**
 * What documents say: exact words with who says them, how surely, about what, how much and when.
 * Entry point: {@link org.lodestone.claim.Claims#in}. A claim says nothing about whether it is
 * true; that is the matter of propositions, which stand on claims of several origins.
 *
 * <p>Rules: {@code docs/model/claims.md}, C1 to C6.
 */
@NullMarked
package org.lodestone.claim;

import org.jspecify.annotations.NullMarked;
