/**
 * Looks for contradictions between the rows of a data package, and counts what it holds.
 *
 * <p>Entry points: {@link org.lodestone.data.check.PackageCheck}, {@link
 * org.lodestone.data.check.PackageSummary}.
 */
@NullMarked
package org.lodestone.data.check;

import org.jspecify.annotations.NullMarked;
