package org.lodestone.trade;

import java.util.OptionalDouble;
import org.lodestone.network.PlaceId;

/**
 * One row of the raw trade statistics: what a state reported of its trade with a partner. Rows may
 * repeat one another, and totals stand beside their parts.
 *
 * @param partner {@link #WORLD} for a total over partners, {@link #unspecified} if it names no
 *     place
 * @param value_usd imports with freight and insurance, exports free on board
 * @param mass_kg net mass; empty if none is reported
 * @param row line of the file
 */
public record TradeReport(
    PlaceId reporter,
    PlaceId partner,
    Side side,
    CustomsCode code,
    double value_usd,
    OptionalDouble mass_kg,
    int row) {

  /** The partner of a row that adds up all partners. */
  public static final PlaceId WORLD = new PlaceId("WW");

  private static final String UNSPECIFIED = "XX";

  /** Which side of the flow the reporter is. */
  public enum Side {
    IMPORTER,
    EXPORTER
  }

  public TradeReport {
    if (!(value_usd >= 0) || Double.isInfinite(value_usd)) {
      throw new IllegalArgumentException(
          "The value (%s USD) of the row %d must not be negative.".formatted(value_usd, row));
    }
  }

  /**
   * The partner of a row that names no place: bunkers, free zones, areas not specified.
   *
   * @param code by which the statistics tell one such heading from another
   */
  public static PlaceId unspecified(int code) {
    return new PlaceId(UNSPECIFIED + code);
  }

  boolean isWorld() {
    return partner.equals(WORLD);
  }

  boolean isUnspecified() {
    return partner.text().startsWith(UNSPECIFIED);
  }

  /** What a reporter can say once: the flow as seen from its side. */
  Key key() {
    return new Key(reporter, partner, side, code);
  }

  /** The key of a report. */
  record Key(PlaceId reporter, PlaceId partner, Side side, CustomsCode code) {}
}
