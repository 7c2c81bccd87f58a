package org.lodestone.document;

import java.util.List;
import java.util.Optional;

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
    return zones.stream().filter(zone -> zone.span().contains(place)).findFirst();
  }

  /** The sentence that a place stands in. */
  public Optional<Sentence> sentenceAt(int place) {
    return sentences.stream().filter(sentence -> sentence.span().contains(place)).findFirst();
  }
}
