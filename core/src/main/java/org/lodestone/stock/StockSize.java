package org.lodestone.stock;

/**
 * A size with what it costs.
 *
 * @param amount in the unit of the losses
 * @param cost expected cost per period, in the money of the unit costs
 */
public record StockSize(double amount, double cost) {}
