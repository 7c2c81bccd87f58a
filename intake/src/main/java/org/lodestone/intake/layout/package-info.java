/**
 * How publishers lay out their files, and the tables that come of them. A layout says which columns
 * it needs, looks at the cells of a row, and rejects the row or writes what it says; a cell that is
 * no number keeps its word, and none becomes a zero in silence.
 *
 * <p>Entry point: {@link org.lodestone.intake.layout.Layout}, of which every publisher has one for
 * each kind of file.
 */
@NullMarked
package org.lodestone.intake.layout;

import org.jspecify.annotations.NullMarked;
