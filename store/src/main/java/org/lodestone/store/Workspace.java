package org.lodestone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.lodestone.claim.Claims;
import org.lodestone.corpus.Corpus;
import org.lodestone.corpus.lineage.Lineage;
import org.lodestone.document.Document;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Layout;
import org.lodestone.document.SourceCard;
import org.lodestone.document.Zone;
import org.lodestone.mention.Mentions;

/** The documents and decisions of a group of people (W1). Safe for several processes at a time. */
public final class Workspace {

  private static final int SHOWN_DIGITS = 6;

  private final Database database;

  private Workspace(Database database) {
    this.database = database;
  }

  /** Opens the workspace in a folder; an empty one if there is none. */
  public static Workspace open(Path folder) throws IOException {
    return new Workspace(Database.open(folder));
  }

  // ---- documents

  /** What became of a document that was to be added. */
  public record Added(StoredDocument document, Optional<String> knownAs) {}

  /**
   * Adds a document, unless the same text is there already. A name that another text has gets the
   * first digits of the text's digest.
   *
   * @param on the day on which it is added; nothing if nobody said
   */
  public Added add(Document document, List<Zone> told, Optional<LocalDate> on) {
    return database.change(
        handle -> {
          var known = Documents.find(handle, document.id());
          if (known.isPresent()) {
            return new Added(known.get(), Optional.of(known.get().document().name()));
          }
          var stored =
              new StoredDocument(
                  Documents.named(document, name(handle, document)),
                  told,
                  on.map(LocalDate::toString).orElse(""));
          Documents.insert(handle, stored);
          return new Added(stored, Optional.empty());
        });
  }

  private static String name(Handle handle, Document document) {
    boolean taken =
        handle
                .createQuery("select count(*) from document where name = :name")
                .bind("name", document.name())
                .mapTo(Integer.class)
                .one()
            > 0;
    return taken
        ? document.name() + "~" + document.id().digest().substring(0, SHOWN_DIGITS)
        : document.name();
  }

  /** The documents that count, in the order in which they were added. */
  public List<StoredDocument> listDocuments() {
    return database.read(
        handle -> {
          var decided = Decisions.latest(handle);
          return Documents.list(handle).stream()
              .filter(stored -> !isWithdrawn(stored, decided))
              .map(stored -> corrected(stored, decided))
              .toList();
        });
  }

  private static boolean isWithdrawn(StoredDocument stored, List<Decision> decided) {
    return decided.stream()
        .anyMatch(
            decision ->
                decision.action() == Decision.Action.WITHDRAWN
                    && decision.subject().kind() == Decision.Kind.DOCUMENT
                    && decision.subject().id().equals(stored.document().id().digest()));
  }

  /** With the zones and the grade that people set. */
  private static StoredDocument corrected(StoredDocument stored, List<Decision> decided) {
    var document = stored.document();
    var told = new ArrayList<>(stored.told());
    var source = document.source();
    for (var decision : decided) {
      switch (decision.subject().kind()) {
        case ZONE ->
            ZoneCorrection.of(decision)
                .filter(correction -> correction.document().equals(document.id()))
                .map(ZoneCorrection::zone)
                .ifPresent(told::add);
        case SOURCE -> {
          if (decision.subject().id().equals(source.name())) {
            source =
                new SourceCard(
                    source.name(),
                    source.kind(),
                    SourceCard.Reliability.valueOf(decision.content()),
                    decision.reason());
          }
        }
        case CLAIM, ORIGIN, DOCUMENT, CONFLICT, LINK -> {}
      }
    }
    return new StoredDocument(Documents.from(document, source), told, stored.addedOn());
  }

  // ---- claims

  /** What the extractor of this program finds in a document; found once and kept (W4). */
  public List<ClaimRecord> claims(StoredDocument document) {
    return records(read(document), document);
  }

  private static List<ClaimRecord> records(Claims claims, StoredDocument document) {
    return claims.all().stream().map(claim -> ClaimRecord.of(claim, document.document())).toList();
  }

  /** A document with its mentions and claims, as the extractor of this program finds them (W4). */
  public Claims read(StoredDocument document) {
    var extractor = extractor(document);
    var layout = document.layout();
    return database
        .read(handle -> Extractions.find(handle, layout, extractor))
        .orElseGet(() -> extract(layout, extractor));
  }

  private Claims extract(Layout layout, String extractor) {
    var claims = Claims.in(Mentions.in(layout));
    return database.change(
        handle ->
            Extractions.find(handle, layout, extractor)
                .orElseGet(
                    () -> {
                      Extractions.insert(handle, extractor, claims);
                      return claims;
                    }));
  }

