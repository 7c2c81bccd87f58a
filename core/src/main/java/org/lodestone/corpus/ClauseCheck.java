package org.lodestone.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lodestone.claim.Claim;
import org.lodestone.claim.Claims;
import org.lodestone.corpus.Key.Subject;
import org.lodestone.corpus.words.Concepts;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention.OfEntity;

/**
 * Reports against the text of an agreement (R6): what the text supports, what it contradicts, what
 * of it no report names.
 *
 * @param findings of claims first, then omissions in the order of the clauses
 */
public record ClauseCheck(List<Finding> findings) {

  /** What the comparison tells. */
  public enum Outcome {
    SUPPORTED,
    CONTRADICTED,
    OMITTED,
    NOT_CHECKABLE
  }

  /**
   * One line of a comparison.
   *
   * @param subject what it is about
   * @param clause nothing if no clause is about it
   * @param claims none if no report names it
   */
  public record Finding(
      Outcome outcome,
      String subject,
      Optional<String> clause,
      List<String> claims,
      Phrase reason) {
    public Finding {
      claims = List.copyOf(claims);
    }
  }

  public ClauseCheck {
    findings = List.copyOf(findings);
  }

  /** Compares a corpus with the clauses of one agreement. */
  public static ClauseCheck of(Corpus corpus, List<TextClause> clauses) {
    var findings = new ArrayList<Finding>();
    for (var read : corpus.documents()) {
      for (var claim : read.all()) {
        claimed(corpus, claim, clauses)
            .ifPresent(subject -> findings.add(compare(Said.of(read, claim), subject, clauses)));
      }
    }
    findings.addAll(omissions(corpus, clauses));
    return new ClauseCheck(findings);
  }

  /** The duty or instrument of the parties that a claim is about. */
  private static Optional<String> claimed(Corpus corpus, Claim claim, List<TextClause> clauses) {
    var key = corpus.keyOf(claim.id());
    boolean duty = key.subject() == Subject.COMMIT || key.subject() == Subject.INSTR;
    return duty && clauses.stream().anyMatch(c -> Keys.joined(c.parties()).equals(key.part(0)))
        ? Optional.of(key.part(1))
        : Optional.empty();
  }

  private static Finding compare(Said said, String subject, List<TextClause> clauses) {
    var id = List.of(said.claim().id());
    var about = clauses.stream().filter(clause -> isAbout(clause, said, subject)).toList();
    if (about.isEmpty()) {
      return new Finding(
          Outcome.NOT_CHECKABLE, subject, Optional.empty(), id, Phrase.of("check.not-checkable"));
    }
    var due = said.claim().due().map(time -> time.latest());
    var other =
        about.stream()
            .filter(c -> due.isPresent() && c.due().isPresent())
            .filter(c -> about.stream().noneMatch(any -> allows(any, due.get())))
            .findFirst();
    return other
        .map(
            clause ->
                new Finding(
                    Outcome.CONTRADICTED,
                    subject,
                    Optional.of(clause.id()),
                    id,
                    Phrase.of(
                        "check.contradicted",
                        clause.id(),
                        clause.due().orElseThrow().latest(),
                        due.orElseThrow())))
        .orElseGet(
            () ->
                new Finding(
                    Outcome.SUPPORTED,
                    subject,
                    Optional.of(about.getFirst().id()),
                    id,
                    Phrase.of("check.supported", about.getFirst().id())));
  }

  private static boolean allows(TextClause clause, LocalDate due) {
    return clause
        .due()
        .map(d -> !due.isBefore(d.earliest()) && !due.isAfter(d.latest()))
        .orElse(true);
  }

  private static boolean isAbout(TextClause clause, Said said, String subject) {
    return clause.subjects().contains(subject)
        || said.claim().instruments().stream().anyMatch(i -> clause.subjects().contains(i.id()));
  }

  // ---- what no report names

  private static List<Finding> omissions(Corpus corpus, List<TextClause> clauses) {
    var named = new TreeSet<String>();
    corpus.documents().forEach(read -> named.addAll(named(read)));
    var findings = new ArrayList<Finding>();
    for (var clause : clauses) {
      for (var subject : new LinkedHashSet<>(clause.subjects())) {
        if (!named.contains(subject)) {
          findings.add(
              new Finding(
                  Outcome.OMITTED,
                  subject,
                  Optional.of(clause.id()),
                  List.of(),
                  Phrase.of("check.omitted")));
        }
      }
    }
    return findings;
  }

  /** Everything that a document names where it is evidence. */
  private static Set<String> named(Claims read) {
    var mentions = read.mentions();
    var named = new TreeSet<String>();
    mentions.stream(OfEntity.class)
        .map(OfEntity::entity)
        .filter(entity -> entity.kind() != Entity.Kind.PLACE)
        .forEach(entity -> named.add(entity.id()));
    var layout = mentions.layout();
    var folded = layout.folded().toString();
    for (var sentence : layout.sentences()) {
      if (sentence.zone().kind().isEvidence()) {
        named.addAll(Concepts.in(sentence.span().in(folded), layout.document().language()));
      }
    }
    return named;
  }
}
