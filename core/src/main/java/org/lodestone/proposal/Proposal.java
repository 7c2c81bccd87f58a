package org.lodestone.proposal;

import java.util.List;
import java.util.Optional;

/**
 * A claim as a model proposes it: nothing of this is believed.
 *
 * @param sentence name of the sentence on the {@link Sheet}
 * @param quote words that the model says stand there
 * @param types names of families, likeliest first
 * @param subject who or what the claim is about: words of the sentence, or ids of what is named
 *     there
 * @param object whom or what it is done to, likewise
 * @param time when it happened or holds, in EDTF
 * @param due when it is due, in EDTF
 */
public record Proposal(
    String sentence,
    String quote,
    List<String> types,
    List<String> subject,
    List<String> object,
    Optional<Figure> figure,
    Optional<String> time,
    Optional<String> due) {

  /**
   * A figure as the model reads it.
   *
   * @param value the value, or the lower end of a range
   * @param high the upper end of a range
   * @param comparator a name of {@link org.lodestone.mention.Amount.Comparator} in any case
   */
  public record Figure(
      Optional<Double> value,
      Optional<Double> high,
      Optional<String> unit,
      Optional<String> comparator) {}

  public Proposal {
    types = List.copyOf(types);
    subject = List.copyOf(subject);
    object = List.copyOf(object);
  }

  /** Only words, without a field. */
  public static Proposal of(String sentence, String quote) {
    return new Proposal(
        sentence,
        quote,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
