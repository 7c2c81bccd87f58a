package org.lodestone.brief.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lodestone.brief.compile.Finding.Rule;
import org.lodestone.brief.compile.Quotes.Quote;
import org.lodestone.brief.compile.Support.Contest;
import org.lodestone.brief.compile.Support.Firmness;
import org.lodestone.brief.document.Language;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfTime;
import org.lodestone.mention.TimeValue;

/** The rules that a sentence must hold (B2 to B10). Every breach is a finding of its own. */
final class Checks {

  /** Values that differ by less, in parts, are the same number written otherwise. */
  private static final double SAME = 1e-6;

  private static final Set<String> UNITS =
      Set.of("%", "t", "kg", "km", "day", "week", "month", "year");
  private static final String PER_YEAR = "/year";
  private static final String CURRENCY = "[A-Z]{3}";

  private final Library library;
  private final Language language;
  private final Statement sentence;
  private final List<Support> supports;
  private final List<Finding> findings = new ArrayList<>();

  private Checks(Library library, Language language, Statement sentence) {
    this.library = library;
    this.language = language;
    this.sentence = sentence;
    supports = sentence.references().stream().flatMap(r -> library.find(r).stream()).toList();
  }

  static List<Finding> of(Statement sentence, Library library, Language language) {
    return new Checks(library, language, sentence).all();
  }

  private List<Finding> all() {
    sentence.references().forEach(this::checkReference);
    boolean lost = sentence.references().stream().anyMatch(r -> library.find(r).isEmpty());
    if (sentence.isFactual() && !isSupported()) {
      if (sentence.references().stream().noneMatch(r -> !r.kind().isFilled())) {
        add(Rule.UNSUPPORTED, "", facts());
      }
    } else if (sentence.isFactual() && !lost) {
      checkContent();
    }
    if (!lost) {
      checkContests();
    }
    return findings;
  }

  private void add(Rule rule, String reference, List<String> words) {
    findings.add(new Finding(sentence.line(), sentence.text(), rule, reference, words));
  }

  private List<String> facts() {
    return Stream.of(
            sentence.figures().stream().map(sentence::words),
            sentence.times().stream().map(sentence::words),
            sentence.acts().stream())
        .flatMap(words -> words)
        .distinct()
        .limit(4)
        .toList();
  }

  /** The number of documents supports no more than itself. */
  private boolean isSupported() {
    return supports.stream()
        .anyMatch(support -> support.reference().kind() != Reference.Kind.CORPUS);
  }

  // ---- each reference by itself

  private void checkReference(Reference reference) {
    var found = library.find(reference);
    if (found.isEmpty()) {
      add(Rule.UNKNOWN_REFERENCE, reference.written(), List.of(reference.id()));
      return;
    }
    var support = found.get();
    if (reference.pin().filter(pin -> !support.digest().startsWith(pin)).isPresent()) {
      add(Rule.STALE, reference.written(), List.of(support.note().in(language)));
    }
    switch (support.firmness()) {
      case FIRM -> {}
      case ONE_ORIGIN -> attribute(Rule.ONE_ORIGIN, support);
      case VIEW -> attribute(Rule.VIEW, support);
      case RUMOUR -> checkRumour(support);
      case OVERTAKEN -> {
        if (supports.size() < 2) {
          tell(Rule.OVERTAKEN, support);
        }
      }
      case REJECTED -> tell(Rule.REJECTED, support);
      case MERGED -> tell(Rule.MERGED, support);
      case STALE -> tell(Rule.STALE, support);
      case UNREADABLE -> tell(Rule.UNREADABLE, support);
    }
  }

  private void tell(Rule rule, Support support) {
    add(rule, support.reference().written(), List.of(support.note().in(language)));
  }

  /** Of several supports a firm one carries the sentence. */
  private void attribute(Rule rule, Support support) {
    boolean firm =
        supports.stream()
            .filter(other -> !other.reference().kind().isFilled())
            .anyMatch(other -> other.firmness() == Firmness.FIRM && shares(other, support));
    if (!firm && !Wording.isAttributed(sentence.text(), language)) {
      tell(rule, support);
    }
  }

  /** Whether one speaks of what the other stands on. */
  private static boolean shares(Support one, Support other) {
    return one.quotations().stream()
        .anyMatch(
            mine ->
                other.quotations().stream()
                    .anyMatch(theirs -> theirs.claim().equals(mine.claim())));
  }

  private void checkRumour(Support support) {
    if (!sentence.isAlone() || !Wording.isRumour(sentence.text(), language)) {
      tell(Rule.RUMOUR, support);
    }
  }

  // ---- what the sentence says against what its supports say

  private void checkContent() {
    var quotes = Quotes.in(sentence.text());
    checkQuotes(quotes);
    sentence.figures().stream().filter(q -> isOutside(quotes, q)).forEach(this::checkFigure);
    sentence.times().stream().filter(t -> isOutside(quotes, t)).forEach(this::checkTime);
    sentence.names().stream().filter(n -> isOutside(quotes, n)).forEach(this::checkName);
  }

