package org.lodestone.trade;

/**
 * A row that does not count, and why (H1).
 *
 * @param because line of the row that makes this one superfluous; 0 if it is none in particular
 */
public record SetAside(TradeReport report, Reason reason, int because) {

  /** Why a row does not count. */
  public enum Reason {
    /** All cells as in an earlier row. */
    DUPLICATE,
    /** A total over all partners. */
    WORLD_TOTAL,
    /** Goods that return to where they came from. */
    OWN_TERRITORY,
    /** No place is named as the partner. */
    UNSPECIFIED_PARTNER,
    /** A part of a total that stands beside it. */
    PART,
    /** Smaller than the largest row of its key, without adding up to it. */
    LESSER
  }
}
