/**
 * The gate for claims that a language model proposes: a proposal comes in as words with fields, and
 * goes out accepted for a person to look at, or refused with the reason. Entry point: {@link
 * org.lodestone.proposal.Gate#judge}.
 *
 * <p>Nothing of a model gets through but the place that it points at: words are those of the
 * document, and every figure, day, party and modality is read there by the rules of the program.
 * The gate proves the quotation, not the meaning; a proposal counts for nothing until a person has
 * accepted it. Rules: {@code docs/model/claims.md}, G1 to G6.
 */
@NullMarked
package org.lodestone.proposal;

import org.jspecify.annotations.NullMarked;
