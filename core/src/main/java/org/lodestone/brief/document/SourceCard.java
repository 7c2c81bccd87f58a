package org.lodestone.brief.document;

import org.jspecify.annotations.Nullable;
import org.lodestone.data.Source;

/**
 * Where a figure was read.
 *
 * @param citedBy id of the source that quotes this one; null if the text itself was read
 */
public record SourceCard(
    String id,
    String publisher,
    String title,
    @Nullable String address,
    String published,
    String retrieved,
    @Nullable String citedBy,
    String licence,
    String licenceClass,
    String grade) {

  public static SourceCard of(Source s) {
    return new SourceCard(
        s.id(),
        s.publisher(),
        s.title(),
        RowCard.orNull(s.address()),
        s.published().text(),
        s.retrieved().toString(),
        RowCard.orNull(s.citedBy()),
        s.licence(),
        s.licenceClass().name(),
        s.grade().name());
  }
}
