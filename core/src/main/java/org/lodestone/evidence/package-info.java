/**
 * Where a number comes from: a claim of a source, an assumption with its reason, or a derivation
 * from other numbers.
 *
 * <p>Entry point: {@link org.lodestone.evidence.Sourced}, a value that cannot exist without its
 * evidence.
 */
@NullMarked
package org.lodestone.evidence;

import org.jspecify.annotations.NullMarked;
