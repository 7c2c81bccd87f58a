/**
 * Texts as evidence: immutable, with exact places in them. A {@link
 * org.lodestone.document.Document} is what was read; its {@link org.lodestone.document.Layout}
 * tells body from headline, caption, credit, promotion and links, and cuts sentences.
 *
 * <p>Places are UTF-16 code units of the stored text, which is in Unicode form NFC. Equations and
 * rules: {@code docs/model/claims.md}, D1 to D4.
 */
@NullMarked
package org.lodestone.document;

import org.jspecify.annotations.NullMarked;
