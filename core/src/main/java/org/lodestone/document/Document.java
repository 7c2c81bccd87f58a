package org.lodestone.document;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A text as it was read; it never changes.
 *
 * @param name the name of its file
 * @param text in Unicode form NFC
 * @param published nothing if the text does not tell and nobody said
 */
public record Document(
    DocumentId id,
    String name,
    String text,
    Language language,
    Optional<Published> published,
    SourceCard source) {

  public Document {
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw new IllegalArgumentException(
          "The text of '%s' is not in Unicode form NFC.".formatted(name));
    }
    if (!id.equals(DocumentId.of(text))) {
      throw new IllegalArgumentException(
          "The id of '%s' is not the digest of its text.".formatted(name));
    }
  }

  /** The words of a span. */
  public String words(Span span) {
    return span.in(text);
  }
}
