/**
 * Files about money that people write: projects with instruments, price contracts, waterfalls, and
 * tables of observed prices (format {@code docs/formats/finance.md}).
 *
 * <p>Entry points: {@link org.lodestone.finance.file.FinanceFile}, {@link
 * org.lodestone.finance.file.FloorFile}, {@link org.lodestone.finance.file.WaterfallFile}, {@link
 * org.lodestone.finance.file.PriceTable}.
 */
@NullMarked
package org.lodestone.finance.file;

import org.jspecify.annotations.NullMarked;
