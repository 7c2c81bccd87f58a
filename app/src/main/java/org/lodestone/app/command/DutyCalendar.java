package org.lodestone.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lodestone.agreement.Due;
import org.lodestone.agreement.Standing;
import org.lodestone.agreement.calendar.CommitmentCalendar;

/** Duties with a day as a calendar file (iCalendar). */
public final class DutyCalendar {
  private static final int REMINDER_DAYS = 14;

  private final Workbench workbench;
  private final Agreements agreements;
  private final CommitmentLayout layout;

  public DutyCalendar(Workbench workbench, Agreements agreements) {
    this.workbench = workbench;
    this.agreements = agreements;
    layout = new CommitmentLayout(workbench, agreements);
  }

  /** Every duty with a day, whatever its state: what is past is there to be verified. */
  public String of(LocalDate asOf, List<Standing> standings) {
    var entries =
        standings.stream()
            .flatMap(
                standing ->
                    standing.due() instanceof Due.Dated due
                        ? Stream.of(entry(asOf, standing, due))
                        : Stream.empty())
            .toList();
    return CommitmentCalendar.of(
        entries, asOf, workbench.session().options().language().code(), REMINDER_DAYS);
  }

  private CommitmentCalendar.Entry entry(LocalDate asOf, Standing standing, Due.Dated due) {
    var texts = workbench.messages();
    var action = agreements.text(standing.commitment().action());
    return new CommitmentCalendar.Entry(
        standing.commitment().id().text(),
        due.earliest(),
        due.latest(),
        texts.text(
            "commitment.ics.summary",
            String.join("+", CommitmentAnswer.places(standing.commitment().obligors())),
            action),
        texts.text(
            "commitment.ics.description",
            agreements.text(standing.agreement().name()),
            layout.rule(standing.commitment().due()),
            layout.state(standing.state()),
            asOf.toString()));
  }
}
