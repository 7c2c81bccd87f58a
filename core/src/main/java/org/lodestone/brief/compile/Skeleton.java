package org.lodestone.brief.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lodestone.agreement.AgreementRegister;
import org.lodestone.agreement.Due;
import org.lodestone.agreement.Standing;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Text;
import org.lodestone.claim.Claim.Family;
import org.lodestone.corpus.Conflict;
import org.lodestone.corpus.Corpus;
import org.lodestone.corpus.Item;
import org.lodestone.corpus.Key.Subject;
import org.lodestone.corpus.Proposition;
import org.lodestone.corpus.Proposition.Status;

/**
 * A first draft from a workspace (B11): fixed sections, sentences that are made of fields and words
 * of documents with their references. It compiles as it stands.
 */
public final class Skeleton {

  private static final int SUMMARY = 4;
  private static final int FEW = 5;
  private static final int FACTS = 10;
  private static final int DUTIES = 8;

  /** A duty that falls due within so many days, or should have been done, is urgent. */
  private static final int URGENT_DAYS = 180;

  private static final Text NOTHING =
      new Text("Nothing in the workspace.", "Rien dans l’espace de travail.");
  private static final Set<Subject> MAIN =
      Set.of(Subject.SIGN, Subject.COMMIT, Subject.XC, Subject.SHARE);
  private static final Set<Subject> CONTEXT =
      Set.of(Subject.SIGN, Subject.MEET, Subject.OFFICE, Subject.BUY);
  private static final Set<Subject> NUMBERS =
      Set.of(Subject.SHARE, Subject.STOCK, Subject.PROD, Subject.FUND, Subject.PRICE);
  private static final Set<Subject> CHANCES = Set.of(Subject.INSTR, Subject.PROJ, Subject.COMMIT);

  private final Corpus corpus;
  private final AgreementRegister register;
  private final LocalDate asOf;
  private final SkeletonLines lines;
  private final Language language;
  private final StringBuilder out = new StringBuilder();
  private final List<Proposition> ranked;

  private Skeleton(Corpus corpus, AgreementRegister register, LocalDate asOf, Language language) {
    this.corpus = corpus;
    this.register = register;
    this.asOf = asOf;
    this.language = language;
    lines = new SkeletonLines(corpus, language);
    ranked =
        corpus.propositions().stream()
            .sorted(
                Comparator.comparingInt((Proposition p) -> rank(p.status()))
                    .thenComparingInt(p -> -p.members().size())
                    .thenComparing(Proposition::key))
            .toList();
  }

  /** A draft in Markdown. */
  public static String of(
      Corpus corpus, AgreementRegister register, LocalDate asOf, Language language) {
    var skeleton = new Skeleton(corpus, register, asOf, language);
    skeleton.write();
    return skeleton.out.toString();
  }

  /** Firm statements first; nothing that later documents have overtaken. */
  private static int rank(Status status) {
    return switch (status) {
      case CONFIRMED_BY_PRIMARY_TEXT -> 0;
      case CORROBORATED -> 1;
      case CONTESTED -> 2;
      case REPEATED -> 3;
      case SINGLE_SOURCE -> 4;
      case NOT_CHECKABLE -> 5;
      case RUMOUR -> 6;
      case OVERTAKEN -> 7;
    };
  }

  private void write() {
    heading(1, new Text("Brief", "Note"));
    out.append(
        new Text(
                "Documents: {corpus:documents}; origins: {corpus:origins}; as of {corpus:day}.",
                "Documents : {corpus:documents} ; origines : {corpus:origins} ; situation au"
                    + " {corpus:day}.")
            .in(language));
    out.append("\n\n");
    heading(2, new Text("Summary", "Résumé"));
    list(summary());
    heading(2, new Text("Context", "Contexte"));
    list(propositions(p -> CONTEXT.contains(p.key().subject()), FEW));
    heading(2, new Text("Facts and figures", "Faits et chiffres"));
    list(propositions(this::isFigure, FACTS));
    heading(2, new Text("Actors", "Acteurs"));
    list(actors());
    heading(2, new Text("Opportunities and risks", "Opportunités et risques"));
    heading(3, new Text("Opportunities", "Opportunités"));
    list(propositions(p -> CHANCES.contains(p.key().subject()), FEW));
    heading(3, new Text("Risks", "Risques"));
    list(propositions(this::isRisk, FEW));
    heading(2, new Text("Actions", "Actions"));
    heading(3, new Text("Urgent", "Urgent"));
    list(duties(this::isUrgent, true));
    heading(3, new Text("Strategic", "Stratégique"));
    list(duties(standing -> !isUrgent(standing), false));
    heading(2, new Text("Verification", "Vérification"));
    list(verification());
    heading(2, new Text("Bibliography", "Bibliographie"));
    out.append(Draft.BIBLIOGRAPHY_MARK).append("\n");
  }

