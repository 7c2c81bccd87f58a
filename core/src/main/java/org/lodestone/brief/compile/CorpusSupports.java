package org.lodestone.brief.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lodestone.brief.compile.Reference.Kind;
import org.lodestone.brief.compile.Support.Content;
import org.lodestone.brief.compile.Support.Contest;
import org.lodestone.brief.compile.Support.Firmness;
import org.lodestone.brief.compile.Support.Quotation;
import org.lodestone.brief.document.Text;
import org.lodestone.claim.Claim;
import org.lodestone.claim.Claims;
import org.lodestone.corpus.Conflict;
import org.lodestone.corpus.Corpus;
import org.lodestone.corpus.Item;
import org.lodestone.corpus.Proposition;
import org.lodestone.document.Document;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Zone;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfTime;
import org.lodestone.mention.TimeValue;

/** The claims, propositions, conflicts and items of a corpus as supports. */
public final class CorpusSupports {

  private final Corpus corpus;
  private final Map<String, Content> edits;
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private final Map<String, Claims> read = new LinkedHashMap<>();
  private final Map<DocumentId, Set<String>> names = new LinkedHashMap<>();
  private final Map<String, Proposition> propositions;
  private final Map<String, List<Contest>> contests = new LinkedHashMap<>();

  /**
   * What a person decided about a claim that counts no more.
   *
   * @param into the claim that it was merged into; nothing if it was rejected
   */
  public record Verdict(String claim, String by, String reason, Optional<String> into) {}

  /**
   * Prepares the supports of a corpus.
   *
   * @param edits what persons have put in the place of what was found, by claim
   */
  public CorpusSupports(Corpus corpus, Map<String, Content> edits) {
    this.corpus = corpus;
    this.edits = Map.copyOf(edits);
    for (var document : corpus.documents()) {
      for (var claim : document.all()) {
        claims.put(claim.id(), claim);
        read.put(claim.id(), document);
      }
      names.put(id(document), Readings.names(document.mentions()));
    }
    propositions =
        corpus.propositions().stream().collect(Collectors.toMap(p -> p.key().toString(), p -> p));
    corpus.conflicts().forEach(this::addContests);
  }

  private static DocumentId id(Claims document) {
    return document.mentions().layout().document().id();
  }

  private void addContests(Conflict conflict) {
    for (int group = 0; group < conflict.values().size(); group++) {
      var contest = new Contest(conflict.id(), conflict.facet(), group);
      for (var claim : conflict.values().get(group).claims()) {
        contests.computeIfAbsent(claim, key -> new ArrayList<>()).add(contest);
      }
    }
  }

  /** All supports. */
  public List<Support> all() {
    var supports = new ArrayList<Support>();
    claims.values().forEach(claim -> supports.add(support(claim)));
    corpus.propositions().forEach(proposition -> supports.add(support(proposition)));
    corpus.conflicts().forEach(conflict -> supports.add(support(conflict)));
    corpus.items().forEach(item -> supports.add(support(item)));
    return supports;
  }

  /** A claim that a person has put aside. */
  public static Support of(Verdict verdict) {
    var note =
        verdict
            .into()
            .map(
                into ->
                    new Text(
                        "merged into %s by %s: %s".formatted(into, verdict.by(), verdict.reason()),
                        "fusionnée dans %s par %s : %s"
                            .formatted(into, verdict.by(), verdict.reason())))
            .orElseGet(
                () ->
                    new Text(
                        "rejected by %s: %s".formatted(verdict.by(), verdict.reason()),
                        "rejetée par %s : %s".formatted(verdict.by(), verdict.reason())));
    return new Support(
        Reference.to(Kind.CLAIM, verdict.claim()),
        Digest.of(List.of(verdict.claim(), note.en())),
        verdict.into().isPresent() ? Firmness.MERGED : Firmness.REJECTED,
        List.of(),
        Content.NONE,
        Optional.empty(),
        note,
        List.of(),
        List.of());
  }

  // ---- claims and propositions

  /** That of the claim's own key; else one that the claim bears on. */
  private Proposition propositionOf(String claim) {
    var own = propositions.get(corpus.keyOf(claim).toString());
    return own != null
        ? own
        : corpus.propositions().stream()
            .filter(p -> p.members().stream().anyMatch(member -> member.claim().equals(claim)))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The claim '%s' has no proposition.".formatted(claim)));
  }

