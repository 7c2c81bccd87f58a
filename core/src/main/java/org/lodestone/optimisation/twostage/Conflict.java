package org.lodestone.optimisation.twostage;

/**
 * A row of the first stage that stands in the way: the least that rows have to be bent in sum so
 * that some decision satisfies all of them includes this one.
 *
 * @param row index in the first stage
 * @param excess by how much its activity would have to leave its bounds: above 0 beyond the upper
 *     one, below 0 beneath the lower one, in the unit of the row
 */
public record Conflict(int row, double excess) {}