  /** The documents that count beside one another, with origins as people corrected them (O3). */
  public Corpus corpus() {
    return Corpus.of(listDocuments().stream().map(this::read).toList(), listCorrections());
  }

  /** Whom the documents that count have their news from, as people corrected it (O3). */
  public Lineage lineage() {
    return Lineage.of(
        listDocuments().stream().map(stored -> read(stored).mentions()).toList(),
        listCorrections());
  }

  /** What people said about whom the documents that count have their news from. */
  public List<Lineage.Correction> listCorrections() {
    var documents =
        listDocuments().stream()
            .map(stored -> stored.document().id().digest())
            .collect(Collectors.toSet());
    return listDecisions().stream()
        .filter(decision -> decision.subject().kind() == Decision.Kind.ORIGIN)
        .filter(decision -> documents.contains(decision.subject().id()))
        .map(
            decision ->
                new Lineage.Correction(
                    new DocumentId(decision.subject().id()), decision.content(), decision.reason()))
        .toList();
  }

  /** Version of what finds the claims of a document: program, rules, zones that were told. */
  public static String extractor(StoredDocument document) {
    return document.told().isEmpty()
        ? ExtractorVersion.current()
        : "%s+%08x".formatted(ExtractorVersion.current(), toldHash(document));
  }

  private static int toldHash(StoredDocument document) {
    var told = new StringBuilder();
    document.told().forEach(zone -> told.append(zone.span()).append(zone.kind().name()));
    return told.toString().hashCode();
  }

  /** The versions of extractors that read a document, in alphabetical order. */
  public List<String> listExtractors(DocumentId document) {
    return database.read(handle -> Extractions.versions(handle, document));
  }

  /** The claims of the documents that count, with what people decided about them (W4). */
  public List<ReviewedClaim> listClaims() {
    var decided = database.read(Decisions::latest);
    var claims = new ArrayList<ReviewedClaim>();
    for (var document : listDocuments()) {
      claims.addAll(ReviewedClaim.all(document.document(), found(document), decided));
    }
    return claims;
  }

  /** What the extractor found, and behind it what only a model proposed. */
  private List<ClaimRecord> found(StoredDocument document) {
    var found = new ArrayList<>(claims(document));
    var ids = found.stream().map(ClaimRecord::id).collect(Collectors.toSet());
    database.read(handle -> ModelCalls.proposals(handle, document.document().id())).stream()
        .filter(claim -> !ids.contains(claim.id()))
        .forEach(found::add);
    return found;
  }

  // ---- language models

  /** Records what is about to be sent to a model, before it is sent (W6). */
  public int sending(ModelCall.Sending sending) {
    return database.change(handle -> ModelCalls.insert(handle, sending));
  }

  /** Records what became of it. */
  public void answered(int call, String outcome, String answer) {
    database.change(
        handle -> {
          ModelCalls.answered(handle, call, outcome, answer);
          return true;
        });
  }

  /** Everything that was ever sent to a model, from first to last. */
  public List<ModelCall> listModelCalls() {
    return database.read(ModelCalls::list);
  }

  /**
   * Keeps claims that passed the gate, as proposals. What the extractor finds itself, or what was
   * proposed before, is left out.
   *
   * @return the claims that are new
   */
  public List<ClaimRecord> propose(StoredDocument document, int call, List<ClaimRecord> claims) {
    var known = claims(document).stream().map(ClaimRecord::id).collect(Collectors.toSet());
    return database.change(
        handle ->
            claims.stream()
                .filter(claim -> !known.contains(claim.id()))
                .filter(claim -> ModelCalls.insert(handle, document.document().id(), call, claim))
                .toList());
  }

  // ---- decisions

  /**
   * Records a decision.
   *
   * @throws EditConflict if somebody decided about the same thing since the version that was seen
   */
  public Decision decide(NewDecision decision) {
    return database.change(handle -> Decisions.insert(handle, decision));
  }

  /** Every decision about a subject, from first to last. */
  public List<Decision> history(Decision.Subject subject) {
    return database.read(handle -> Decisions.about(handle, subject));
  }

  /** The last decision about each subject, in the order in which they were made. */
  public List<Decision> listDecisions() {
    return database.read(Decisions::latest);
  }

  /** Every decision ever made, from first to last. */
  public List<Decision> history() {
    return database.read(Decisions::all);
  }
}
