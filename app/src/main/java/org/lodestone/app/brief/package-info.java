/**
 * The commands {@code lodestone brief …}: a draft whose sentences name what they stand on is
 * checked and written as files. Formats: {@code docs/formats/compiled-brief.md}.
 */
@NullMarked
package org.lodestone.app.brief;

import org.jspecify.annotations.NullMarked;
