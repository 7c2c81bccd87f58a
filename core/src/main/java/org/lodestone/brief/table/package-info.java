/**
 * A study as CSV tables, one per section, for spreadsheets and for those who reckon on.
 *
 * <p>Entry point: {@link org.lodestone.brief.table.CsvTables}.
 */
@NullMarked
package org.lodestone.brief.table;

import org.jspecify.annotations.NullMarked;
