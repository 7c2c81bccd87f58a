package org.lodestone.document;

import java.util.List;
import java.util.Optional;

/** The day on which a text appeared, as far as the text tells. */
final class PublicationDay {

  private static final List<Zone.Kind> METADATA = List.of(Zone.Kind.METADATA);
  private static final List<Zone.Kind> CAPTION = List.of(Zone.Kind.CAPTION);
  private static final List<Zone.Kind> LEAD =
      List.of(Zone.Kind.HEADLINE, Zone.Kind.STANDFIRST, Zone.Kind.BODY);

  /** Body lines that count as the lead. */
  private static final int LEAD_LINES = 3;

  private PublicationDay() {}

  static Optional<Published> of(Document document) {
    var layout = Layout.of(document);
    return first(layout, METADATA, Published.Basis.METADATA)
        .or(() -> first(layout, CAPTION, Published.Basis.CAPTION))
        .or(() -> first(layout, LEAD, Published.Basis.LEAD));
  }

  private static Optional<Published> first(
      Layout layout, List<Zone.Kind> kinds, Published.Basis basis) {
    return layout.zones().stream()
        .filter(zone -> kinds.contains(zone.kind()))
        .limit(basis == Published.Basis.LEAD ? LEAD_LINES : Integer.MAX_VALUE)
        .flatMap(zone -> FullDate.all(zone.span().in(layout.folded().toString())).stream())
        .findFirst()
        .map(date -> new Published(date.day(), basis));
  }
}
