package org.lodestone.brief.compile;

import java.util.stream.Collectors;
import org.lodestone.agreement.Due;
import org.lodestone.brief.document.Text;

/** Deadlines in words. */
final class DutyWords {

  private DutyWords() {}

  /** The day with every other reading, or why there is none. */
  static Text due(Due due) {
    return switch (due) {
      case Due.Dated dated -> {
        var others =
            dated.alternatives().stream()
                .map(reading -> reading.day().toString())
                .collect(Collectors.joining(", "));
        yield new Text(
            "due " + dated.stated() + (others.isEmpty() ? "" : " (or " + others + ")"),
            "échéance " + dated.stated() + (others.isEmpty() ? "" : " (ou " + others + ")"));
      }
      case Due.NoDeadline none -> new Text("no deadline stated", "aucune échéance indiquée");
      case Due.NotRunning waiting ->
          new Text("the clock has not started", "le délai ne court pas encore");
    };
  }
}
