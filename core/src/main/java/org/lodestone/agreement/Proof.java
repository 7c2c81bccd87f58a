package org.lodestone.agreement;

import java.time.LocalDate;
import org.lodestone.data.AgreementRow.Step;
import org.lodestone.evidence.Evidence;
import org.lodestone.quantity.Period;

/**
 * Something that shows how far a commitment has come.
 *
 * @param date when it happened
 * @param known the day from which its source could be read at the latest
 */
public record Proof(
    String id, Step step, Period date, LocalDate known, Wording wording, Evidence evidence) {

  /** Whether it had happened and could be read on a day. */
  public boolean isKnown(LocalDate day) {
    return !known.isAfter(day) && !date.last().isAfter(day);
  }
}
