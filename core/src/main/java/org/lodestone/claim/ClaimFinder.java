package org.lodestone.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodestone.document.Selector;
import org.lodestone.document.Sentence;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfSpeaker;
import org.lodestone.mention.Mentions;

/** Finds the claims of a document (C1 to C6). */
final class ClaimFinder {

  private static final String RULE_CLAUSE = "claim.clause/1";
  static final String RULE_LIST = "claim.list/1";
  private static final String RULE_OFFICE = "claim.office/1";
  private static final String RULE_DATE = "claim.date-line/1";
  private static final String RULE_CHECKABLE = "claim.checkable/1";

  /** Characters of a clause from which it is cut at softer words as well. */
  private static final int LONG = 110;

  private static final int HEX_SHOWN = 12;

  private final Mentions mentions;
  private final Clauses clauses;
  private final Fields fields;
  private final Map<Span, Claim> found = new LinkedHashMap<>();
  private final Set<String> offices = new HashSet<>();

  private ClaimFinder(Mentions mentions) {
    this.mentions = mentions;
    clauses = new Clauses(mentions.layout());
    fields = new Fields(mentions);
  }

  static List<Claim> find(Mentions mentions) {
    var finder = new ClaimFinder(mentions);
    var seen = new HashSet<String>();
    for (var sentence : mentions.layout().sentences()) {
      if (sentence.zone().kind() == Zone.Kind.METADATA) {
        finder.dateLine(sentence);
      } else if (isText(sentence)
          && seen.add(sentence.span().in(mentions.layout().folded().toString()))) {
        finder.read(sentence);
      }
    }
    return finder.found.values().stream()
        .sorted((a, b) -> a.words().position().compareTo(b.words().position()))
        .toList();
  }

