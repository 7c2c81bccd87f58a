package org.lodestone.corpus;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lodestone.claim.Claim.Family;
import org.lodestone.corpus.Comparison.Stated;
import org.lodestone.corpus.Conflict.Explanation;
import org.lodestone.corpus.Conflict.Explanation.Kind;
import org.lodestone.corpus.Conflict.Facet;
import org.lodestone.corpus.Key.Subject;
import org.lodestone.corpus.lineage.Lineage;
import org.lodestone.corpus.words.Figures;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Mention.OfQuantity;

/** Compares what claims of one key say, facet by facet (R3). */
final class Conflicts {

  /** Meetings further apart are two meetings. */
  private static final int VISIT_DAYS = 3;

  /** Signings further apart are two signings. */
  private static final int SIGNING_DAYS = 31;

  /** Announcements and what is told as done, at most so far apart. */
  private static final int ESCALATION_DAYS = 90;

  private static final Set<Subject> EVENTS = Set.of(Subject.SIGN, Subject.MEET);
  private static final Set<Subject> FIGURES =
      Set.of(
          Subject.SHARE, Subject.STOCK, Subject.PROD, Subject.FUND, Subject.PRICE, Subject.COMMIT);

  private final Lineage lineage;
  private final List<Conflict> found = new ArrayList<>();

  Conflicts(Lineage lineage) {
    this.lineage = lineage;
  }

  /** All conflicts of a corpus: inside documents last. */
  List<Conflict> among(Map<Key, List<Said>> byKey, List<List<Said>> documents) {
    new TreeMap<>(byKey).forEach(this::compare);
    found.addAll(new Utterances(lineage).conflicts(documents));
    found.addAll(wordings(byKey));
    documents.forEach(said -> found.addAll(new SelfCheck(lineage).conflicts(said)));
    return List.copyOf(found);
  }

  private void compare(Key key, List<Said> said) {
    if (EVENTS.contains(key.subject()) || key.subject() == Subject.OFFICE) {
      compareDays(key, said);
    }
    if (EVENTS.contains(key.subject())) {
      comparePlaces(key, said);
    }
    if (FIGURES.contains(key.subject())) {
      compareFigures(key, said);
    }
    if (key.subject() == Subject.COMMIT) {
      compareDue(key, said);
      compareModality(key, said);
    }
    if (key.subject() == Subject.XC && key.part(1).equals("new")) {
      compareScope(key, said);
    }
  }

  private <V> void add(Key key, Facet facet, Comparison<V> comparison, Explained<V> explained) {
    comparison
        .clashing()
        .ifPresent(
            clashing -> found.add(conflict(lineage, key, facet, clashing, explained.by(clashing))));
  }

  /** How clashing claims may be explained. */
  private interface Explained<V> {
    List<Explanation> by(List<Stated<V>> clashing);
  }

  static <V> Conflict conflict(
      Lineage lineage,
      Key key,
      Facet facet,
      List<Stated<V>> clashing,
      List<Explanation> explanations) {
    return new Conflict(
        key + "#" + facet.name().toLowerCase(Locale.ROOT),
        key,
        facet,
        Comparison.groups(clashing, lineage),
        explanations,
        Conflict.State.OPEN);
  }

  // ---- day and place

  static List<Stated<Moments>> days(List<Said> said) {
    return said.stream()
        .filter(one -> one.isFact() && !one.has("future"))
        .flatMap(
            one ->
                one.moments().stream()
                    .limit(1)
                    .map(Moments::when)
                    .map(when -> new Stated<>(one, when, when.shown())))
        .toList();
  }

  private void compareDays(Key key, List<Said> said) {
    int most = key.subject() == Subject.MEET ? VISIT_DAYS : SIGNING_DAYS;
    var comparison =
        new Comparison<>(
            days(said),
            (one, other) ->
                one.isOfOtherDocument(other)
                    && !one.value().meets(other.value())
                    && one.value().gap(other.value()) <= most);
    add(key, Facet.DATE, comparison, Explanations::days);
  }

