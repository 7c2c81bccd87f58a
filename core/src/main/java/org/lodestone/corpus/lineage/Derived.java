package org.lodestone.corpus.lineage;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodestone.corpus.words.Concepts;
import org.lodestone.document.Document;
import org.lodestone.document.SourceCard;
import org.lodestone.mention.Mentions;

/** Documents that were made from others: briefs, summaries (O3). */
public final class Derived {

  /** Headings of a summary that tell. */
  private static final int HEADINGS = 2;

  /** Characters of a line that may be a heading. */
  private static final int LONGEST = 60;

  private Derived() {}

  /** The headings by which a text tells, or the words of its source card. */
  static Optional<Lineage.Evidence> evidence(Mentions read) {
    var document = read.layout().document();
    if (document.source().kind() == SourceCard.Kind.DERIVED) {
      return Optional.of(new Lineage.Evidence.Derived(document.id(), document.source().name()));
    }
    var headings = headings(read, document);
    return headings.size() >= HEADINGS
        ? Optional.of(
            new Lineage.Evidence.Derived(
                document.id(), headings.stream().collect(Collectors.joining(" · "))))
        : Optional.empty();
  }

  public static boolean is(Mentions read) {
    return evidence(read).isPresent();
  }

  private static Set<String> headings(Mentions read, Document document) {
    var headings = new LinkedHashSet<String>();
    for (var zone : read.layout().zones()) {
      var words = document.words(zone.span()).strip();
      if (words.length() <= LONGEST
          && Concepts.in(words, document.language()).contains("summary")) {
        headings.add(words);
      }
    }
    return headings;
  }
}
