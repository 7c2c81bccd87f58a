package org.lodestone.trade;

import org.lodestone.network.PlaceId;
import org.lodestone.trade.TradeReport.Side;

/**
 * What a reporter gives as the total over all partners against the sum of its partners (H1, 4).
 *
 * @param world_usd the printed total
 * @param partners_usd the partners' rows, those without a named place and its own territory among
 *     them
 */
public record WorldCheck(
    PlaceId reporter,
    Side side,
    CustomsCode code,
    double world_usd,
    double partners_usd,
    Outcome outcome) {

  /** What the comparison says. */
  public enum Outcome {
    /** Within 5 %. */
    AGREES,
    /** The rows are parts without a total, and were added up. */
    ADDED_UP,
    /** More than 5 % apart, and nothing explains it. */
    DIFFERS
  }

  /** Partners over total. */
  public double ratio() {
    return partners_usd / world_usd;
  }
}
