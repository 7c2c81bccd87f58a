package org.lodestone.market.screen;

import java.util.List;

/** The screens (Y17), each with what else could have brought the same figures about. */
public enum Screen {
  /** (a) The price lies below a percentile of the costs of unsubsidised producers for long. */
  BELOW_COST,
  /** (b) Output grows although the price lies below the median cost. */
  GROWTH_BELOW_COST,
  /** (c) The price has become suspiciously calm. */
  CALM,
  /** (d) The price breaks near an announcement. */
  BREAK_AT_ANNOUNCEMENT,
  /** (e) Domestic and export price differ by more than tax and freight. */
  WEDGE,
  /** (f) One place could flood the market. */
  ABILITY,
  /** (g) The price lies below the avoidable cost of the largest place, which could recoup it. */
  BELOW_AVOIDABLE_COST;

  /** What else could have brought the same figures about. */
  public List<Rival> rivals() {
    return switch (this) {
      case BELOW_COST ->
          List.of(
              Rival.WEAK_DEMAND,
              Rival.BY_PRODUCT,
              Rival.COSTS_FELL,
              Rival.COSTS_MISJUDGED,
              Rival.EXCHANGE_RATE);
      case GROWTH_BELOW_COST ->
          List.of(
              Rival.BY_PRODUCT,
              Rival.EARLIER_INVESTMENT,
              Rival.COSTS_MISJUDGED,
              Rival.LONG_CONTRACTS);
      case CALM -> List.of(Rival.STALE_ASSESSMENT, Rival.LONG_CONTRACTS, Rival.QUIET_NEWS);
      case BREAK_AT_ANNOUNCEMENT ->
          List.of(Rival.OTHER_NEWS, Rival.ANTICIPATION, Rival.SEASON, Rival.EXCHANGE_RATE);
      case WEDGE ->
          List.of(
              Rival.TAX_REBATE,
              Rival.QUALITY,
              Rival.FREIGHT,
              Rival.LICENCE_DELAY,
              Rival.EXCHANGE_RATE);
      case ABILITY -> List.of(Rival.IDLE_FOR_COST, Rival.NAMEPLATE);
      case BELOW_AVOIDABLE_COST ->
          List.of(Rival.WEAK_DEMAND, Rival.BY_PRODUCT, Rival.COSTS_MISJUDGED, Rival.COSTLY_STOP);
    };
  }

  /** Another explanation of the same figures. */
  public enum Rival {
    WEAK_DEMAND,
    BY_PRODUCT,
    COSTS_FELL,
    COSTS_MISJUDGED,
    EXCHANGE_RATE,
    EARLIER_INVESTMENT,
    LONG_CONTRACTS,
    STALE_ASSESSMENT,
    QUIET_NEWS,
    OTHER_NEWS,
    ANTICIPATION,
    SEASON,
    TAX_REBATE,
    QUALITY,
    FREIGHT,
    LICENCE_DELAY,
    IDLE_FOR_COST,
    NAMEPLATE,
    COSTLY_STOP
  }
}
