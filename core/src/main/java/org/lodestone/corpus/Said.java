package org.lodestone.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodestone.claim.Claim;
import org.lodestone.claim.Claim.Family;
import org.lodestone.claim.Claims;
import org.lodestone.corpus.words.Concepts;
import org.lodestone.document.Document;
import org.lodestone.document.Language;
import org.lodestone.document.Sentence;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfTime;
import org.lodestone.mention.TimeValue;

/** A claim with its sentence and what both are about. */
record Said(Claims read, Claim claim, Sentence sentence, Set<String> concepts, Set<String> around) {

  static Said of(Claims read, Claim claim) {
    var layout = read.mentions().layout();
    var folded = layout.folded().toString();
    var language = layout.document().language();
    var span = claim.words().position();
    var sentence =
        layout.sentenceAt(span.start()).orElseGet(() -> new Sentence(span, zone(read, span)));
    return new Said(
        read,
        claim,
        sentence,
        Concepts.in(span.in(folded), language),
        Concepts.in(sentence.span().with(span).in(folded), language));
  }

  private static Zone zone(Claims read, Span span) {
    return read.mentions().layout().zoneAt(span.start()).orElseThrow();
  }

  Document document() {
    return read.mentions().layout().document();
  }

  Language language() {
    return document().language();
  }

  Span span() {
    return claim.words().position();
  }

  boolean is(Family family) {
    return !claim.types().isEmpty() && claim.types().getFirst().family() == family;
  }

  /** Whether the claim may be of a family: one of the types proposed for it. */
  boolean mayBe(Family family) {
    return claim.types().stream().anyMatch(type -> type.family() == family);
  }

  boolean has(String concept) {
    return concepts.contains(concept);
  }

  boolean isNear(String concept) {
    return around.contains(concept);
  }

  /** Whether it is said to be so, rather than planned, possible or meant. */
  boolean isFact() {
    return switch (claim.modality()) {
      case FACT, QUOTE -> true;
      case COMMITMENT,
          INTENTION,
          PLANNED,
          POSSIBLE,
          HYPOTHETICAL,
          RUMOUR,
          OPINION,
          RECOMMENDATION ->
          false;
    };
  }

  /** Whether it stands outside the running text. */
  boolean isCaption() {
    return claim.zone() == Zone.Kind.CAPTION;
  }

  /** Ids of entities of a kind, in order: of the claim, else of its sentence. */
  List<String> ids(Entity.Kind kind) {
    var own = ids(span(), kind);
    return own.isEmpty() ? ids(sentence.span(), kind) : own;
  }

  /** Ids of entities of a kind in the whole sentence, in order of the alphabet. */
  List<String> idsAround(Entity.Kind kind) {
    return ids(sentence.span(), kind).stream().sorted().toList();
  }

  private List<String> ids(Span span, Entity.Kind kind) {
    return read.mentions().inside(span, OfEntity.class).stream()
        .map(OfEntity::entity)
        .filter(entity -> entity.kind() == kind)
        .map(Entity::id)
        .distinct()
        .toList();
  }

  /**
   * Times at which something happened: of the claim, else of its sentence. Lengths do not count.
   */
  List<TimeValue> moments() {
    var own = moments(span());
    return own.isEmpty() ? moments(sentence.span()) : own;
  }

  private List<TimeValue> moments(Span span) {
    return read.mentions().inside(span, OfTime.class).stream()
        .filter(time -> time.value().kind() == TimeValue.Kind.INSTANT || isShort(time.value()))
        .map(OfTime::value)
        .filter(value -> !value.edtf().endsWith("~"))
        .toList();
  }

  private static boolean isShort(TimeValue value) {
    return value.kind() == TimeValue.Kind.INTERVAL
        && !value.edtf().contains("..")
        && value.earliest().plusMonths(2).isAfter(value.latest());
  }

  /** Where it took place: of the claim, else of its sentence. */
  Venue venue() {
    var own = Venue.in(this, span());
    return own.buildings().isEmpty() ? own.or(Venue.in(this, sentence.span())) : own;
  }

  /** Who says it, in an id if the speaker is known. */
  Optional<String> speaker() {
    return claim.attribution().flatMap(Mention.Speaker::entity).map(Entity::id);
  }
}
