package org.lodestone.brief.compile;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lodestone.agreement.Agreement;
import org.lodestone.agreement.AgreementRegister;
import org.lodestone.agreement.Clause;
import org.lodestone.agreement.Commitment;
import org.lodestone.agreement.Due;
import org.lodestone.brief.document.Language;
import org.lodestone.corpus.Corpus;
import org.lodestone.corpus.Key;
import org.lodestone.corpus.TextClause;
import org.lodestone.corpus.words.Concepts;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.network.PlaceId;

/**
 * The clauses of the register as reports can be checked against them (R6). A clause is read by the
 * word lists that read documents, so nothing is called omitted that they could not have found.
 */
public final class ClauseTexts {

  private static final Set<Entity.Kind> MATTERS =
      Set.of(Entity.Kind.MATERIAL, Entity.Kind.STAGE, Entity.Kind.INSTRUMENT);
  private static final String MINERALS = "minerals";

  /** Reports of a signing and the signing itself lie at most so far apart. */
  private static final int DAYS = 31;

  private final AgreementRegister register;

  public ClauseTexts(AgreementRegister register) {
    this.register = register;
  }

  /** The clauses that name something a report could be checked for. */
  public List<TextClause> of(Agreement agreement) {
    return agreement.clauses().stream()
        .flatMap(clause -> clause(agreement, clause).stream())
        .toList();
  }

  private Optional<TextClause> clause(Agreement agreement, Clause clause) {
    var subjects = subjects(words(clause));
    return subjects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TextClause(
                clause.id().text(),
                agreement.parties().stream().map(PlaceId::text).toList(),
                List.copyOf(subjects),
                due(clause)));
  }

  /** Wording, duties, conditions, instruments and objects of a clause in English. */
  private String words(Clause clause) {
    var words = new StringBuilder(clause.wording().en());
    for (var duty : clause.commitments()) {
      words.append(' ').append(duty.action().en()).append(". ").append(duty.condition().en());
      words.append(". ").append(String.join(", ", duty.instruments()));
      words.append(". ").append(objects(duty)).append(".");
    }
    return words.toString();
  }

  private String objects(Commitment duty) {
    return duty.objects().stream()
        .flatMap(id -> register.findObject(id).stream())
        .map(object -> object.name().en())
        .collect(Collectors.joining(", "));
  }

  private static Set<String> subjects(String words) {
    var read = Readings.mentions(words, Language.EN);
    var subjects = new LinkedHashSet<String>();
    read.stream(OfEntity.class)
        .map(OfEntity::entity)
        .filter(entity -> MATTERS.contains(entity.kind()))
        .forEach(entity -> subjects.add(entity.id()));
    var concepts =
        Concepts.in(read.layout().folded().toString(), org.lodestone.document.Language.ENGLISH);
    Stream.of(Concepts.Kind.ACTION, Concepts.Kind.PART)
        .flatMap(kind -> Concepts.listed(concepts, kind).stream())
        .filter(concept -> !subjects.contains(concept.replace('-', '_')))
        .forEach(subjects::add);
    return subjects;
  }

  private Optional<TextClause.Due> due(Clause clause) {
    return register.standings(register.lastRead()).stream()
        .filter(standing -> standing.clause().id().equals(clause.id()))
        .flatMap(standing -> dated(standing.due()).stream())
        .findFirst();
  }

  private static Optional<TextClause.Due> dated(Due due) {
    return switch (due) {
      case Due.Dated dated -> Optional.of(new TextClause.Due(dated.earliest(), dated.latest()));
      case Due.NoDeadline none -> Optional.empty();
      case Due.NotRunning waiting -> Optional.empty();
    };
  }

  /**
   * The agreements whose signing the documents report: same parties, same matter, at most a month
   * apart. Those that most is said about come first.
   */
  public List<Agreement> listReported(Corpus corpus) {
    return register.agreements().stream()
        .filter(agreement -> reports(corpus, agreement) > 0)
        .sorted(Comparator.comparingLong(agreement -> -reports(corpus, agreement)))
        .toList();
  }

  private long reports(Corpus corpus, Agreement agreement) {
    return corpus.propositions().stream()
        .filter(proposition -> isSigning(proposition.key(), agreement))
        .flatMap(proposition -> proposition.members().stream())
        .filter(member -> isNear(corpus, member.claim(), agreement))
        .count();
  }

  private boolean isSigning(Key key, Agreement agreement) {
    var parties =
        agreement.parties().stream().map(PlaceId::text).sorted().collect(Collectors.joining("+"));
    return key.subject() == Key.Subject.SIGN
        && key.parts().get(0).equals(parties)
        && key.parts().get(1).equals(topic(agreement));
  }

  /** As documents' signings are told apart: the topic of the name, else minerals. */
  private String topic(Agreement agreement) {
    var name = agreement.name().en();
    var read = Readings.mentions(name, Language.EN);
    var concepts =
        Concepts.in(read.layout().folded().toString(), org.lodestone.document.Language.ENGLISH);
    boolean material =
        read.stream(OfEntity.class).anyMatch(e -> e.entity().kind() == Entity.Kind.MATERIAL);
    return Concepts.first(concepts, Concepts.Kind.TOPIC).orElse(material ? MINERALS : "-");
  }

  private static boolean isNear(Corpus corpus, String id, Agreement agreement) {
    var signed = agreement.signing().day().first();
    return corpus.documents().stream()
        .flatMap(
            read ->
                read.all().stream()
                    .filter(claim -> claim.id().equals(id))
                    .flatMap(
                        claim ->
                            claim
                                .time()
                                .map(org.lodestone.mention.TimeValue::earliest)
                                .or(
                                    () ->
                                        read.mentions()
                                            .layout()
                                            .document()
                                            .published()
                                            .map(org.lodestone.document.Published::day))
                                .stream()))
        .anyMatch(
            day -> !day.isBefore(signed.minusDays(DAYS)) && !day.isAfter(signed.plusDays(DAYS)));
  }
}
