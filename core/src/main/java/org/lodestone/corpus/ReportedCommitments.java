package org.lodestone.corpus;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lodestone.claim.Claim.Family;
import org.lodestone.corpus.Key.Subject;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.TimeValue;

/** The duties that documents report, with their due days. */
final class ReportedCommitments {

  private static final String NONE = "none stated";

  private final Map<Key, List<Said>> byKey;

  ReportedCommitments(Map<Key, List<Said>> byKey) {
    this.byKey = byKey;
  }

  List<ReportedCommitment> all() {
    var found = new ArrayList<ReportedCommitment>();
    byKey.forEach(
        (key, said) -> {
          if (key.subject() == Subject.COMMIT || isUnknownDuty(key, said)) {
            found.add(commitment(key, said));
          }
        });
    return found;
  }

  private static boolean isUnknownDuty(Key key, List<Said> said) {
    return key.subject() == Subject.ALONE && said.getFirst().is(Family.COMMITMENT);
  }

  private ReportedCommitment commitment(Key key, List<Said> said) {
    var due =
        said.stream().flatMap(one -> Moments.due(one).stream()).map(Moments::shown).distinct();
    var counted = said.stream().filter(ReportedCommitments::countsFromEvent).findFirst();
    var trigger = counted.flatMap(this::trigger);
    var obligors =
        key.subject() == Subject.COMMIT
            ? List.of(key.part(0).split("\\+"))
            : said.getFirst().claim().parties();
    var stated = due.toList();
    return new ReportedCommitment(
        key,
        obligors.equals(List.of("-")) ? List.of() : obligors,
        key.subject() == Subject.COMMIT ? key.part(1) : key.part(0),
        trigger.map(Key::toString).orElse(""),
        rule(counted, stated),
        stated,
        counted.map(one -> alternatives(one, trigger)).orElse(List.of()),
        said.stream().map(one -> one.claim().id()).toList());
  }

  private static String rule(Optional<Said> counted, List<String> stated) {
    return counted
        .flatMap(ReportedCommitments::length)
        .map(a -> "event + %d %s".formatted((int) a.low(), a.unit()))
        .orElse(stated.isEmpty() ? NONE : "stated");
  }

  private static boolean countsFromEvent(Said one) {
    return one.claim().due().filter(due -> due.anchor() == TimeValue.Anchor.EVENT).isPresent();
  }

  /** The length of time until it is due: "six months". */
  private static Optional<Amount> length(Said one) {
    return one.read().mentions().inside(one.span(), OfQuantity.class).stream()
        .filter(q -> q.role() == OfQuantity.Role.DEADLINE)
        .map(OfQuantity::amount)
        .findFirst();
  }

  /** The signing of the same parties, of minerals before others. */
  private Optional<Key> trigger(Said one) {
    var parties = Keys.joined(one.claim().parties());
    var minerals = Key.of(Subject.SIGN, parties, "minerals");
    return byKey.containsKey(minerals)
        ? Optional.of(minerals)
        : byKey.keySet().stream()
            .filter(key -> key.subject() == Subject.SIGN && key.part(0).equals(parties))
            .findFirst();
  }

  /** The days that follow from the other days that documents give for the event. */
  private List<LocalDate> alternatives(Said one, Optional<Key> trigger) {
    var length = length(one).flatMap(ReportedCommitments::period);
    var due = one.claim().due().orElseThrow().latest();
    var days = new TreeSet<>(one.claim().due().orElseThrow().alternatives());
    if (trigger.isPresent() && length.isPresent()) {
      Conflicts.days(byKey.getOrDefault(trigger.get(), List.of())).stream()
          .map(Comparison.Stated::value)
          .filter(Moments::isDay)
          .map(day -> day.first().plus(length.get()))
          .forEach(days::add);
    }
    days.remove(due);
    return List.copyOf(days);
  }

  private static Optional<Period> period(Amount amount) {
    int count = (int) amount.low();
    return switch (amount.unit()) {
      case "day" -> Optional.of(Period.ofDays(count));
      case "week" -> Optional.of(Period.ofWeeks(count));
      case "month" -> Optional.of(Period.ofMonths(count));
      case "year" -> Optional.of(Period.ofYears(count));
      default -> Optional.empty();
    };
  }
}
