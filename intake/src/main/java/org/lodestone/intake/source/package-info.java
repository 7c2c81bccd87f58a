/**
 * Rows out of files that are no comma-separated values: workbooks, SQLite databases, JSON. Each
 * reads row by row, counts what it sees, and says in an issue why it stopped.
 *
 * <p>Entry points: {@link org.lodestone.intake.source.WorkbookFile}, {@link
 * org.lodestone.intake.source.DatabaseFile}, {@link org.lodestone.intake.source.JsonFile}.
 */
@NullMarked
package org.lodestone.intake.source;

import org.jspecify.annotations.NullMarked;
