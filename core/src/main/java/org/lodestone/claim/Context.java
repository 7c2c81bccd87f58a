package org.lodestone.claim;

import java.util.List;
import java.util.function.Predicate;
import org.lodestone.document.Sentence;
import org.lodestone.document.Span;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mentions;

/** A clause in its sentence with the mentions of both. */
record Context(Mentions mentions, Sentence sentence, Span clause) {

  private static final List<String> MASSES = List.of("t", "kg", "g");

  /** The folded words of the clause. */
  String folded() {
    return clause.in(mentions.layout().folded().toString());
  }

  <M extends Mention> List<M> inClause(Class<M> kind) {
    return mentions.inside(clause, kind);
  }

  <M extends Mention> List<M> inSentence(Class<M> kind) {
    return mentions.inside(sentence.span(), kind);
  }

  /** Ids of the entities of a kind in the clause, each once, in order. */
  List<String> ids(Entity.Kind kind) {
    return ids(clause, kind);
  }

  List<String> ids(Span span, Entity.Kind kind) {
    return mentions.inside(span, OfEntity.class).stream()
        .map(OfEntity::entity)
        .filter(entity -> entity.kind() == kind)
        .map(Entity::id)
        .distinct()
        .toList();
  }

  boolean satisfies(FamilyRule rule) {
    return rule.needs().stream().allMatch(any -> any.stream().anyMatch(this::has));
  }

  private boolean has(FamilyRule.Need need) {
    var span =
        switch (need.scope()) {
          case CLAUSE -> clause;
          case SENTENCE -> sentence.span();
        };
    return switch (need.kind()) {
      case TEXT -> hasEntity(span, Entity.Kind.TEXT, 1);
      case PLACE -> hasEntity(span, Entity.Kind.PLACE, 1);
      case PLACES -> hasEntity(span, Entity.Kind.PLACE, 2);
      case PERSON -> hasEntity(span, Entity.Kind.PERSON, 1);
      case ORGANISATION -> hasEntity(span, Entity.Kind.ORGANISATION, 1);
      case MATERIAL -> hasEntity(span, Entity.Kind.MATERIAL, 1);
      case MATERIALS -> hasEntity(span, Entity.Kind.MATERIAL, 2);
      case STAGE -> hasEntity(span, Entity.Kind.STAGE, 1);
      case INSTRUMENT -> hasEntity(span, Entity.Kind.INSTRUMENT, 1);
      case EXPORT -> ids(span, Entity.Kind.STAGE).contains("export");
      case IMPORT -> ids(span, Entity.Kind.STAGE).contains("import");
      case STOCKPILE -> ids(span, Entity.Kind.STAGE).contains("stockpile");
      case PERCENT -> hasAmount(span, unit -> unit.equals("%"));
      case MASS -> hasAmount(span, MASSES::contains);
      case MONEY -> hasAmount(span, unit -> unit.matches("[A-Z]{3}(/.*)?"));
      case FIGURE -> hasAmount(span, unit -> true);
      case SPEAKER -> has(span, Mention.OfSpeaker.class);
      case TIME -> has(span, Mention.OfTime.class);
      case QUOTE -> has(span, Mention.OfQuote.class);
    };
  }

  private boolean hasEntity(Span span, Entity.Kind kind, int least) {
    return ids(span, kind).size() >= least;
  }

  private <M extends Mention> boolean has(Span span, Class<M> kind) {
    return !mentions.inside(span, kind).isEmpty();
  }

  private boolean hasAmount(Span span, Predicate<String> unit) {
    return mentions.inside(span, OfQuantity.class).stream()
        .anyMatch(q -> q.role().isFigure() && unit.test(q.amount().unit()));
  }

  boolean isQuoted(int place) {
    return inSentence(Mention.OfQuote.class).stream().anyMatch(q -> q.inner().contains(place));
  }

  Context with(Span other) {
    return new Context(mentions, sentence, other);
  }
}