  static List<Stated<Venue>> places(List<Said> said) {
    return said.stream()
        .filter(one -> one.isFact() && !one.has("future"))
        .map(one -> new Stated<>(one, one.venue(), one.venue().shown()))
        .filter(stated -> !stated.value().isUnknown())
        .toList();
  }

  private void comparePlaces(Key key, List<Said> said) {
    var comparison =
        new Comparison<>(
            places(said),
            (one, other) ->
                one.isOfOtherDocument(other)
                    && one.value().isApartFrom(other.value())
                    && areOfOneTime(one.by(), other.by()));
    add(
        key,
        Facet.PLACE,
        comparison,
        clashing -> List.of(Explanations.of(Kind.TWO_EVENTS, "why.two-events")));
  }

  private static boolean areOfOneTime(Said one, Said other) {
    var mine = one.moments();
    var theirs = other.moments();
    return mine.isEmpty()
        || theirs.isEmpty()
        || Moments.when(mine.getFirst()).meets(Moments.when(theirs.getFirst()))
        || Moments.when(mine.getFirst()).gap(Moments.when(theirs.getFirst())) <= VISIT_DAYS;
  }

  // ---- figures

  /** A document that gives several figures tells of several things: it is left out. */
  private static List<Stated<Amount>> figures(List<Said> said) {
    var byDocument = new LinkedHashMap<String, LinkedHashSet<Stated<Amount>>>();
    for (var one : said) {
      one.claim()
          .quantity()
          .filter(amount -> !isLengthOfTime(one, amount))
          .ifPresent(
              amount ->
                  byDocument
                      .computeIfAbsent(one.document().id().digest(), key -> new LinkedHashSet<>())
                      .add(new Stated<>(one, amount, Figures.shown(amount))));
    }
    return byDocument.values().stream()
        .filter(all -> all.stream().map(Stated::shown).distinct().count() == 1)
        .filter(all -> all.stream().noneMatch(Conflicts::isOneOfSeveral))
        .flatMap(Set::stream)
        .toList();
  }

  /** "From 90 % to 60 %": two figures of one unit in a sentence. */
  private static boolean isOneOfSeveral(Stated<Amount> stated) {
    var by = stated.by();
    return by.read().mentions().inside(by.sentence().span(), OfQuantity.class).stream()
                .filter(q -> q.role().isFigure())
                .filter(q -> q.amount().unit().equals(stated.value().unit()))
                .map(q -> Figures.shown(q.amount()))
                .distinct()
                .count()
            > 1
        && !by.is(Family.SHARE);
  }

  private static boolean isLengthOfTime(Said one, Amount amount) {
    return one.is(Family.COMMITMENT)
        && List.of("day", "week", "month", "year").contains(amount.unit());
  }

  private void compareFigures(Key key, List<Said> said) {
    var comparison =
        new Comparison<>(
            figures(said),
            (one, other) ->
                one.isOfOtherDocument(other) && Figures.clash(one.value(), other.value()));
    add(key, Facet.QUANTITY, comparison, Explanations::figures);
  }

  // ---- duties

  private void compareDue(Key key, List<Said> said) {
    var stated =
        said.stream()
            .flatMap(
                one -> Moments.due(one).stream().map(due -> new Stated<>(one, due, due.shown())))
            .toList();
    var comparison =
        new Comparison<>(
            stated,
            (one, other) -> one.isOfOtherDocument(other) && !one.value().meets(other.value()));
    add(key, Facet.DUE, comparison, Explanations::days);
  }

  /** What one announces, another tells as done before it can be. */
  private void compareModality(Key key, List<Said> said) {
    var stated =
        said.stream()
            .filter(one -> one.claim().quantity().isPresent())
            .map(
                one -> new Stated<>(one, isAnnounced(one), isAnnounced(one) ? "announced" : "fact"))
            .toList();
    var comparison =
        new Comparison<>(
            stated,
            (one, other) ->
                one.isOfOtherDocument(other)
                    && !one.value().equals(other.value())
                    && areNear(one.by(), other.by())
                    && sameFigure(one.by(), other.by()));
    // A brief may say both: the plain sentence stays an escalation.
    var clashing =
        stated.stream()
            .filter(one -> stated.stream().anyMatch(other -> comparison.clash().test(one, other)))
            .toList();
    if (!clashing.isEmpty()) {
      found.add(
          conflict(
              lineage,
              key,
              Facet.MODALITY,
              clashing,
              List.of(Explanations.of(Kind.OVERSTATED, "why.overstated"))));
    }
  }

