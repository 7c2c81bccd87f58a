package org.lodestone.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lodestone.document.Selector;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention;
import org.lodestone.mention.Mention.OfCue.Cue;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfSpeaker;
import org.lodestone.mention.Mentions;
import org.lodestone.mention.TimeValue;

/** Fills the fields of claims from mentions, and from the event that a text is about (C4, C5). */
final class Fields {

  private static final Set<Claim.Family> BOUND_TO_EVENT =
      Set.of(
          Claim.Family.COMMITMENT,
          Claim.Family.INSTRUMENT,
          Claim.Family.SIGNING,
          Claim.Family.SCOPE);

  /** Families that say something of a state, named before if not in the clause. */
  private static final Set<Claim.Family> ABOUT_A_STATE =
      Set.of(
          Claim.Family.STOCKPILE,
          Claim.Family.SHARE,
          Claim.Family.EXPORT_CONTROL,
          Claim.Family.DEPENDENCY,
          Claim.Family.TRADE);

  private static final Set<Claim.Family> OF_A_MATERIAL =
      Set.of(
          Claim.Family.SIGNING,
          Claim.Family.SHARE,
          Claim.Family.EXPORT_CONTROL,
          Claim.Family.DEPENDENCY,
          Claim.Family.TRADE,
          Claim.Family.USE);

  private static final Set<Entity.Kind> NAMED =
      Set.of(Entity.Kind.PERSON, Entity.Kind.ORGANISATION);

  private final Mentions mentions;
  private final List<String> eventParties;
  private final boolean eventText;

  Fields(Mentions mentions) {
    this.mentions = mentions;
    eventParties = eventParties();
    eventText =
        mentions.stream(OfEntity.class).anyMatch(m -> m.entity().kind() == Entity.Kind.TEXT);
  }

  /** The parties of the agreement that the text is about: the first two states beside a text. */
  private List<String> eventParties() {
    for (var sentence : mentions.layout().sentences()) {
      if (!sentence.zone().kind().isEvidence()) {
        continue;
      }
      var context = new Context(mentions, sentence, sentence.span());
      var places = context.ids(Entity.Kind.PLACE);
      if (places.size() >= 2 && !context.ids(Entity.Kind.TEXT).isEmpty()) {
        return places.subList(0, 2);
      }
    }
    return List.of();
  }

  Claim claim(String id, Selector words, Context at, List<Claim.Type> types, String rule) {
    var inherited = new ArrayList<String>();
    var zone = at.sentence().zone().kind();
    var parties = parties(at, types, inherited);
    return new Claim(
        id,
        mentions.layout().document().id(),
        words,
        List.of(),
        zone,
        types,
        parties,
        geography(at, types, parties),
        materials(at, types),
        stage(at, types),
        instruments(at),
        quantity(at),
        Optional.empty(),
        time(at),
        due(at, types),
        attribution(at, types, parties, zone),
        modality(at, types, rule),
        polarity(at),
        inherited,
        rule);
  }

  private static boolean is(List<Claim.Type> types, Claim.Family family) {
    return !types.isEmpty() && types.getFirst().family() == family;
  }

  // ---- who and where

  private List<String> parties(Context at, List<Claim.Type> types, List<String> inherited) {
    var parties = new LinkedHashSet<>(at.ids(Entity.Kind.PLACE));
    states(at, NAMED).forEach(parties::add);
    if (!parties.isEmpty() || types.isEmpty()) {
      return List.copyOf(parties);
    }
    var family = types.getFirst().family();
    if (BOUND_TO_EVENT.contains(family)) {
      var here = at.ids(at.sentence().span(), Entity.Kind.PLACE);
      boolean ofText = !at.ids(at.sentence().span(), Entity.Kind.TEXT).isEmpty();
      parties.addAll(here.size() >= 2 && !ofText ? here.subList(0, 2) : eventParties);
    } else if (ABOUT_A_STATE.contains(family)) {
      lastPlace(at).ifPresent(parties::add);
    }
    if (!parties.isEmpty()) {
      inherited.add("parties");
    }
    return List.copyOf(parties);
  }

