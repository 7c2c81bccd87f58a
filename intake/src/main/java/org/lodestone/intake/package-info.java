/**
 * Files as their publishers lay them out, into tables of the embedded analytical database. A file
 * of any size is read row by row; each row is accepted or rejected, never changed in silence, and
 * the counts are checked against the lines of the file.
 *
 * <p>Entry points: {@link org.lodestone.intake.ImportKind} says what can be read; {@link
 * org.lodestone.intake.Importer} reads files into a folder with a table, a list of rejects and a
 * record of provenance; {@link org.lodestone.intake.ImportedTable} reads it back.
 */
@NullMarked
package org.lodestone.intake;

import org.jspecify.annotations.NullMarked;
