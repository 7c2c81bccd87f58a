package org.lodestone.index.replication;

import java.util.Locale;

/** Why a recomputed value is not the published one, or what had to be taken from the publisher. */
public enum Cause {
  /** The published value is rounded; the difference is within its last digit. */
  ROUNDING,
  /** The published value itself stands for ours, since its inputs may not be shipped. */
  AS_PUBLISHED,
  /** The publisher drops imports from codes that its table of countries does not have. */
  UNKNOWN_PARTNER,
  /** The publisher adds small producers up and squares them as one. */
  LUMPED_OTHERS,
  /** The publisher leaves a producer out. */
  LEFT_OUT,
  /** The publisher adds two stages, so that one tonne counts twice. */
  STAGES_ADDED,
  /** The publisher adds products of different content, some of them twice. */
  FORMS_ADDED,
  /** The tables do not carry the substitution index, which can only lower the value. */
  SUBSTITUTION_NOT_CARRIED,
  /** Uses without a sector, or shares that do not add up to 100 %. */
  SHARES_INCOMPLETE,
  /** Shares are rounded to 1 %, and the published value lies within what that leaves open. */
  ROUNDED_SHARES,
  /**
   * One of six governance indicators stands for all, and recycling and import reliance are open.
   */
  INPUTS_NOT_CARRIED;

  /** The word for scripts: {@code unknown-partner}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