  /** The states of the persons, organisations or sites in a clause. */
  private static Stream<String> states(Context at, Set<Entity.Kind> kinds) {
    return at.inClause(OfEntity.class).stream()
        .map(OfEntity::entity)
        .filter(entity -> kinds.contains(entity.kind()))
        .flatMap(entity -> entity.state().stream());
  }

  /** The state named first in the sentence, or last in those before it in the same paragraph. */
  private Optional<String> lastPlace(Context at) {
    var here = at.ids(at.sentence().span(), Entity.Kind.PLACE);
    if (!here.isEmpty()) {
      return Optional.of(here.getFirst());
    }
    var before = new Span(at.sentence().zone().span().start(), at.sentence().span().start());
    var places = at.ids(before, Entity.Kind.PLACE);
    return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast());
  }

  /** Where it happened, if the claim is about a meeting or a plant; else the parties. */
  private static List<String> geography(Context at, List<Claim.Type> types, List<String> parties) {
    var sites = states(at, Set.of(Entity.Kind.SITE)).distinct().toList();
    boolean there = is(types, Claim.Family.MEETING) || is(types, Claim.Family.FACILITY);
    return there && !sites.isEmpty() ? sites : parties;
  }

  // ---- what

  /** Those of the clause; of the sentence, or of the one before, where they are referred to. */
  private List<String> materials(Context at, List<Claim.Type> types) {
    var materials = at.ids(Entity.Kind.MATERIAL);
    boolean needed = !types.isEmpty() && OF_A_MATERIAL.contains(types.getFirst().family());
    if (!materials.isEmpty() || !needed) {
      return materials;
    }
    var here = at.ids(at.sentence().span(), Entity.Kind.MATERIAL);
    var before = new Span(at.sentence().zone().span().start(), at.sentence().span().start());
    return here.isEmpty() ? last(at.ids(before, Entity.Kind.MATERIAL)) : here;
  }

  private static List<String> last(List<String> ids) {
    return ids.isEmpty() ? ids : List.of(ids.getLast());
  }

  private static Optional<String> stage(Context at, List<Claim.Type> types) {
    var stages = at.ids(Entity.Kind.STAGE);
    if (!stages.isEmpty()) {
      return Optional.of(String.join(";", stages));
    }
    if (types.isEmpty()) {
      return Optional.empty();
    }
    return switch (types.getFirst().family()) {
      case EXPORT_CONTROL -> Optional.of("export");
      case STOCKPILE -> Optional.of("stockpile");
      case USE -> Optional.of("use");
      case SHARE ->
          at.ids(Entity.Kind.MATERIAL).contains("magnets")
              ? Optional.of("magnets")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static List<Entity> instruments(Context at) {
    return at.inClause(OfEntity.class).stream()
        .map(OfEntity::entity)
        .filter(entity -> entity.kind() == Entity.Kind.INSTRUMENT)
        .distinct()
        .toList();
  }

  // ---- how much and when

  /** A share before anything else; of two shares in one claim the one it went to. */
  private static Optional<Amount> quantity(Context at) {
    var figures =
        at.inClause(OfQuantity.class).stream()
            .filter(q -> q.role().isFigure())
            .map(OfQuantity::amount)
            .toList();
    return figures.stream()
        .filter(amount -> amount.unit().equals("%"))
        .reduce((first, second) -> second)
        .or(() -> figures.stream().findFirst());
  }

  private static Optional<TimeValue> time(Context at) {
    return times(at, false);
  }

  /** A deadline; of a promise for a fiscal year its last day. */
  private static Optional<TimeValue> due(Context at, List<Claim.Type> types) {
    return times(at, true)
        .or(
            () ->
                is(types, Claim.Family.COMMITMENT)
                    ? times(at, false)
                        .filter(time -> time.kind() == TimeValue.Kind.FISCAL_YEAR)
                        .map(Fields::lastDay)
                    : Optional.empty());
  }

  private static TimeValue lastDay(TimeValue year) {
    return new TimeValue(
        year.latest().toString(),
        year.latest(),
        year.latest(),
        TimeValue.Kind.DEADLINE,
        year.anchor(),
        List.of());
  }

  private static Optional<TimeValue> times(Context at, boolean deadline) {
    return at.inClause(Mention.OfTime.class).stream()
        .map(Mention.OfTime::value)
        .filter(value -> (value.kind() == TimeValue.Kind.DEADLINE) == deadline)
        .findFirst();
  }

  // ---- who says it, and how

  private Optional<Mention.Speaker> attribution(
      Context at, List<Claim.Type> types, List<String> parties, Zone.Kind zone) {
    if (is(types, Claim.Family.ROLE)) {
      return Optional.empty();
    }
    var spoken =
        at.inSentence(OfSpeaker.class).stream()
            .filter(said -> said.said().overlaps(at.clause()) && isMeant(said, at))
            .map(OfSpeaker::speaker)
            .findFirst();
    if (spoken.isPresent() && !isText(spoken.get())) {
      return spoken;
    }
    boolean ofText =
        eventText
            && zone == Zone.Kind.BODY
            && !types.isEmpty()
            && (is(types, Claim.Family.COMMITMENT)
                || is(types, Claim.Family.INSTRUMENT)
                || is(types, Claim.Family.SCOPE)
                || spoken.isPresent());
    return ofText ? Optional.of(text(parties)) : spoken;
  }

  /** "According to" behind several clauses covers those with figures, if there are any. */
  private static boolean isMeant(OfSpeaker said, Context at) {
    boolean named =
        at.clause().contains(said.span()) || !said.rule().startsWith("speaker.according");
    return named || hasFigure(at) || !hasFigure(at.with(at.sentence().span()));
  }

  private static boolean hasFigure(Context at) {
    return at.inClause(OfQuantity.class).stream().anyMatch(q -> q.role().isFigure());
  }

  private static boolean isText(Mention.Speaker speaker) {
    return speaker.entity().map(entity -> entity.kind() == Entity.Kind.TEXT).orElse(false);
  }

  private Mention.Speaker text(List<String> parties) {
    var of = new ArrayList<>(parties.size() == 2 ? parties : eventParties);
    of.sort(Comparator.comparing((String place) -> !place.equals("US")).thenComparing(p -> p));
    var id = "doc:" + String.join("-", of) + "_framework_text";
    return new Mention.Speaker(Optional.of(new Entity(Entity.Kind.TEXT, id)), id);
  }

  /** From the whole sentence; what is printed between quotation marks is a quotation. */
  private static Claim.Modality modality(Context at, List<Claim.Type> types, String rule) {
    var cues = at.inClause(Mention.OfCue.class).stream().map(Mention.OfCue::cue).toList();
    var all = at.inSentence(Mention.OfCue.class).stream().map(Mention.OfCue::cue).toList();
    boolean spoken =
        at.inSentence(OfSpeaker.class).stream()
            .anyMatch(said -> said.said().overlaps(at.clause()) && !isText(said.speaker()));
    if (is(types, Claim.Family.ROLE)) {
      return Claim.Modality.FACT;
    }
    if (spoken && all.contains(Cue.HEARSAY)) {
      return Claim.Modality.RUMOUR;
    }
    if (cues.contains(Cue.HYPOTHESIS)) {
      return Claim.Modality.HYPOTHETICAL;
    }
    if (is(types, Claim.Family.COMMITMENT) || is(types, Claim.Family.INSTRUMENT)) {
      return Claim.Modality.COMMITMENT;
    }
    if (spoken && is(types, Claim.Family.STATEMENT)) {
      return cues.contains(Cue.INTENTION) ? Claim.Modality.INTENTION : Claim.Modality.QUOTE;
    }
    if (cues.contains(Cue.POSSIBILITY)) {
      return Claim.Modality.POSSIBLE;
    }
    if (cues.contains(Cue.PLAN) || rule.equals(ClaimFinder.RULE_LIST)) {
      return Claim.Modality.PLANNED;
    }
    if (is(types, Claim.Family.RECOMMENDATION)) {
      return Claim.Modality.RECOMMENDATION;
    }
    if (is(types, Claim.Family.ASSESSMENT) && cues.contains(Cue.OPINION)) {
      return Claim.Modality.OPINION;
    }
    return Claim.Modality.FACT;
  }

  private static Claim.Polarity polarity(Context at) {
    return at.inClause(Mention.OfCue.class).stream().anyMatch(cue -> cue.cue() == Cue.NEGATION)
        ? Claim.Polarity.NEGATIVE
        : Claim.Polarity.POSITIVE;
  }
}
