package org.lodestone.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.lodestone.document.Document;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Language;
import org.lodestone.document.Published;
import org.lodestone.document.SourceCard;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;

/** The tables of documents: written once, read often. */
final class Documents {

  private Documents() {}

  static void insert(Handle handle, StoredDocument stored) {
    var document = stored.document();
    handle
        .createUpdate(
            "insert into source (name, kind) select :name, :kind"
                + " where not exists (select 1 from source where name = :name)")
        .bind("name", document.source().name())
        .bind("kind", document.source().kind().name())
        .execute();
    handle
        .createUpdate(
            "insert into document (id, place, name, body, language, published, published_basis,"
                + " source, added_on) select :id, coalesce(max(place), 0) + 1, :name, :body,"
                + " :language, :published, :basis, :source, :added from document")
        .bind("id", document.id().digest())
        .bind("name", document.name())
        .bind("body", document.text())
        .bind("language", document.language().name())
        .bind("published", document.published().map(day -> day.day().toString()).orElse(""))
        .bind("basis", document.published().map(day -> day.basis().name()).orElse(""))
        .bind("source", document.source().name())
        .bind("added", stored.addedOn())
        .execute();
    for (var zone : stored.told()) {
      handle
          .createUpdate(
              "insert into told_zone (document, first, last, kind, rule)"
                  + " values (:document, :first, :last, :kind, :rule)")
          .bind("document", document.id().digest())
          .bind("first", zone.span().start())
          .bind("last", zone.span().end())
          .bind("kind", zone.kind().name())
          .bind("rule", zone.rule())
          .execute();
    }
  }

  private static final String SELECT =
      "select d.id, d.name, d.body, d.language, d.published, d.published_basis, d.source, d.added_on,"
          + " s.kind from document d join source s on s.name = d.source";

  static Optional<StoredDocument> find(Handle handle, DocumentId id) {
    return handle
        .createQuery(SELECT + " where d.id = :id")
        .bind("id", id.digest())
        .map((RowView row) -> stored(handle, row))
        .findOne();
  }

  static List<StoredDocument> list(Handle handle) {
    return handle
        .createQuery(SELECT + " order by d.place")
        .map((RowView row) -> stored(handle, row))
        .list();
  }

  private static StoredDocument stored(Handle handle, RowView row) {
    var id = new DocumentId(text(row, "id"));
    var published = text(row, "published");
    var document =
        new Document(
            id,
            text(row, "name"),
            text(row, "body"),
            Language.valueOf(text(row, "language")),
            published.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new Published(
                        LocalDate.parse(published),
                        Published.Basis.valueOf(text(row, "published_basis")))),
            SourceCard.unjudged(text(row, "source"), SourceCard.Kind.valueOf(text(row, "kind"))));
    return new StoredDocument(document, told(handle, id), text(row, "added_on"));
  }

  private static List<Zone> told(Handle handle, DocumentId document) {
    return handle
        .createQuery(
            "select first, last, kind, rule from told_zone where document = :document"
                + " order by first")
        .bind("document", document.digest())
        .map(
            (RowView row) ->
                new Zone(
                    new Span(number(row, "first"), number(row, "last")),
                    Zone.Kind.valueOf(text(row, "kind")),
                    text(row, "rule")))
        .list();
  }

  static String text(RowView row, String column) {
    return row.getColumn(column, String.class);
  }

  static int number(RowView row, String column) {
    return row.getColumn(column, Integer.class);
  }

  /** The same document under another name. */
  static Document named(Document document, String name) {
    return new Document(
        document.id(),
        name,
        document.text(),
        document.language(),
        document.published(),
        document.source());
  }

  /** The same document from a source that was judged. */
  static Document from(Document document, SourceCard source) {
    return new Document(
        document.id(),
        document.name(),
        document.text(),
        document.language(),
        document.published(),
        source);
  }
}
