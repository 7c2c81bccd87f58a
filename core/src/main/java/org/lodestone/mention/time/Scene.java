package org.lodestone.mention.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.document.Published;
import org.lodestone.document.Sentence;
import org.lodestone.mention.time.Tense.Direction;

/** A sentence with all that the rules look at. */
final class Scene {

  final String text;
  final String original;
  final int from;
  final int to;
  final TimeRules rules;
  final Sight sight;
  final FiscalYears fiscal;
  private final Tense tense;

  Scene(Layout layout, Sentence sentence, FiscalYears fiscal) {
    text = layout.folded().toString();
    original = layout.document().text();
    from = sentence.span().start();
    to = sentence.span().end();
    rules = TimeRules.of(layout.document().language());
    sight = new Sight(layout.document().published().map(Published::day));
    this.fiscal = fiscal;
    tense = new Tense(layout, from, to);
  }

  Language language() {
    return rules.language;
  }

  Optional<LocalDate> published() {
    return sight.published();
  }

  /** Whether words between two places speak of the past or of what is to come. */
  Direction direction(int start, int end) {
    int before = skipSpace(start);
    if (rules.list("deadline").endingAt(text, before, from).isPresent()
        || rules.list("deadlineAfter").at(text, end, to).isPresent()) {
      return Direction.FUTURE;
    }
    if (rules.list("since").endingAt(text, before, from).isPresent()) {
      return Direction.PAST;
    }
    return tense.at(start, end);
  }

  int skipSpace(int place) {
    return place > from && text.charAt(place - 1) == ' ' ? place - 1 : place;
  }

  int gap(int place) {
    boolean gap = place < to && (text.charAt(place) == ' ' || text.charAt(place) == '-');
    return gap ? place + 1 : place;
  }

  /** Whether a word is written with a capital letter, as English writes months and weekdays. */
  boolean isCapital(int place) {
    return language() != Language.ENGLISH || Character.isUpperCase(original.charAt(place));
  }

  /** The fiscal year of a country by its name or by its distance from the publication. */
  FiscalYears.Country country(int place, List<LocalDate> days) {
    return fiscal.at(place, from, to, days);
  }
}
