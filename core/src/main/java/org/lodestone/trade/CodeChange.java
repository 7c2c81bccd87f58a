package org.lodestone.trade;

import java.util.List;

/**
 * What an edition of the Harmonised System did to a code (H10).
 *
 * @param edition the first one with the change
 * @param from codes of the edition before
 * @param to codes of this edition
 */
public record CodeChange(
    CustomsCode code, HsEdition edition, Kind kind, List<CustomsCode> from, List<CustomsCode> to) {

  /** What happened. */
  public enum Kind {
    /** Other codes came into it. */
    MERGE,
    /** A part of it left. */
    SPLIT,
    /** It did not exist before. */
    NEW,
    /** It exists no more. */
    DROPPED
  }

  public CodeChange {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** Whether a series of the code that goes from one edition to a later one passes the change. */
  public boolean liesBetween(HsEdition earlier, HsEdition later) {
    return earlier.compareTo(edition) < 0 && edition.compareTo(later) <= 0;
  }
}
