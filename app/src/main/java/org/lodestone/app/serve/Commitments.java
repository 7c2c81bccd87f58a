package org.lodestone.app.serve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.Standing;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Agreements;
import org.lodestone.app.command.CommitmentAnswer;
import org.lodestone.app.command.DutyCalendar;
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
    var day = day(asOf);
    return CommitmentAnswer.Duties.of(day, agreements.register().standings(day), agreements);
  }

  /** Who has agreed what. */
  synchronized CommitmentAnswer.Agreed agreed() {
    return CommitmentAnswer.Agreed.of(agreements.register().agreements(), agreements);
  }

  /** The duties of an agreement, or all, as a calendar file. */
  synchronized String calendar(@Nullable String asOf, Optional<String> agreement) {
    var day = day(asOf);
    var asked =
        agreements.register().standings(day).stream()
            .filter(standing -> agreement.map(id -> isOf(standing, id)).orElse(true))
            .toList();
    if (asked.isEmpty()) {
      throw new WrongUsage(
          workbench.messages().text("serve.no-duty", agreement.orElse("")),
          workbench.messages().text("serve.no-duty.advice"));
    }
    return new DutyCalendar(workbench, agreements).of(day, asked);
  }

  private static boolean isOf(Standing standing, String agreement) {
    return standing.agreement().id().text().equals(agreement);
  }

  private LocalDate day(@Nullable String text) {
    if (text == null) {
      return agreements.asOf();
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new WrongUsage(
          workbench.messages().text("serve.day", text),
          workbench.messages().text("serve.day.advice"));
    }
  }
}