  private Support support(Claim claim) {
    var proposition = propositionOf(claim.id());
    return support(
        Reference.to(Kind.CLAIM, claim.id()),
        List.of(
            claim.words().exact(),
            claim.quantity().toString(),
            claim.time().toString(),
            claim.due().toString(),
            claim.modality().name()),
        firmness(claim, proposition),
        contests.getOrDefault(claim.id(), List.of()),
        content(claim),
        note(claim, proposition),
        List.of(claim.id()));
  }

  private static Firmness firmness(Claim claim, Proposition proposition) {
    return switch (claim.modality()) {
      case RUMOUR -> Firmness.RUMOUR;
      case OPINION, RECOMMENDATION, POSSIBLE, HYPOTHETICAL -> Firmness.VIEW;
      case FACT, COMMITMENT, INTENTION, PLANNED, QUOTE -> firmness(proposition);
    };
  }

  private static Firmness firmness(Proposition proposition) {
    return switch (proposition.status()) {
      case CONFIRMED_BY_PRIMARY_TEXT, CORROBORATED -> Firmness.FIRM;
      case REPEATED, SINGLE_SOURCE -> Firmness.ONE_ORIGIN;
      case CONTESTED -> proposition.origins().size() > 1 ? Firmness.FIRM : Firmness.ONE_ORIGIN;
      case RUMOUR -> Firmness.RUMOUR;
      case NOT_CHECKABLE -> Firmness.VIEW;
      case OVERTAKEN -> Firmness.OVERTAKEN;
    };
  }

  /** What stands in the claim and its sentence, and what was counted from it. */
  private Content content(Claim claim) {
    var document = document(claim.id());
    var mentions = reading(claim.id()).mentions();
    var span = claim.words().position();
    var sentence =
        mentions.layout().sentenceAt(span.start()).map(s -> s.span().with(span)).orElse(span);
    var amounts = new ArrayList<Amount>();
    mentions.inside(sentence, OfQuantity.class).forEach(q -> amounts.add(q.amount()));
    claim.quantity().ifPresent(amounts::add);
    var times = new ArrayList<TimeValue>();
    mentions.inside(sentence, OfTime.class).forEach(time -> times.add(time.value()));
    Stream.of(claim.time(), claim.due()).flatMap(Optional::stream).forEach(times::add);
    claim.due().stream()
        .flatMap(due -> due.alternatives().stream())
        .forEach(day -> times.add(Readings.day(day)));
    corpus.commitments().stream()
        .filter(duty -> duty.claims().contains(claim.id()))
        .flatMap(duty -> duty.alternatives().stream())
        .forEach(day -> times.add(Readings.day(day)));
    document.published().ifPresent(published -> times.add(Readings.day(published.day())));
    var named = new LinkedHashSet<>(names.getOrDefault(document.id(), Set.of()));
    named.addAll(claim.parties());
    named.addAll(claim.geography());
    var found = new Content(amounts, times, named);
    var edited = edits.get(claim.id());
    return edited == null ? found : Readings.joined(List.of(found, edited));
  }

  private Document document(String claim) {
    return reading(claim).mentions().layout().document();
  }

  private Claims reading(String claim) {
    var found = read.get(claim);
    if (found == null) {
      throw new IllegalArgumentException("The claim '%s' is in no document.".formatted(claim));
    }
    return found;
  }

  private Text note(Claim claim, Proposition proposition) {
    var document = document(claim.id());
    var words = claim.words().exact().replaceAll("\\s+", " ");
    var place = claim.words().position();
    var status = Words.of(proposition.status());
    var day = document.published().map(published -> ", " + published.day()).orElse("");
    return new Text(
        "“%s” — %s (%s%s), characters %d–%d; %s."
            .formatted(
                words,
                document.name(),
                origin(document),
                day,
                place.start(),
                place.end(),
                status.en()),
        "« %s » — %s (%s%s), caractères %d–%d ; %s."
            .formatted(
                words,
                document.name(),
                origin(document),
                day,
                place.start(),
                place.end(),
                status.fr()));
  }

  private String origin(Document document) {
    return Words.origin(corpus.lineage().of(document.id()).id());
  }

