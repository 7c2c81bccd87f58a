package org.lodestone.app.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lodestone.corpus.lineage.Lineage;
import org.lodestone.document.DocumentId;
import org.lodestone.store.Workspace;

/** Whom the documents of a workspace have their news from, as found and as people corrected it. */
record Origins(Lineage lineage, Map<DocumentId, String> names) {

  static Origins of(Workspace workspace) {
    var names = new LinkedHashMap<DocumentId, String>();
    workspace
        .listDocuments()
        .forEach(stored -> names.put(stored.document().id(), stored.document().name()));
    return new Origins(workspace.lineage(), names);
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
