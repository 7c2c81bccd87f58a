/**
 * What a project earns, with and without each instrument, and what the instrument costs the state.
 *
 * <p>Entry points: {@link org.lodestone.finance.project.ProjectCase}, {@link
 * org.lodestone.finance.project.FinanceReport#of}. Equations F20–F27 in {@code
 * docs/model/finance.md}.
 */
@NullMarked
package org.lodestone.finance.project;

import org.jspecify.annotations.NullMarked;
