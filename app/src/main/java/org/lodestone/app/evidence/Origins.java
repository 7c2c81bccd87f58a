package org.lodestone.app.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestone.corpus.lineage.Lineage;
import org.lodestone.document.DocumentId;
import org.lodestone.mention.Mentions;
import org.lodestone.store.Decision;
import org.lodestone.store.Workspace;

/** Whom the documents of a workspace have their news from, as found and as people corrected it. */
record Origins(Lineage lineage, Map<DocumentId, String> names) {

  static Origins of(Workspace workspace) {
    var names = new LinkedHashMap<DocumentId, String>();
    var mentions = new ArrayList<Mentions>();
    for (var stored : workspace.listDocuments()) {
      names.put(stored.document().id(), stored.document().name());
      mentions.add(Mentions.in(stored.layout()));
    }
    var found = Lineage.of(mentions);
    var told = new HashMap<DocumentId, Decision>();
    for (var decision : workspace.listDecisions()) {
      if (decision.subject().kind() == Decision.Kind.ORIGIN) {
        told.put(new DocumentId(decision.subject().id()), decision);
      }
    }
    return new Origins(corrected(found, told), names);
  }

  /** What a person said about a document takes it out of the origin that was found (O3). */
  private static Lineage corrected(Lineage found, Map<DocumentId, Decision> told) {
    if (told.isEmpty()) {
      return found;
    }
    var documents = new LinkedHashMap<String, List<DocumentId>>();
    var evidence = new LinkedHashMap<String, List<Lineage.Evidence>>();
    for (var origin : found.origins()) {
      for (var document : origin.documents()) {
        var decision = told.get(document);
        var id = decision == null ? origin.id() : decision.content();
        documents.computeIfAbsent(id, key -> new ArrayList<>()).add(document);
        if (decision != null) {
          evidence
              .computeIfAbsent(id, key -> new ArrayList<>())
              .add(new Lineage.Evidence.Decided(document, decision.reason()));
        }
      }
      if (documents.containsKey(origin.id())) {
        evidence.computeIfAbsent(origin.id(), key -> new ArrayList<>()).addAll(origin.evidence());
      }
    }
    return new Lineage(
        documents.entrySet().stream()
            .map(
                entry ->
                    new Lineage.Origin(
                        entry.getKey(),
                        entry.getValue(),
                        evidence.getOrDefault(entry.getKey(), List.of())))
            .toList());
  }

  String name(DocumentId document) {
    return names.getOrDefault(document, document.digest());
  }

  /** The origin of the document with this name. */
  String of(String document) {
    return lineage.origins().stream()
        .filter(origin -> origin.documents().stream().anyMatch(id -> name(id).equals(document)))
        .map(Lineage.Origin::id)
        .findFirst()
        .orElse(document);
  }
}
