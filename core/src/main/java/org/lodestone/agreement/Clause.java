package org.lodestone.agreement;

import java.util.List;
import org.lodestone.data.AgreementRow.Verb;
import org.lodestone.evidence.Evidence;

/**
 * A clause in our own words.
 *
 * @param number our count of the provisions; the numbers of the text where the evidence has them
 */
public record Clause(
    ClauseId id,
    String number,
    Wording wording,
    Verb verb,
    List<Commitment> commitments,
    String note,
    Evidence evidence) {

  public Clause {
    commitments = List.copyOf(commitments);
  }
}
