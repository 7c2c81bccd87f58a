package org.lodestone.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lodestone.claim.Claim.Family;
import org.lodestone.claim.Claim.Modality;
import org.lodestone.corpus.Key.Subject;
import org.lodestone.corpus.words.Concepts;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.TimeValue;

/** The keys of the claims of one document (R1). */
final class Keys {

  private static final String MINERALS = "minerals";
  static final String ANY = "-";

  /** Materials that stand for each other in what countries agree or restrict. */
  private static final List<String> GENERAL = List.of("rare_earths", "critical_minerals");

  private final Map<String, String> homes = new TreeMap<>();
  private final Map<String, String> topics = new TreeMap<>();
  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final String pair;

  private Keys(List<Said> said) {
    said.forEach(this::learnHome);
    pair = mainPair(said);
    said.forEach(one -> keys.put(one.claim().id(), key(one)));
  }

  /** The keys of claims of one document, by id of the claim. */
  static Map<String, Key> of(List<Said> said) {
    return new Keys(said).keys;
  }

  /** "The Japanese prime minister, …" tells whose country "her country" is. */
  private void learnHome(Said one) {
    if (one.is(Family.ROLE) && one.claim().parties().size() == 1) {
      one.ids(Entity.Kind.PERSON)
          .forEach(person -> homes.putIfAbsent(person, one.claim().parties().getFirst()));
    }
  }

