package org.lodestone.data;

import org.lodestone.quantity.Decimal;

/** A fault of the package's sources as a whole: licences and one-sidedness. */
public sealed interface SourceIssue extends DataIssue {

  /**
   * Rows that the licence of their source does not let us ship.
   *
   * @param allowed the largest number of rows that the class allows
   */
  record LicenceClash(
      RowRef at, String source, String licence, String licenceClass, int rows, int allowed)
      implements SourceIssue {
    @Override
    public String message() {
      return "%d rows rest on the source '%s', whose licence ('%s') is of class %s."
          .formatted(rows, source, licence, licenceClass);
    }

    @Override
    public String advice() {
      return "Class C must not ship, class B only as single points (up to %d rows); read such tables with an importer instead."
          .formatted(allowed);
    }
  }

  /** One source gives too large a part of the figures. */
  record SourceTooDominant(
      RowRef at, String source, int figures, double share_percent, double limit_percent)
      implements SourceIssue {
    @Override
    public String message() {
      return "The source '%s' gives %d figures, which is %s %% of all."
          .formatted(source, figures, Decimal.plain(share_percent));
    }

    @Override
    public String advice() {
      return "No source should give more than "
          + Decimal.plain(limit_percent)
          + " %: add figures of other sources.";
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }
}
