package org.lodestone.agreement;

import java.util.List;
import java.util.Optional;
import org.lodestone.data.AgreementRow.Step;
import org.lodestone.data.due.DueRule;
import org.lodestone.measure.SourcedMoney;
import org.lodestone.network.PlaceId;

/**
 * A duty that follows from a clause.
 *
 * @param objects ids of the table {@code objects}
 * @param trigger {@code signature}, {@code in-force} or the id of a dated event
 * @param otherDue a rival reading of the deadline; empty if sources agree
 * @param condition under which the duty holds; empty if always
 * @param done the step of which the proof ends the duty
 * @param amounts rival accounts of one amount, which never add; empty if none is stated
 */
public record Commitment(
    CommitmentId id,
    List<PlaceId> obligors,
    List<PlaceId> beneficiaries,
    Wording action,
    List<String> instruments,
    List<String> objects,
    String trigger,
    DueRule due,
    Optional<DueRule> otherDue,
    Wording condition,
    Step done,
    List<SourcedMoney> amounts,
    List<Proof> proofs) {

  /** The trigger of a duty that runs from the day of signing. */
  public static final String SIGNATURE = "signature";

  /** The trigger of a duty that runs from the day on which the agreement comes into force. */
  public static final String IN_FORCE = "in-force";

  public Commitment {
    obligors = List.copyOf(obligors);
    beneficiaries = List.copyOf(beneficiaries);
    instruments = List.copyOf(instruments);
    objects = List.copyOf(objects);
    amounts = List.copyOf(amounts);
    proofs = List.copyOf(proofs);
  }
}
