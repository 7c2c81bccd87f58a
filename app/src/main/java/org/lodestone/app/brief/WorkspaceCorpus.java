package org.lodestone.app.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lodestone.brief.compile.CorpusSupports.Verdict;
import org.lodestone.brief.compile.Digest;
import org.lodestone.brief.compile.Support.Content;
import org.lodestone.claim.Claims;
import org.lodestone.corpus.Corpus;
import org.lodestone.mention.Amount;
import org.lodestone.store.ClaimRecord;
import org.lodestone.store.Decision;
import org.lodestone.store.ReviewContent;
import org.lodestone.store.Workspace;

/**
 * What the documents of a workspace together say, without the claims that people have put aside.
 *
 * @param verdicts about claims that count no more
 * @param edits what people have put in the place of what was found
 * @param documents digests by name
 * @param digest SHA-256 over documents and decisions
 */
public record WorkspaceCorpus(
    Corpus corpus,
    List<Verdict> verdicts,
    Map<String, Content> edits,
    Map<String, String> documents,
    int decisions,
    String digest) {

  private static final Set<Decision.Action> ASIDE =
      Set.of(Decision.Action.REJECTED, Decision.Action.MERGED);

  /** Reads a workspace. */
  public static WorkspaceCorpus of(Workspace workspace) {
    var decided = workspace.listDecisions();
    var verdicts = verdicts(decided);
    var aside = verdicts.stream().map(Verdict::claim).collect(Collectors.toSet());
    var documents = new TreeMap<String, String>();
    var read = new ArrayList<Claims>();
    for (var stored : workspace.listDocuments()) {
      documents.put(stored.document().name(), stored.document().id().digest());
      var all = workspace.read(stored);
      read.add(
          new Claims(
              all.mentions(),
              all.all().stream().filter(claim -> !aside.contains(claim.id())).toList()));
    }
    var history = workspace.history();
    return new WorkspaceCorpus(
        Corpus.of(read, workspace.listCorrections()),
        verdicts,
        edits(decided),
        documents,
        history.size(),
        digest(documents, history));
  }

  private static String digest(Map<String, String> documents, List<Decision> history) {
    var parts = new ArrayList<String>();
    documents.forEach((name, digest) -> parts.addAll(List.of(name, digest)));
    for (var decision : history) {
      parts.addAll(
          List.of(
              decision.subject().toString(),
              decision.action().name(),
              decision.content(),
              decision.reason(),
              decision.by(),
              decision.on().toString()));
    }
    return Digest.of(parts);
  }

  private static List<Verdict> verdicts(List<Decision> decided) {
    return decided.stream()
        .filter(decision -> decision.subject().kind() == Decision.Kind.CLAIM)
        .filter(decision -> ASIDE.contains(decision.action()))
        .map(
            decision ->
                new Verdict(
                    decision.subject().id(),
                    decision.by(),
                    decision.reason(),
                    ReviewContent.read(decision.content()).mergedInto()))
        .toList();
  }

  private static Map<String, Content> edits(List<Decision> decided) {
    var edits = new LinkedHashMap<String, Content>();
    for (var decision : decided) {
      if (decision.subject().kind() == Decision.Kind.CLAIM
          && decision.action() == Decision.Action.EDITED) {
        var claim = ReviewContent.read(decision.content()).claim();
        edits.put(
            decision.subject().id(),
            new Content(amount(claim).stream().toList(), List.of(), Set.copyOf(claim.parties())));
      }
    }
    return edits;
  }

  private static Optional<Amount> amount(ClaimRecord claim) {
    var quantity = claim.quantity();
    if (quantity == null || quantity.value() == null) {
      return Optional.empty();
    }
    double low = quantity.value();
    double high = quantity.high() == null ? low : quantity.high();
    for (var comparator : Amount.Comparator.values()) {
      if (comparator.name().equalsIgnoreCase(quantity.comparator())) {
        return Optional.of(
            new Amount(low, high, comparator, quantity.unit(), OptionalDouble.empty()));
      }
    }
    return Optional.empty();
  }
}
