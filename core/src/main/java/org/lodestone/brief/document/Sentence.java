package org.lodestone.brief.document;

import java.util.List;

/**
 * A sentence whose numbers are quantities: {@code {0}}, {@code {1}} … in the text stand for them.
 * The words in between hold no number.
 */
public record Sentence(Text text, List<Quantity> quantities) {
  public Sentence {
    quantities = List.copyOf(quantities);
  }
}
