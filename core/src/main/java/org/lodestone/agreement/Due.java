package org.lodestone.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.due.DueRule;
import org.lodestone.network.PlaceId;

/** By when a duty is due: an interval with every reading that leads to it, or why there is none. */
public sealed interface Due {

  /** The rule as the text has it. */
  DueRule rule();

  /**
   * One reading of a deadline.
   *
   * @param rule the rule that gives the day
   * @param clock the party by whose clock the trigger lay on another day; empty for the place of
   *     signing
   */
  record Reading(LocalDate day, DueRule rule, Optional<PlaceId> clock) {}

  /**
   * A deadline.
   *
   * @param readings the stated one first
   */
  record Dated(DueRule rule, List<Reading> readings) implements Due {
    public Dated {
      readings = List.copyOf(readings);
      if (readings.isEmpty()) {
        throw new IllegalArgumentException("The deadline '" + rule.written() + "' has no reading.");
      }
    }

    /** The day by the rule of the text and the clock of the place of signing. */
    public LocalDate stated() {
      return readings.getFirst().day();
    }

    public LocalDate earliest() {
      return readings.stream().map(Reading::day).min(Comparator.naturalOrder()).orElseThrow();
    }

    public LocalDate latest() {
      return readings.stream().map(Reading::day).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The readings that lead to another day than the stated one. */
    public List<Reading> alternatives() {
      return readings.stream().filter(reading -> !reading.day().equals(stated())).toList();
    }
  }

  /** The text states none. */
  record NoDeadline(DueRule rule) implements Due {}

  /** The clock has not started: nothing shows that the trigger has occurred. */
  record NotRunning(DueRule rule, String trigger) implements Due {}
}
