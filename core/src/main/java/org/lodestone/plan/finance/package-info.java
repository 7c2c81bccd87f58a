/**
 * The money of one project of the register under the prices and terms of a plan file: what is known
 * becomes a case of {@code finance.project}, each programme an instrument, and whatever nobody
 * states is an assumption that is listed or a reason to refuse. Entry point: {@link
 * org.lodestone.plan.finance.RegisterFinance}.
 */
@NullMarked
package org.lodestone.plan.finance;

import org.jspecify.annotations.NullMarked;
