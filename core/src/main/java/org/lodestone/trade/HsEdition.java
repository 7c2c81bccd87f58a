package org.lodestone.trade;

import java.util.Optional;
import java.util.stream.Stream;

/** An edition of the Harmonised System, which every five years or so gives codes new meanings. */
public enum HsEdition {
  HS02(2002),
  HS07(2007),
  HS12(2012),
  HS17(2017),
  HS22(2022);

  private final int firstYear;

  HsEdition(int firstYear) {
    this.firstYear = firstYear;
  }

  /** The year from which customs use it. */
  public int firstYear() {
    return firstYear;
  }

  /** The edition written {@code HS17}; empty if there is none. */
  public static Optional<HsEdition> find(String name) {
    return Stream.of(values()).filter(edition -> edition.name().equals(name)).findFirst();
  }

  /** The edition in force in a year; the first one for earlier years. */
  public static HsEdition in(int year) {
    return Stream.of(values())
        .filter(edition -> edition.firstYear <= year)
        .reduce(HS02, (earlier, later) -> later);
  }
}
