package org.lodestone.backtest;

/**
 * The part of the usual flow that is let out, as a function of time: what a licence queue says, or
 * anything that takes its place.
 */
@FunctionalInterface
public interface PermittedShare {

  /** Part of the usual flow, 0 to 1, on a day counted from the day of the control; 1 before. */
  double at(double day);
}