  /** The claim at a place inside a sentence; as unsure as its sentence, and denied if that is. */
  static Claim at(Mentions mentions, Span span, String rule) {
    var sentence =
        mentions
            .layout()
            .sentenceAt(span.start())
            .filter(around -> around.span().contains(span) && isText(around))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The place %d-%d is not inside one sentence of the text."
                            .formatted(span.start(), span.end())));
    var finder = new ClaimFinder(mentions);
    var whole = new Context(mentions, sentence, sentence.span());
    var own = finder.claim(whole.with(span), Typing.of(whole.with(span)), rule);
    var around = finder.claim(whole, Typing.of(whole), rule);
    return own.saidAs(Sureness.less(own, around), Sureness.denied(own, around));
  }

  /** Titles of sections say nothing; a caption may stand twice on a page. */
  private static boolean isText(Sentence sentence) {
    var kind = sentence.zone().kind();
    return kind.isEvidence() && kind != Zone.Kind.HEADING;
  }

  private void dateLine(Sentence sentence) {
    if (!mentions.inside(sentence.span(), Mention.OfTime.class).isEmpty()) {
      var context = new Context(mentions, sentence, sentence.span());
      add(context, List.of(new Claim.Type(Claim.Family.PUBLICATION, 1)), RULE_DATE);
    }
  }

  private void read(Sentence sentence) {
    var whole = new Context(mentions, sentence, sentence.span());
    for (var clause : joined(whole)) {
      for (var part : parts(clause)) {
        claims(part);
      }
    }
    instruments(whole);
    offices(whole);
  }

  /** The clauses of a sentence; what says nothing of its own stays with the clause before. */
  private List<Context> joined(Context whole) {
    var joined = new ArrayList<Context>();
    for (var span : clauses.of(whole.sentence(), whole::isQuoted)) {
      var clause = whole.with(span);
      if (!joined.isEmpty() && clauses.isSource(span) && !hasFigure(clause)) {
        continue;
      }
      boolean adds = !hasFigure(clause) && (clauses.follows(span) || !isCheckable(clause));
      if (!joined.isEmpty() && adds && Typing.of(clause).isEmpty()) {
        var before = joined.removeLast();
        joined.add(whole.with(before.clause().with(span)));
      } else {
        joined.add(clause);
      }
    }
    return joined;
  }

  /** A long clause with several things to check falls apart at softer words, the last one first. */
  private List<Context> parts(Context clause) {
    if (clause.clause().length() < LONG) {
      return List.of(clause);
    }
    for (int cut : clauses.softCuts(clause.clause(), clause::isQuoted).reversed()) {
      var left = clause.with(clauses.trimmed(clause.clause().start(), cut));
      var right = clause.with(clauses.trimmed(cut, clause.clause().end()));
      if (isListOfMeans(right)) {
        return parts(left);
      }
      if (differ(Typing.of(left), Typing.of(right))) {
        var parts = new ArrayList<>(parts(left));
        parts.add(right);
        return parts;
      }
    }
    return List.of(clause);
  }

  /** Instruments are claims of their own. */
  private boolean isListOfMeans(Context clause) {
    return clauses.isMeans(clause.clause()) && clause.ids(Entity.Kind.INSTRUMENT).size() > 1;
  }

  private static boolean differ(List<Claim.Type> left, List<Claim.Type> right) {
    return !left.isEmpty()
        && !right.isEmpty()
        && left.getFirst().family() != right.getFirst().family();
  }

  private void claims(Context clause) {
    var types = types(clause);
    if (isInstruments(clause) && !isSpoken(clause)) {
      return;
    }
    var figures = figures(clause);
    var projects = isProject(types) ? clauses.items(clause) : List.<Context>of();
    if (isShare(types) && figures.size() > 1) {
      shares(clause, figures, types);
    } else if (projects.size() > 1) {
      projects.forEach(item -> add(item, types, RULE_LIST));
    } else if (!types.isEmpty()) {
      add(clause, types, RULE_CLAUSE);
    } else if (isCheckable(clause)) {
      add(clause, List.of(), RULE_CHECKABLE);
    }
  }

  /** Whether the names of instruments are most of a clause. */
  private static boolean isInstruments(Context clause) {
    int length =
        clause.inClause(OfEntity.class).stream()
            .filter(mention -> mention.entity().kind() == Entity.Kind.INSTRUMENT)
            .mapToInt(mention -> mention.span().length())
            .sum();
    return 2 * length > clause.clause().length();
  }

  private List<Claim.Type> types(Context clause) {
    var types = new ArrayList<>(Typing.of(clause));
    if (isSpoken(clause)) {
      boolean first =
          types.isEmpty() || types.getFirst().score() < STATEMENT_SCORE || isQuotation(clause);
      double score = first ? MOST_SCORE : STATEMENT_SCORE;
      types.add(first ? 0 : 1, new Claim.Type(Claim.Family.STATEMENT, score));
    }
    return types;
  }

  private static final double STATEMENT_SCORE = 0.8;
  private static final double MOST_SCORE = 0.95;

  /** Whether a person says it in this clause. */
  private static boolean isSpoken(Context clause) {
    return clause.inSentence(OfSpeaker.class).stream()
        .filter(said -> isPerson(said.speaker()))
        .anyMatch(
            said ->
                clause.clause().contains(said.span())
                    || (said.said().overlaps(clause.clause()) && isQuotation(clause)));
  }

  private static boolean isPerson(Mention.Speaker speaker) {
    return speaker.entity().map(entity -> entity.kind() == Entity.Kind.PERSON).orElse(true);
  }

  /** Whether at least half of a clause stands between quotation marks. */
  private static boolean isQuotation(Context clause) {
    int quoted =
        clause.inSentence(Mention.OfQuote.class).stream()
            .map(Mention.OfQuote::span)
            .filter(span -> span.overlaps(clause.clause()))
            .mapToInt(
                span ->
                    Math.min(span.end(), clause.clause().end())
                        - Math.max(span.start(), clause.clause().start()))
            .sum();
    return 2 * quoted >= clause.clause().length();
  }

  private static boolean isProject(List<Claim.Type> types) {
    return !types.isEmpty() && types.getFirst().family() == Claim.Family.PROJECT;
  }

  private static boolean isShare(List<Claim.Type> types) {
    return types.stream().anyMatch(type -> type.family() == Claim.Family.SHARE);
  }

  private static List<OfQuantity> figures(Context clause) {
    return clause.inClause(OfQuantity.class).stream()
        .filter(q -> q.role().isFigure() && q.amount().unit().equals("%"))
        .toList();
  }

  /** Each share is a claim: up to the next figure, the first with what stands before it. */
  private void shares(Context clause, List<OfQuantity> figures, List<Claim.Type> types) {
    int start = clause.clause().start();
    for (int i = 0; i < figures.size(); i++) {
      int end = i + 1 < figures.size() ? figures.get(i + 1).span().start() : clause.clause().end();
      var own = clauses.withoutJoin(clauses.trimmed(start, end));
      var span =
          i == 0
              ? own
              : clauses.change(figures.get(i - 1).span(), figures.get(i).span()).orElse(own);
      add(clause.with(span), types, RULE_CLAUSE);
      start = end;
    }
  }

  private static boolean hasFigure(Context clause) {
    return clause.inClause(OfQuantity.class).stream().anyMatch(q -> q.role().isFigure());
  }

  private static boolean isCheckable(Context clause) {
    return hasFigure(clause)
        || !clause.inClause(Mention.OfTime.class).isEmpty()
        || clause.ids(Entity.Kind.PLACE).size() + clause.ids(Entity.Kind.MATERIAL).size() > 1
        || (!clause.ids(Entity.Kind.PERSON).isEmpty() && clause.clause().length() > LONG / 2);
  }

  // ---- lists

  /** In what a text provides or its parties promise, each instrument is a claim. */
  private void instruments(Context sentence) {
    var listed =
        sentence.inClause(OfEntity.class).stream()
            .filter(mention -> mention.entity().kind() == Entity.Kind.INSTRUMENT)
            .toList();
    boolean promised =
        listed.size() > 1 || (!listed.isEmpty() && !sentence.ids(Entity.Kind.TEXT).isEmpty());
    if (promised) {
      for (var mention : listed) {
        var span = clauses.nounPhrase(mention.span());
        add(sentence.with(span), List.of(new Claim.Type(Claim.Family.INSTRUMENT, 0.9)), RULE_LIST);
      }
    }
  }

  /** The first time that a person is named with an office. */
  private void offices(Context sentence) {
    for (var mention : sentence.inClause(OfEntity.class)) {
      var person = mention.entity();
      if (person.kind() == Entity.Kind.PERSON && !offices.contains(person.id())) {
        clauses
            .office(mention.span(), sentence.sentence())
            .ifPresent(
                span -> {
                  offices.add(person.id());
                  add(
                      sentence.with(span),
                      List.of(new Claim.Type(Claim.Family.ROLE, 0.8)),
                      RULE_OFFICE);
                });
      }
    }
  }

  // ---- claims

  private void add(Context at, List<Claim.Type> types, String rule) {
    if (at.clause().length() > 1) {
      found.putIfAbsent(at.clause(), claim(at, types, rule));
    }
  }

  private Claim claim(Context at, List<Claim.Type> types, String rule) {
    var document = mentions.layout().document();
    var id =
        "%s:%d-%d"
            .formatted(
                document.id().digest().substring(0, HEX_SHOWN),
                at.clause().start(),
                at.clause().end());
    return fields.claim(id, Selector.of(document.text(), at.clause()), at, types, rule);
  }
}
