package org.lodestone.backtest;

/**
 * The part of the usual flow that is let out: what a licence queue says, or anything that takes its
 * place.
 */
@FunctionalInterface
public interface PermittedShare {

  /**
   * Mean part of the usual flow between two days, counted from the day of the control: 1 before it,
   * above 1 while goods that were held back are let out.
   */
  double mean(double from, double to);
}
