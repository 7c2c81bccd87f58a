package org.lodestone.store;

import java.util.Optional;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;

/**
 * What a stretch of a document is, by a person's word. In decisions the subject is {@code
 * digest:start-end} and the content the kind.
 */
public record ZoneCorrection(DocumentId document, Span span, Zone.Kind kind) {

  private static final String RULE = "zone.person/1";

  /** The subject of the decision. */
  public Decision.Subject subject() {
    return new Decision.Subject(
        Decision.Kind.ZONE, "%s:%d-%d".formatted(document.digest(), span.start(), span.end()));
  }

  Zone zone() {
    return new Zone(span, kind, RULE);
  }

  static Optional<ZoneCorrection> of(Decision decision) {
    if (decision.subject().kind() != Decision.Kind.ZONE) {
      return Optional.empty();
    }
    var parts = decision.subject().id().split("[:-]", -1);
    return Optional.of(
        new ZoneCorrection(
            new DocumentId(parts[0]),
            new Span(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])),
            Zone.Kind.valueOf(decision.content())));
  }
}
