package org.lodestone.corpus;

import java.time.LocalDate;
import java.util.List;

/**
 * What parties undertook according to documents. Those without a date are listed too: that none is
 * stated is a finding.
 *
 * @param obligors ids of places; empty if nobody is named
 * @param action the concept of the duty, or the id of the claim where no rule knows it
 * @param trigger key of the event from which the time counts; empty if it counts from none
 * @param rule how the day was found: {@code event + 6 month}, {@code stated}, or {@code none
 *     stated}
 * @param due as stated, in EDTF: a month stays a month
 * @param alternatives other days if the day of the trigger is disputed
 */
public record ReportedCommitment(
    Key key,
    List<String> obligors,
    String action,
    String trigger,
    String rule,
    List<String> due,
    List<LocalDate> alternatives,
    List<String> claims) {

  public ReportedCommitment {
    obligors = List.copyOf(obligors);
    due = List.copyOf(due);
    alternatives = List.copyOf(alternatives);
    claims = List.copyOf(claims);
  }
}
