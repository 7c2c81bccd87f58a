/**
 * All published values of one quantity side by side, with their bases: a question in a few words,
 * the rows that answer it, and why they differ.
 *
 * <p>Entry point: {@link org.lodestone.data.published.PublishedValues}.
 */
@NullMarked
package org.lodestone.data.published;

import org.jspecify.annotations.NullMarked;
