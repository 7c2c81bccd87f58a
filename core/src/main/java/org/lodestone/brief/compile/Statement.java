package org.lodestone.brief.compile;

import java.util.List;
import org.lodestone.document.Span;
import org.lodestone.mention.Mention;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfTime;

/**
 * A sentence of a draft.
 *
 * @param block number of its block
 * @param line in the file, from 1
 * @param isAlone whether its block holds no other sentence
 * @param references what it stands on
 * @param nearby what its block stands on
 * @param figures not those that were filled in
 * @param times not those that were filled in
 * @param acts words that tell of an act of somebody
 */
record Statement(
    int block,
    int line,
    boolean isAlone,
    Span span,
    String text,
    List<Reference> references,
    List<Reference> nearby,
    List<OfQuantity> figures,
    List<OfTime> times,
    List<OfEntity> names,
    List<String> acts) {

  Statement {
    references = List.copyOf(references);
    nearby = List.copyOf(nearby);
    figures = List.copyOf(figures);
    times = List.copyOf(times);
    names = List.copyOf(names);
    acts = List.copyOf(acts);
  }

  /** Whether it states something that can be checked (B1). */
  boolean isFactual() {
    return !figures.isEmpty() || !times.isEmpty() || !acts.isEmpty();
  }

  /** The words of a mention. */
  String words(Mention mention) {
    return text.substring(
        mention.span().start() - span.start(), mention.span().end() - span.start());
  }
}
