/**
 * A study as one page for reading and printing: no script, nothing from elsewhere, every figure
 * with a mark that leads to its source, assumption or derivation.
 *
 * <p>Entry point: {@link org.lodestone.brief.html.HtmlBrief}. Numbers reach the page through {@link
 * org.lodestone.brief.html.Cited} only.
 */
@NullMarked
package org.lodestone.brief.html;

import org.jspecify.annotations.NullMarked;
