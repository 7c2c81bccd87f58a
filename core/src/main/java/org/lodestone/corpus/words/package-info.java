/** Concepts that words of three languages stand for, and figures as they are shown. */
@NullMarked
package org.lodestone.corpus.words;

import org.jspecify.annotations.NullMarked;
