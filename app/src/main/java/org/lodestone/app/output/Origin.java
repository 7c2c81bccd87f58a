package org.lodestone.app.output;

import org.jspecify.annotations.Nullable;
import org.lodestone.data.Source;
import org.lodestone.data.Source.LicenceClass;

/**
 * Whose figures a row of a table rests on, as far as passing the row on matters.
 *
 * @param source id of a source, or the name of tables that a user brought
 * @param licence in the words of the source or of the user; empty if nobody stated one
 * @param licenceClass null if nobody stated one, which lets nothing be passed on
 */
public record Origin(String source, String licence, @Nullable LicenceClass licenceClass) {

  public static Origin of(Source source) {
    return new Origin(source.id(), source.licence(), source.licenceClass());
  }

  /** Class and words, for a cell. */
  String stated() {
    var kind = licenceClass == null ? "?" : licenceClass.name();
    return licence.isEmpty() ? kind : kind + ": " + licence;
  }
}