  private Support support(Proposition proposition) {
    var ids = proposition.members().stream().map(Proposition.Member::claim).toList();
    var key = proposition.key().toString();
    var against =
        corpus.conflicts().stream()
            .filter(conflict -> conflict.key().equals(proposition.key()))
            .map(conflict -> new Contest(conflict.id(), conflict.facet(), -1))
            .toList();
    var status = Words.of(proposition.status());
    var origins =
        proposition.origins().stream().map(Words::origin).collect(Collectors.joining(", "));
    var by = origins.isEmpty() ? "" : " (" + origins + ")";
    return support(
        Reference.to(Kind.PROP, key),
        Stream.concat(Stream.of(key, proposition.status().name()), ids.stream()).toList(),
        firmness(proposition),
        against,
        content(ids, List.of()),
        new Text(
            proposition.statement().english() + " " + capital(status.en()) + by + ".",
            proposition.statement().french() + " " + capital(status.fr()) + by + "."),
        ids);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private Content content(List<String> ids, List<Content> others) {
    var contents = new ArrayList<>(others);
    ids.stream().filter(claims::containsKey).forEach(id -> contents.add(content(claim(id))));
    return Readings.joined(contents);
  }

  private Claim claim(String id) {
    var found = claims.get(id);
    if (found == null) {
      throw new IllegalArgumentException("There is no claim '%s'.".formatted(id));
    }
    return found;
  }

  // ---- conflicts and items

  private Support support(Conflict conflict) {
    var ids =
        conflict.values().stream().flatMap(value -> value.claims().stream()).distinct().toList();
    var note = ConflictWords.note(conflict);
    return support(
        Reference.to(Kind.CONFLICT, conflict.id()),
        List.of(note.en(), conflict.state().name()),
        Firmness.FIRM,
        List.of(),
        content(ids, List.of(Readings.of(note))),
        note,
        ids);
  }

  private Support support(Item item) {
    var ids = new ArrayList<>(item.claims());
    item.answer().ifPresent(answer -> ids.addAll(answer.claims()));
    var note = ConflictWords.note(item);
    return support(
        Reference.to(Kind.ITEM, item.id()),
        List.of(note.en()),
        Firmness.FIRM,
        List.of(),
        content(ids, List.of(Readings.of(note))),
        note,
        ids);
  }

  private Support support(
      Reference reference,
      List<String> digested,
      Firmness firmness,
      List<Contest> against,
      Content content,
      Text note,
      List<String> ids) {
    var quotations =
        ids.stream().distinct().filter(claims::containsKey).map(this::quotation).toList();
    return new Support(
        reference,
        Digest.of(digested),
        firmness,
        against,
        content,
        Optional.empty(),
        note,
        quotations,
        quotations.stream().map(q -> workId(q.document())).distinct().toList());
  }

  private Quotation quotation(String id) {
    var claim = claim(id);
    var proposition = propositionOf(id);
    return new Quotation(
        id,
        claim.document(),
        claim.words().position(),
        claim.words().exact(),
        Optional.of(proposition.status()),
        proposition.credibility());
  }

  // ---- documents

  static String workId(DocumentId document) {
    return "doc-" + document.digest().substring(0, Reference.PIN_DIGITS);
  }

  /** The documents as works, by id. */
  public Map<String, Work> works() {
    var works = new LinkedHashMap<String, Work>();
    for (var document : corpus.documents()) {
      var work = work(document);
      works.put(work.id(), work);
    }
    return works;
  }

  private Work work(Claims read) {
    var document = read.mentions().layout().document();
    var title =
        read.mentions().layout().zones().stream()
            .filter(zone -> zone.kind() == Zone.Kind.HEADLINE)
            .findFirst()
            .map(zone -> document.words(zone.span()).strip())
            .orElse(document.name());
    return new Work(
        workId(document.id()),
        "document",
        document.name(),
        document.source().name().equals(document.name())
            ? origin(document)
            : document.source().name(),
        title,
        document.published().map(published -> published.day().toString()).orElse(""),
        "",
        "Admiralty %s, SHA-256 %s"
            .formatted(document.source().reliability().name(), document.id().digest()));
  }

  /** The documents with the names that sentences may call them by. */
  public Map<DocumentId, Library.Source> sources() {
    var sources = new LinkedHashMap<DocumentId, Library.Source>();
    for (var read : corpus.documents()) {
      var document = read.mentions().layout().document();
      sources.put(
          document.id(),
          new Library.Source(
              document.text(),
              List.of(document.name(), document.source().name(), origin(document))));
    }
    return sources;
  }
}
