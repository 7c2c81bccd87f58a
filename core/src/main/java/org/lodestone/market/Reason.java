package org.lodestone.market;

/** Why something about a market cannot be measured. */
public enum Reason {
  /** The series holds asks or bounds alone. */
  NO_PRICES,
  /** The source publishes no volumes. */
  NO_VOLUME,
  /** The prices are assessed: a judgement has no bid and ask behind it. */
  NOT_TRADED,
  /** The source publishes no lowest and highest price. */
  NO_BAND,
  /** Fewer observations than the measure needs. */
  TOO_FEW,
  /** Prices do not bounce between bid and ask: their changes do not turn around. */
  NO_BOUNCE,
  /** All prices are the same. */
  NO_MOVEMENT,
  /** Quotes are missing in the time that is asked about. */
  HOLES,
  /** The day lies outside the series, or too near to its ends. */
  OUTSIDE,
  /** Nobody said how much is consumed. */
  NO_CONSUMPTION,
  /** Nobody said what part of consumption a quote stands for. */
  NO_BACKING,
  /** No table of costs was given. */
  NO_COSTS,
  /** The table of costs lacks a column or a producer. */
  COSTS_INCOMPLETE,
  /** No output by year was given. */
  NO_OUTPUT,
  /** No second series was given. */
  NO_SECOND_SERIES,
  /** No dates of announcements lie within the series. */
  NO_DATES,
  /** Two series are about different forms. */
  OTHER_FORM,
  /** Two series are in different currencies. */
  OTHER_CURRENCY,
  /** Two series have different terms of delivery, or one does not state them. */
  OTHER_INCOTERM,
  /** Two series have no period in common. */
  NO_OVERLAP,
  /** No shares of producers or suppliers are known for it. */
  NO_SHARES,
  /** There is no series of prices of it. */
  NO_SERIES,
  /** The test looks at a state: there is no course of time to count in. */
  NO_TIME
}
