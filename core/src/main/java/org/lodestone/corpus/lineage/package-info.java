/**
 * Whom documents have their news from: agencies, copies, translations, and texts made from others.
 * Entry point: {@link org.lodestone.corpus.lineage.Lineage#of}; rules O1 to O5.
 */
@NullMarked
package org.lodestone.corpus.lineage;

import org.jspecify.annotations.NullMarked;