  private void heading(int level, Text words) {
    out.append("#".repeat(level)).append(' ').append(words.in(language)).append("\n\n");
  }

  private void list(List<String> items) {
    if (items.isEmpty()) {
      out.append(NOTHING.in(language)).append("\n");
    }
    items.forEach(item -> out.append(item).append("\n"));
    out.append("\n");
  }

  // ---- propositions

  /** One of each main subject first. */
  private List<String> summary() {
    var chosen = new ArrayList<Proposition>();
    for (var subject : List.of(Subject.SIGN, Subject.COMMIT, Subject.SHARE, Subject.XC)) {
      shown().filter(p -> p.key().subject() == subject).findFirst().ifPresent(chosen::add);
    }
    shown()
        .filter(p -> MAIN.contains(p.key().subject()) && !chosen.contains(p))
        .limit(SUMMARY - (long) Math.min(SUMMARY, chosen.size()))
        .forEach(chosen::add);
    return chosen.stream().map(lines::of).toList();
  }

  private java.util.stream.Stream<Proposition> shown() {
    return ranked.stream()
        .filter(p -> p.status() != Status.RUMOUR && p.status() != Status.OVERTAKEN)
        .filter(p -> !lines.isDerivedOnly(p));
  }

  private List<String> propositions(Predicate<Proposition> wanted, int most) {
    return shown().filter(wanted).limit(most).map(lines::of).toList();
  }

  /** One line for each person, or for each speaker that is none. */
  private List<String> actors() {
    var seen = new java.util.TreeSet<String>();
    return shown()
        .filter(this::isAboutActors)
        .filter(
            proposition -> {
              var persons = lines.persons(proposition);
              return persons.isEmpty() || seen.addAll(persons);
            })
        .limit(FEW)
        .map(lines::of)
        .toList();
  }

  private boolean isFigure(Proposition proposition) {
    return NUMBERS.contains(proposition.key().subject())
        || (proposition.key().subject() == Subject.ALONE && lines.hasFigure(proposition));
  }

  private boolean isAboutActors(Proposition proposition) {
    return proposition.key().subject() == Subject.ALONE
        && lines.isOf(proposition, Set.of(Family.ROLE, Family.ROLE_START, Family.STATEMENT));
  }

  private boolean isRisk(Proposition proposition) {
    return proposition.key().subject() == Subject.XC
        || (proposition.key().subject() == Subject.ALONE
            && lines.isOf(
                proposition, Set.of(Family.DEPENDENCY, Family.POSSIBILITY, Family.EXPORT_CONTROL)));
  }

  // ---- duties

  private List<String> duties(Predicate<Standing> wanted, boolean reported) {
    var agreements = new ClauseTexts(register).listReported(corpus);
    var items = new ArrayList<String>();
    register.standings(asOf).stream()
        .filter(standing -> agreements.contains(standing.agreement()))
        .filter(wanted)
        .sorted(Comparator.comparingInt(standing -> agreements.indexOf(standing.agreement())))
        .limit(DUTIES)
        .forEach(standing -> items.add(lines.of(standing)));
    if (reported) {
      corpus.commitments().stream()
          .filter(duty -> !duty.due().isEmpty())
          .forEach(duty -> items.add(lines.of(duty)));
    }
    return items;
  }

  private boolean isUrgent(Standing standing) {
    boolean open =
        switch (standing.state()) {
          case RUNNING, DUE, DUE_DATE_PASSED, LATE -> true;
          case MET, PENDING, LAPSED, UNKNOWN -> false;
        };
    return open
        && standing.due() instanceof Due.Dated due
        && !due.earliest().isAfter(asOf.plusDays(URGENT_DAYS));
  }

  // ---- what is to be verified

  private List<String> verification() {
    var items = new ArrayList<String>();
    for (var conflict : corpus.conflicts()) {
      if (conflict.state() == Conflict.State.OPEN || conflict.state() == Conflict.State.EXPLAINED) {
        items.addAll(lines.of(conflict));
      }
    }
    corpus.items().stream()
        .filter(item -> item.from() != Item.From.CONFLICT)
        .forEach(item -> items.addAll(lines.of(item)));
    ranked.stream()
        .filter(p -> p.status() == Status.RUMOUR && !lines.isDerivedOnly(p))
        .map(lines::of)
        .forEach(items::add);
    return items;
  }
}
