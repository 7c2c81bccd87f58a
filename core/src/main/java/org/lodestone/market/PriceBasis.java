package org.lodestone.market;

/** What a quote rests on. */
public enum PriceBasis {
  /** Goods changed hands at it. */
  TRADED,
  /** A reporter judged it from deals, bids and offers; how many is not said. */
  ASSESSED,
  /** Somebody would have liked to sell at it. */
  ASKED
}
