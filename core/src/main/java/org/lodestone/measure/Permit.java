package org.lodestone.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.lodestone.data.RegisterRow.PermitState;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.quantity.Period;

/**
 * A permit that a project needs.
 *
 * @param name what is permitted
 * @param earliest when it may be granted at the earliest; empty if nobody says
 * @param latest when it is taken to be granted at the latest; empty if nobody says
 * @param statutoryDays days that the law gives the authority; empty if unknown
 */
public record Permit(
    String id,
    String name,
    String authority,
    PermitState state,
    Optional<Period> filed,
    Optional<Period> granted,
    Optional<Period> earliest,
    Optional<Period> latest,
    Optional<Sourced> statutoryDays,
    Evidence evidence) {

  /** Whether work can go on as far as this permit is concerned. */
  public boolean isGranted() {
    return state == PermitState.GRANTED;
  }

  /**
   * The day from which a planner who takes the later date can count on the permit; empty if it is
   * granted, or if nobody says when.
   */
  public Optional<LocalDate> latestGrant() {
    return isGranted() ? Optional.empty() : latest.map(Period::last);
  }
}
