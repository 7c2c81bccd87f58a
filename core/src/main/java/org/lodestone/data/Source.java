package org.lodestone.data;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.evidence.Grade;
import org.lodestone.quantity.Period;

/**
 * Where figures were read: one row of the table {@code sources}.
 *
 * @param citedBy id of the source that quotes this one; empty if the text itself was read
 * @param retrieved the day on which the text was read
 */
public record Source(
    String id,
    String publisher,
    String title,
    String address,
    Period published,
    LocalDate retrieved,
    String citedBy,
    String licence,
    LicenceClass licenceClass,
    Grade grade,
    String note,
    RowRef at)
    implements Row {

  /** What the licence lets a data package do with the source's figures. */
  public enum LicenceClass {
    /** May ship, with attribution. */
    A,
    /** May be cited as single points only. */
    B,
    /** May not ship. */
    C;

    /** The class of that letter, capital or not. */
    public static Optional<LicenceClass> find(String letter) {
      return Stream.of(values()).filter(one -> one.name().equalsIgnoreCase(letter)).findFirst();
    }

    /** The one of two that lets less be done. */
    public LicenceClass strictest(LicenceClass other) {
      return compareTo(other) > 0 ? this : other;
    }
  }
}
