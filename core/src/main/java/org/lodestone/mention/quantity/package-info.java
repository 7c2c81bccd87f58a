/**
 * Amounts in texts of three languages (D5): numbers in digits, words and kanji, with comparator,
 * unit, range and total. Entry point: {@link org.lodestone.mention.quantity.Amounts#in}.
 *
 * <p>Words are in {@code amounts.yaml}; the grammar reads folded text (D1) sentence by sentence.
 */
@NullMarked
package org.lodestone.mention.quantity;

import org.jspecify.annotations.NullMarked;
