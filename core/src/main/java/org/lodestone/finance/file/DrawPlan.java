package org.lodestone.finance.file;

/** How many prices are drawn, and from which seed. */
public record DrawPlan(int draws, long seed) {}
