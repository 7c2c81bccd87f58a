package org.lodestone.store;

import java.time.LocalDate;

/**
 * A decision that is to be recorded.
 *
 * @param seen version of the subject that the person looked at; 0 if nobody had decided yet
 */
public record NewDecision(
    Decision.Subject subject,
    int seen,
    Decision.Action action,
    String content,
    String reason,
    String by,
    LocalDate on) {

  Decision numbered(int number) {
    return new Decision(number, subject, seen + 1, action, content, reason, by, on);
  }
}
