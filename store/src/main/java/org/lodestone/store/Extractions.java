package org.lodestone.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lodestone.document.DocumentId;

/** The table of what each version of the extractor found in each document. */
final class Extractions {

  private Extractions() {}

  static Optional<List<ClaimRecord>> find(Handle handle, DocumentId document, String extractor) {
    return handle
        .createQuery(
            "select content from extraction where document = :document and extractor = :extractor")
        .bind("document", document.digest())
        .bind("extractor", extractor)
        .mapTo(String.class)
        .findOne()
        .map(ClaimJson::readAll);
  }

  static void insert(
      Handle handle, DocumentId document, String extractor, List<ClaimRecord> claims) {
    handle
        .createUpdate(
            "insert into extraction (document, extractor, content)"
                + " values (:document, :extractor, :content)")
        .bind("document", document.digest())
        .bind("extractor", extractor)
        .bind("content", ClaimJson.write(claims))
        .execute();
  }

  static List<String> versions(Handle handle, DocumentId document) {
    return handle
        .createQuery(
            "select extractor from extraction where document = :document order by extractor")
        .bind("document", document.digest())
        .mapTo(String.class)
        .list();
  }
}
