package org.lodestone.store;

import org.lodestone.document.Document;
import org.lodestone.document.DocumentReader;
import org.lodestone.document.SourceCard;

/** Fictional texts of the tests. */
final class Texts {

  static final String ENGLISH =
      """
      Ministers agree on joint stocks of neodymium

      3 March 2027

      Canada and Norway signed an agreement on joint stocks of neodymium on Tuesday.
      Norway imports more than 85 % of its rare earth magnets from one country.
      """;

  private Texts() {}

  static Document document(String name, String text) {
    return DocumentReader.read(
        name, text, SourceCard.unjudged("The Fictional Gazette", SourceCard.Kind.PRESS));
  }
}
