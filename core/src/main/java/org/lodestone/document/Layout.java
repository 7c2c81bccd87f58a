package org.lodestone.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands where in a document.
 *
 * @param folded the text in plain letters (D1)
 * @param zones from first to last, without overlap
 * @param sentences from first to last; those of zones that are no evidence too
 */
public record Layout(
    Document document, FoldedText folded, List<Zone> zones, List<Sentence> sentences) {

  public Layout {
    zones = List.copyOf(zones);
    sentences = List.copyOf(sentences);
  }

  /** The layout of a document. */
  public static Layout of(Document document) {
    var folded = FoldedText.of(document.text());
    var zones = Zones.in(document, folded);
    return new Layout(document, folded, zones, Sentences.in(document, zones));
  }

  /**
   * The layout with zones that the page's own structure or a person told. Lines that overlap one of
   * them take its kind and rule; of several told ones the last counts.
   */
  public Layout with(List<Zone> told) {
    if (told.isEmpty()) {
      return this;
    }
    var changed = zones.stream().map(zone -> changed(zone, told)).toList();
    return new Layout(document, folded, changed, Sentences.in(document, changed));
  }

  private static Zone changed(Zone zone, List<Zone> told) {
    return told.reversed().stream()
        .filter(other -> other.span().overlaps(zone.span()))
        .findFirst()
        .map(other -> new Zone(zone.span(), other.kind(), other.rule()))
        .orElse(zone);
  }

  /** The zone that a place stands in; none between paragraphs. */
  public Optional<Zone> zoneAt(int place) {
    return at(zones, Zone::span, place);
  }

  /** The sentence that a place stands in. */
  public Optional<Sentence> sentenceAt(int place) {
    return at(sentences, Sentence::span, place);
  }

  /** The one of several stretches in order that a place stands in. */
  private static <T> Optional<T> at(List<T> stretches, Function<T, Span> span, int place) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(stretches.get(middle)).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < stretches.size() && span.apply(stretches.get(low)).contains(place)
        ? Optional.of(stretches.get(low))
        : Optional.empty();
  }
}
