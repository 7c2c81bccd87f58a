/**
 * Tables that users bring for the recomputation of published indices, read as their publishers lay
 * them out: plain or gzipped comma-separated values with faults as values, row by row.
 *
 * <p>Entry points: {@link org.lodestone.data.exchange.InputFolder} finds the files; {@link
 * org.lodestone.data.exchange.SupplyTables}, {@link org.lodestone.data.exchange.BgsTables} and
 * {@link org.lodestone.data.exchange.EuTables} read them.
 */
@NullMarked
package org.lodestone.data.exchange;

import org.jspecify.annotations.NullMarked;
