package org.lodestone.app.serve;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Agreements;
import org.lodestone.app.command.CommitmentAnswer;
import org.lodestone.app.command.Workbench;

/** The duties of agreements on a day, as the command line tells them. */
final class Commitments {
  private final Workbench workbench;
  private final Agreements agreements;

  Commitments(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
  }

  /** All duties; without a day, on the last day on which a source of the register was read. */
  synchronized CommitmentAnswer.Duties on(@Nullable String asOf) {
    var day = asOf == null ? agreements.asOf() : day(asOf);
    return CommitmentAnswer.Duties.of(day, agreements.register().standings(day), agreements);
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new WrongUsage(
          workbench.messages().text("serve.day", text),
          workbench.messages().text("serve.day.advice"));
    }
  }
}
