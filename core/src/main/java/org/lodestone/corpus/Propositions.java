package org.lodestone.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodestone.claim.Claim.Family;
import org.lodestone.claim.Claim.Modality;
import org.lodestone.corpus.Key.Subject;
import org.lodestone.corpus.Proposition.Member;
import org.lodestone.corpus.Proposition.Stance;
import org.lodestone.corpus.Proposition.Status;
import org.lodestone.corpus.lineage.Lineage;
import org.lodestone.document.Document;
import org.lodestone.document.SourceCard;

/** Makes propositions of claims with one key, and tells their status (R2). */
final class Propositions {

  private static final Set<Family> VIEWS = Set.of(Family.ASSESSMENT, Family.RECOMMENDATION);

  private final Lineage lineage;
  private final Map<Key, List<Said>> byKey;
  private final List<Conflict> conflicts;

  Propositions(Lineage lineage, Map<Key, List<Said>> byKey, List<Conflict> conflicts) {
    this.lineage = lineage;
    this.byKey = byKey;
    this.conflicts = conflicts;
  }

  List<Proposition> all() {
    return byKey.entrySet().stream()
        .map(entry -> proposition(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** A status with the rule that gave it and the digit that goes with it. */
  private record Judged(Status status, String rule, int credibility) {}

  private Proposition proposition(Key key, List<Said> said) {
    var supports = said.stream().filter(Propositions::supports).toList();
    var origins =
        supports.stream()
            .map(one -> lineage.of(one.document().id()))
            .filter(origin -> !origin.isDerived())
            .map(Lineage.Origin::id)
            .distinct()
            .toList();
    var judged = judged(key, said, supports, origins);
    return new Proposition(
        key,
        statement(key),
        members(key, said),
        origins,
        judged.status(),
        judged.rule(),
        judged.credibility());
  }

  /** Notes that something is to be verified, and what is only possible, support nothing. */
  private static boolean supports(Said one) {
    boolean sure =
        switch (one.claim().modality()) {
          case FACT, COMMITMENT, INTENTION, PLANNED, QUOTE -> true;
          case POSSIBLE, HYPOTHETICAL, RUMOUR, OPINION, RECOMMENDATION -> false;
        };
    return sure && !one.isNear("to-verify");
  }

  private Judged judged(Key key, List<Said> said, List<Said> supports, List<String> origins) {
    if (!conflictsOf(key).isEmpty()) {
      return new Judged(Status.CONTESTED, "status.contested/1", isAgainstPrimary(key) ? 5 : 4);
    }
    if (isOvertaken(key, said)) {
      return new Judged(Status.OVERTAKEN, "status.overtaken/1", 3);
    }
    if (said.stream().allMatch(one -> one.claim().modality() == Modality.RUMOUR)) {
      return new Judged(Status.RUMOUR, "status.rumour/1", 6);
    }
    if (supports.isEmpty() || said.stream().allMatch(Propositions::isView)) {
      return new Judged(Status.NOT_CHECKABLE, "status.not-checkable/1", 6);
    }
    if (supports.stream().anyMatch(one -> isPrimary(one.document()))) {
      return new Judged(Status.CONFIRMED_BY_PRIMARY_TEXT, "status.primary/1", 1);
    }
    if (origins.size() >= 2) {
      return new Judged(Status.CORROBORATED, "status.corroborated/1", 1);
    }
    long documents = supports.stream().map(one -> one.document().id()).distinct().count();
    int digit = supports.stream().anyMatch(one -> isReliable(one.document())) ? 2 : 3;
    return documents > 1
        ? new Judged(Status.REPEATED, "status.repeated/1", digit)
        : new Judged(Status.SINGLE_SOURCE, "status.single/1", digit);
  }

  private static boolean isView(Said one) {
    return one.claim().modality() == Modality.OPINION
        || one.claim().modality() == Modality.RECOMMENDATION
        || VIEWS.stream().anyMatch(one::is);
  }

  private static boolean isPrimary(Document document) {
    return document.source().kind() == SourceCard.Kind.OFFICIAL;
  }

  private static boolean isReliable(Document document) {
    return switch (document.source().reliability()) {
      case A, B -> true;
      case C, D, E, F -> false;
    };
  }

  private List<Conflict> conflictsOf(Key key) {
    return conflicts.stream()
        .filter(conflict -> conflict.key().equals(key))
        .filter(
            conflict ->
                conflict.state() == Conflict.State.OPEN
                    || conflict.state() == Conflict.State.EXPLAINED)
        .toList();
  }

  /** Whether one of the values that differ stands in the primary text. */
  private boolean isAgainstPrimary(Key key) {
    return byKey.getOrDefault(key, List.of()).stream().anyMatch(one -> isPrimary(one.document()));
  }

  /** A measure that was possible, and that a later document says was taken. */
  private boolean isOvertaken(Key key, List<Said> said) {
    if (key.subject() != Subject.XC || !key.part(1).equals("possible")) {
      return false;
    }
    var taken = byKey.getOrDefault(Key.of(Subject.XC, key.part(0), "new"), List.of());
    return said.stream().allMatch(early -> taken.stream().anyMatch(late -> isBefore(early, late)));
  }

  private static boolean isBefore(Said early, Said late) {
    var first = early.document().published();
    var second = late.document().published();
    return first.isPresent()
        && second.isPresent()
        && first.get().day().isBefore(second.get().day());
  }

  private List<Member> members(Key key, List<Said> said) {
    var against =
        conflictsOf(key).stream()
            .flatMap(conflict -> conflict.values().stream())
            .flatMap(group -> group.claims().stream())
            .collect(Collectors.toSet());
    var members = new ArrayList<Member>();
    for (var one : said) {
      var id = one.claim().id();
      var stance =
          against.contains(id)
              ? Stance.CONTRADICTS
              : supports(one) ? Stance.SUPPORTS : Stance.MENTIONS;
      members.add(new Member(id, stance));
    }
    return members;
  }

  static Phrase statement(Key key) {
    return Phrase.of(
        "statement." + key.subject().name().toLowerCase(Locale.ROOT), key.parts().toArray());
  }
}