  private static boolean isAnnounced(Said one) {
    return switch (one.claim().modality()) {
      case COMMITMENT, INTENTION, PLANNED, POSSIBLE, HYPOTHETICAL, RUMOUR, RECOMMENDATION -> true;
      case FACT, QUOTE, OPINION -> one.has("announces") || one.claim().due().isPresent();
    };
  }

  private static boolean sameFigure(Said one, Said other) {
    return one.claim()
        .quantity()
        .map(Figures::shown)
        .equals(other.claim().quantity().map(Figures::shown));
  }

  private static boolean areNear(Said one, Said other) {
    var mine = one.document().published();
    var theirs = other.document().published();
    return mine.isEmpty()
        || theirs.isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(mine.get().day(), theirs.get().day()))
            <= ESCALATION_DAYS;
  }

  // ---- scope and wording

  private void compareScope(Key key, List<Said> said) {
    var stated =
        said.stream().map(one -> new Stated<>(one, isOfTechnology(one), scope(one))).toList();
    var comparison =
        new Comparison<>(
            stated,
            (one, other) -> one.isOfOtherDocument(other) && !one.value().equals(other.value()));
    var clashing =
        stated.stream()
            .filter(one -> stated.stream().anyMatch(other -> comparison.clash().test(one, other)))
            .filter(one -> one.value() || !alsoTechnology(one, stated))
            .toList();
    if (clashing.stream().map(Stated::shown).distinct().count() > 1) {
      found.add(
          conflict(
              lineage,
              key,
              Facet.SCOPE,
              clashing,
              List.of(Explanations.of(Kind.PARTIAL, "why.partial"))));
    }
  }

  private static boolean alsoTechnology(Stated<Boolean> one, List<Stated<Boolean>> stated) {
    return stated.stream().anyMatch(other -> other.value() && !other.isOfOtherDocument(one));
  }

  private static boolean isOfTechnology(Said one) {
    return one.has("technology") && !one.has("end-use");
  }

  private static String scope(Said one) {
    return isOfTechnology(one) ? "technologies" : "goods";
  }

  /** One text says that a country holds what another says that it processes. */
  private List<Conflict> wordings(Map<Key, List<Said>> byKey) {
    var shares =
        new TreeMap<>(byKey)
            .entrySet().stream()
                .filter(entry -> entry.getKey().subject() == Subject.SHARE)
                .flatMap(
                    entry ->
                        entry.getValue().stream()
                            .map(
                                one ->
                                    new Stated<>(
                                        one,
                                        entry.getKey(),
                                        entry.getKey().part(2).equals("-")
                                            ? "holds"
                                            : entry.getKey().part(2))))
                .toList();
    var comparison =
        new Comparison<>(
            shares, (one, other) -> isSameButVerb(one, other) || isSameButVerb(other, one));
    return comparison
        .clashing()
        .map(
            clashing ->
                List.of(
                    conflict(
                        lineage,
                        clashing.getFirst().value(),
                        Facet.WORDING,
                        clashing,
                        List.of(Explanations.of(Kind.TRANSLATION_DRIFT, "why.translation-drift")))))
        .orElse(List.of());
  }

  private static boolean isSameButVerb(Stated<Key> one, Stated<Key> other) {
    return one.isOfOtherDocument(other)
        && one.by().has("holds")
        && one.value().part(2).equals("-")
        && !List.of("-", "import", "export").contains(other.value().part(2))
        && one.value().part(0).equals(other.value().part(0))
        && one.value().part(1).equals(other.value().part(1))
        && sameFigure(one.by(), other.by());
  }
}
