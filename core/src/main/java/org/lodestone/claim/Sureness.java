package org.lodestone.claim;

import java.util.List;

/** Which of two readings of one sentence says less. */
final class Sureness {

  /** From the least to the most. */
  private static final List<Claim.Modality> ORDER =
      List.of(
          Claim.Modality.RUMOUR,
          Claim.Modality.HYPOTHETICAL,
          Claim.Modality.POSSIBLE,
          Claim.Modality.OPINION,
          Claim.Modality.RECOMMENDATION,
          Claim.Modality.PLANNED,
          Claim.Modality.INTENTION,
          Claim.Modality.COMMITMENT,
          Claim.Modality.QUOTE,
          Claim.Modality.FACT);

  private Sureness() {}

  /** The modality that promises less. */
  static Claim.Modality less(Claim one, Claim other) {
    return ORDER.indexOf(one.modality()) <= ORDER.indexOf(other.modality())
        ? one.modality()
        : other.modality();
  }

  /** Negative if either is. */
  static Claim.Polarity denied(Claim one, Claim other) {
    return one.polarity() == Claim.Polarity.NEGATIVE ? one.polarity() : other.polarity();
  }
}
