package org.lodestone.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lodestone.claim.Claim;
import org.lodestone.document.Document;
import org.lodestone.document.Span;
import org.lodestone.mention.Amount;

/**
 * A claim that a person has accepted, as the person left it.
 *
 * @param retrieved day on which the document was read
 * @param origin whom the document has it from
 * @param type likeliest type
 * @param time when it holds, in EDTF
 * @param speaker who says it, if not the document
 * @param told what the person added about the figure
 */
public record CitedClaim(
    String id,
    Document document,
    LocalDate retrieved,
    String origin,
    Span place,
    Optional<Claim.Family> type,
    Optional<Stated> stated,
    List<String> parties,
    List<String> materials,
    Optional<String> stage,
    Optional<String> time,
    Claim.Modality modality,
    Claim.Polarity polarity,
    Optional<String> speaker,
    Told told,
    Accepted accepted) {

  /**
   * The figure of a claim.
   *
   * @param value the value, or the lower end of a range; nothing if only words state it
   */
  public record Stated(OptionalDouble value, Amount.Comparator comparator, String unit) {}

  /** Who accepted the claim, and when. */
  public record Accepted(String by, LocalDate on) {}

  public CitedClaim {
    parties = List.copyOf(parties);
    materials = List.copyOf(materials);
  }

  /** The words of the document. */
  public String words() {
    return document.words(place);
  }
}
