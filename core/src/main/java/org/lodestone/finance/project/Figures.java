package org.lodestone.finance.project;

import org.jspecify.annotations.Nullable;
import org.lodestone.finance.InternalRate;

/**
 * How a project stands. Returns, cover and payback are those of the mean flows over the drawn
 * prices.
 *
 * @param npv mean of the net present value over the draws
 * @param npvQ05 in one of twenty draws it is lower
 * @param returnOfOwners IRR of what owners pay and receive, after the service of debt
 * @param leastCover smallest DSCR of any year; null without debt
 * @param loanLifeCover LLCR; null without debt
 * @param projectLifeCover PLCR; null without debt
 * @param payback_years null if the outlay never comes back
 */
public record Figures(
    double npv,
    double npvQ05,
    double npvQ95,
    InternalRate returnOfOwners,
    @Nullable Double leastCover,
    @Nullable Double loanLifeCover,
    @Nullable Double projectLifeCover,
    @Nullable Double payback_years) {}
