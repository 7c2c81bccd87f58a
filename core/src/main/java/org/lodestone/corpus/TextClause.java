package org.lodestone.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A clause of an agreement, as far as reports can be checked against it (R6).
 *
 * @param parties of the agreement
 * @param subjects ids of instruments, materials and concepts that the clause names, such as {@code
 *     equity}, {@code optical_materials}, {@code rapid-response}
 * @param due first and last day on which it may be due
 */
public record TextClause(
    String id, List<String> parties, List<String> subjects, Optional<Due> due) {

  /** Days between which it is due, as clocks and countings differ. */
  public record Due(LocalDate earliest, LocalDate latest) {}

  public TextClause {
    parties = List.copyOf(parties);
    subjects = List.copyOf(subjects);
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException(
          "The clause '%s' names nothing that a report could be checked for.".formatted(id));
    }
  }
}
