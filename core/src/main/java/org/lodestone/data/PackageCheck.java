package org.lodestone.data;

/** Looks for contradictions between the rows of a package. */
public final class PackageCheck {
  /** The largest number of rows that a source of licence class B may have: more is a copy of its table. */
  static final int SINGLE_POINTS = 60;

  /** The largest part of the figures that one source may give, in percent. */
  static final double DOMINANT_PERCENT = 15;

  private PackageCheck() {}
}
