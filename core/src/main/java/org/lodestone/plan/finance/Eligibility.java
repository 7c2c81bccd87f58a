package org.lodestone.plan.finance;

import java.time.LocalDate;
import java.util.Optional;
import org.lodestone.quantity.Period;

/**
 * Whether a programme can support a project: by party, law and date.
 *
 * @param adopted the first day on which support can be adopted; empty if it closes before
 * @param critical the step that takes longest on the way there
 * @param standing what follows
 */
public record Eligibility(
    String programme,
    String kind,
    String party,
    String giver,
    String law,
    Optional<Period> from,
    Optional<Period> until,
    Optional<LocalDate> adopted,
    String critical,
    Standing standing) {

  /** What a programme means for a project. */
  public enum Standing {
    /** It can support it by the date. */
    IN_TIME,
    /** It can, after the date. */
    LATE,
    /** It ends before support could be adopted. */
    CLOSED,
    /** It asks for another place, stage or buyer. */
    NOT_ACCEPTED,
    /** Its party is no party of the plan, which therefore states no terms for it. */
    NO_PARTY,
    /** It could, but what it would give cannot be worked out. */
    NO_FIGURES
  }

  Eligibility standing(Standing other) {
    return new Eligibility(
        programme, kind, party, giver, law, from, until, adopted, critical, other);
  }
}