  private boolean isOutside(List<Quote> quotes, org.lodestone.mention.Mention mention) {
    int at = mention.span().start() - sentence.span().start();
    return quotes.stream().noneMatch(quote -> quote.start() <= at && at < quote.end());
  }

  private void checkQuotes(List<Quote> quotes) {
    var texts = new ArrayList<String>();
    for (var support : supports) {
      texts.add(support.note().en());
      texts.add(support.note().fr());
      for (var quotation : support.quotations()) {
        Optional.ofNullable(library.documents().get(quotation.document()))
            .ifPresent(
                source -> {
                  texts.add(source.text());
                  texts.addAll(source.names());
                });
      }
    }
    for (var quote : quotes) {
      if (!Quotes.isIn(quote, texts)) {
        add(Rule.OTHER_WORDS, "", List.of(quote.words()));
      }
    }
  }

  private void checkFigure(OfQuantity figure) {
    var stated = figure.amount();
    var same =
        supports.stream()
            .flatMap(support -> support.said().amounts().stream())
            .filter(amount -> isSame(stated, amount))
            .toList();
    if (same.isEmpty()) {
      add(Rule.OTHER_VALUE, "", List.of(sentence.words(figure)));
    } else if (stated.comparator() == Amount.Comparator.EQ
        && same.stream().noneMatch(amount -> amount.comparator() == Amount.Comparator.EQ)) {
      add(Rule.LOST_COMPARATOR, "", List.of(sentence.words(figure)));
    }
  }

  /** An output per year is often told without the year. */
  private static boolean isSame(Amount one, Amount other) {
    var mine = one.unit().replace(PER_YEAR, "");
    var theirs = other.unit().replace(PER_YEAR, "");
    boolean units = mine.equals(theirs) || !(isMeasured(mine) || isMeasured(theirs));
    return units && isClose(one.low(), other.low()) && isClose(one.high(), other.high());
  }

  private static boolean isMeasured(String unit) {
    return UNITS.contains(unit) || unit.matches(CURRENCY);
  }

  private static boolean isClose(double one, double other) {
    return one == other || Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
  }

  private void checkTime(OfTime time) {
    if (supports.stream()
        .flatMap(support -> support.said().times().stream())
        .noneMatch(other -> meets(time.value(), other))) {
      add(Rule.OTHER_VALUE, "", List.of(sentence.words(time)));
    }
  }

  /** A month is met by each of its days, a day only by that day. */
  private static boolean meets(TimeValue stated, TimeValue other) {
    return stated.latest().isEqual(other.latest())
        || stated.earliest().isEqual(other.earliest())
        || (!other.earliest().isBefore(stated.earliest())
            && !other.latest().isAfter(stated.latest()));
  }

  /** States and persons; what documents call by other names is not looked for. */
  private void checkName(OfEntity name) {
    boolean named =
        name.entity().kind() == Entity.Kind.PLACE || name.entity().kind() == Entity.Kind.PERSON;
    boolean unchecked = supports.stream().anyMatch(support -> support.said().names().isEmpty());
    if (named
        && !unchecked
        && supports.stream().noneMatch(s -> s.said().names().contains(name.entity().id()))) {
      add(Rule.OTHER_NAME, "", List.of(sentence.words(name)));
    }
  }

  // ---- contested values

  private void checkContests() {
    for (var support : supports) {
      if (support.reference().kind() != Reference.Kind.CONFLICT
          && support.reference().kind() != Reference.Kind.ITEM) {
        support.contests().stream()
            .filter(this::isStated)
            .filter(contest -> !isBesideOthers(contest))
            .findFirst()
            .ifPresent(
                contest ->
                    add(
                        Rule.CONTESTED,
                        support.reference().written(),
                        List.of(
                            Reference.to(Reference.Kind.CONFLICT, contest.conflict()).written(),
                            note(contest))));
      }
    }
  }

  private String note(Contest contest) {
    return library
        .find(Reference.to(Reference.Kind.CONFLICT, contest.conflict()))
        .map(conflict -> conflict.note().in(language))
        .orElse(contest.conflict());
  }

  /** Whether the sentence states the facet that is contested. */
  private boolean isStated(Contest contest) {
    return switch (contest.facet()) {
      case DATE, DUE -> !sentence.times().isEmpty();
      case QUANTITY, COUNT -> !sentence.figures().isEmpty();
      case PLACE ->
          sentence.names().stream().anyMatch(name -> name.entity().kind() == Entity.Kind.SITE);
      case SCOPE, MODALITY, SPEAKER, WORDING -> true;
    };
  }

  /** Whether the block names the conflict, or two of its values. */
  private boolean isBesideOthers(Contest contest) {
    var nearby = sentence.nearby().stream().flatMap(r -> library.find(r).stream()).toList();
    return nearby.stream()
            .anyMatch(
                support ->
                    support.reference().kind() == Reference.Kind.CONFLICT
                        && support.reference().id().equals(contest.conflict()))
        || nearby.stream()
                .flatMap(support -> support.contests().stream())
                .filter(other -> other.conflict().equals(contest.conflict()))
                .map(Contest::group)
                .filter(group -> group >= 0)
                .distinct()
                .count()
            > 1;
  }
}