  /** The two parties that are named together most often where something is signed or met. */
  private static String mainPair(List<Said> said) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var one : said) {
      if ((one.is(Family.SIGNING) || one.is(Family.MEETING)) && one.claim().parties().size() == 2) {
        counts.merge(joined(one.claim().parties()), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  static String joined(Collection<String> parts) {
    return parts.isEmpty() ? ANY : String.join("+", new TreeSet<>(parts));
  }

  private Key key(Said one) {
    return signing(one)
        .or(() -> meeting(one))
        .or(() -> office(one))
        .or(() -> share(one))
        .or(() -> control(one))
        .or(() -> stock(one))
        .or(() -> duty(one))
        .or(() -> instrument(one))
        .or(() -> money(one))
        .or(() -> output(one))
        .or(() -> project(one))
        .orElseGet(() -> Key.of(Subject.ALONE, one.claim().id()));
  }

  // ---- events

  private Optional<Key> signing(Said one) {
    if (!one.is(Family.SIGNING)) {
      return Optional.empty();
    }
    var before = beforeText(one);
    var parties = before.size() >= 2 ? joined(before) : parties(one);
    return Optional.of(Key.of(Subject.SIGN, parties, topic(one, parties)));
  }

  /** Who is named before the agreement: a state named behind it may be what it is against. */
  private static List<String> beforeText(Said one) {
    var mentions = one.read().mentions().inside(one.span(), OfEntity.class);
    return mentions.stream()
        .takeWhile(mention -> mention.entity().kind() != Entity.Kind.TEXT)
        .map(OfEntity::entity)
        .filter(entity -> entity.kind() == Entity.Kind.PLACE)
        .map(Entity::id)
        .distinct()
        .toList();
  }

  private String parties(Said one) {
    var parties = joined(one.claim().parties());
    return one.claim().parties().size() < 2 && (pair.contains(parties) || parties.equals(ANY))
        ? pair.isEmpty() ? parties : pair
        : parties;
  }

  /** What an agreement is about; "this document" is about what the last one was. */
  private String topic(Said one, String parties) {
    var named = Concepts.first(one.concepts(), Concepts.Kind.TOPIC);
    boolean back = one.isNear("refers-back") && one.claim().materials().isEmpty();
    var topic =
        named
            .or(() -> one.claim().materials().isEmpty() ? Optional.empty() : Optional.of(MINERALS))
            .or(() -> back ? Optional.ofNullable(topics.get(parties)) : Optional.empty())
            .orElse(ANY);
    if (!topic.equals(ANY)) {
      topics.put(parties, topic);
    }
    return topic;
  }

  private Optional<Key> meeting(Said one) {
    var persons = one.idsAround(Entity.Kind.PERSON);
    boolean meets = one.mayBe(Family.MEETING) && one.isFact();
    if (!meets) {
      return Optional.empty();
    }
    if (persons.size() == 2) {
      return Optional.of(Key.of(Subject.MEET, joined(persons)));
    }
    var parties = one.idsAround(Entity.Kind.PLACE);
    return one.claim().parties().size() >= 2
        ? Optional.of(Key.of(Subject.MEET, joined(one.claim().parties())))
        : parties.size() == 2
            ? Optional.of(Key.of(Subject.MEET, joined(parties)))
            : Optional.empty();
  }

  private static Optional<Key> office(Said one) {
    return one.mayBe(Family.ROLE_START)
        ? one.ids(Entity.Kind.PERSON).stream()
            .findFirst()
            .map(person -> Key.of(Subject.OFFICE, person))
        : Optional.empty();
  }

  // ---- figures

  private static boolean isPercent(Said one) {
    return one.claim().quantity().map(q -> q.unit().equals("%")).orElse(false);
  }

  private static String material(Said one) {
    var own = one.claim().materials();
    var special = own.stream().filter(m -> !GENERAL.contains(m)).toList();
    if (special.contains("magnets")) {
      return "magnets";
    }
    return special.isEmpty() ? (own.isEmpty() ? ANY : GENERAL.getFirst()) : joined(special);
  }

  private static Optional<Key> share(Said one) {
    if (!one.mayBe(Family.SHARE) || !isPercent(one) || one.claim().parties().isEmpty()) {
      return Optional.empty();
    }
    var stage = stage(one);
    return Optional.of(
        Key.of(
            Subject.SHARE,
            one.claim().parties().getFirst(),
            material(one),
            stage,
            base(one, stage),
            year(one)));
  }

  private static String stage(Said one) {
    var stages = one.claim().stage().orElse("");
    if (stages.contains("import") || stages.contains("export")) {
      return stages.contains("import") ? "import" : "export";
    }
    if (one.has("reserves")) {
      return "reserves";
    }
    var stage = stages.isEmpty() ? ANY : stages.split(";")[0];
    return one.has("capacity") ? stage + "-capacity" : stage;
  }

  /** What a share is a share of: the world's, or somebody's imports. */
  private static String base(Said one, String stage) {
    if (stage.equals("import") || stage.equals("export")) {
      return joined(one.claim().parties());
    }
    return one.isNear("world") ? "world" : ANY;
  }

  private static String year(Said one) {
    return one.claim()
        .time()
        .filter(time -> time.kind() != TimeValue.Kind.DEADLINE)
        .map(time -> String.valueOf(time.earliest().getYear()))
        .filter(year -> year.length() == 4)
        .orElse(ANY);
  }

  private static Optional<Key> stock(Said one) {
    boolean planned = !one.isFact() || one.has("future");
    return one.mayBe(Family.STOCKPILE) && one.claim().quantity().isPresent() && !planned
        ? Optional.of(
            Key.of(
                Subject.STOCK,
                joined(one.claim().parties()),
                material(one),
                one.claim().quantity().orElseThrow().unit()))
        : Optional.empty();
  }

  private static boolean isMoney(Said one) {
    return one.claim().quantity().map(Amount::unit).filter(u -> u.matches("[A-Z]{3}")).isPresent();
  }

  private static Optional<Key> money(Said one) {
    if (!isMoney(one)) {
      return Optional.empty();
    }
    var subject = one.is(Family.PRICE) ? Subject.PRICE : Subject.FUND;
    var about = subject == Subject.PRICE ? material(one) : joined(one.claim().parties());
    return Optional.of(Key.of(subject, about, one.claim().quantity().orElseThrow().unit()));
  }

  private static Optional<Key> output(Said one) {
    return one.mayBe(Family.PRODUCTION)
            && one.claim().quantity().map(Amount::unit).filter("t"::equals).isPresent()
        ? Optional.of(
            Key.of(
                Subject.PROD, joined(one.claim().parties()), material(one), stage(one), year(one)))
        : Optional.empty();
  }

  // ---- duties and controls

  /** New measures of one actor; stops of other years and possible ones are others. */
  private static Optional<Key> control(Said one) {
    if (!one.mayBe(Family.EXPORT_CONTROL) || one.claim().parties().isEmpty()) {
      return Optional.empty();
    }
    var time = one.claim().time();
    boolean old =
        time.isPresent()
            && one.document()
                .published()
                .map(p -> time.get().latest().isBefore(p.day().minusMonths(3)))
                .orElse(false);
    boolean real =
        switch (one.claim().modality()) {
          case FACT, QUOTE, OPINION -> true;
          case COMMITMENT, INTENTION, PLANNED, POSSIBLE, HYPOTHETICAL, RUMOUR, RECOMMENDATION ->
              false;
        };
    var actor = actor(one);
    var when = !real ? "possible" : old ? year(one) : one.has("new") ? "new" : "standing";
    return Optional.of(Key.of(Subject.XC, actor, when));
  }

  /** Who restricts: in a report of China's controls that Japan complains of, the last one named. */
  private static String actor(Said one) {
    var parties = one.claim().parties();
    return one.claim().modality() == Modality.QUOTE ? parties.getLast() : parties.getFirst();
  }

  private Optional<Key> duty(Said one) {
    var action = Concepts.first(one.concepts(), Concepts.Kind.ACTION);
    boolean other =
        one.is(Family.ASSESSMENT)
            || one.is(Family.INSTRUMENT)
            || one.is(Family.STATEMENT)
            || one.is(Family.RECOMMENDATION)
            || one.claim().modality() == Modality.RUMOUR;
    if (action.isEmpty() || other) {
      return Optional.empty();
    }
    var subject = action.get().equals("military-purchase") ? Subject.BUY : Subject.COMMIT;
    return Optional.of(Key.of(subject, obligors(one), action.get()));
  }

  /** Who must: whose person says "our country" where no party is named beside. */
  String obligors(Said one) {
    var home = one.speaker().map(homes::get);
    boolean own = one.has("own-country") || one.claim().inherited().contains("parties");
    if (home.isPresent() && own) {
      return home.get();
    }
    if (one.has("defence-spending") || one.has("military-purchase")) {
      return one.claim().parties().isEmpty() ? ANY : one.claim().parties().getFirst();
    }
    return joined(one.claim().parties());
  }

  private Optional<Key> instrument(Said one) {
    return one.is(Family.INSTRUMENT) && !one.claim().instruments().isEmpty()
        ? Optional.of(
            Key.of(Subject.INSTR, parties(one), one.claim().instruments().getFirst().id()))
        : Optional.empty();
  }

  private static Optional<Key> project(Said one) {
    var firms = new ArrayList<>(one.ids(Entity.Kind.ORGANISATION));
    return one.is(Family.PROJECT) && !firms.isEmpty()
        ? Optional.of(Key.of(Subject.PROJ, joined(firms)))
        : Optional.empty();
  }
}
