package org.lodestone.store;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The table of decisions. There is no statement here that changes or deletes a row. */
final class Decisions {

  private static final String SELECT =
      "select number, kind, subject, version, action, content, reason, by_whom, on_day"
          + " from decision d";

  private Decisions() {}

  /**
   * Adds a decision. That no other process adds the same version meanwhile is held by the key on
   * subject and version, not by this code.
   */
  static Decision insert(Handle handle, NewDecision wanted) {
    var before = about(handle, wanted.subject());
    if (before.size() != wanted.seen()) {
      if (before.isEmpty()) {
        throw new IllegalArgumentException(
            "Nobody has decided about '%s' yet, so version %d cannot have been seen.\nSay 0."
                .formatted(wanted.subject().id(), wanted.seen()));
      }
      throw new EditConflict(before.getLast(), wanted);
    }
    var decision = wanted.numbered(nextNumber(handle));
    handle
        .createUpdate(
            "insert into decision (number, kind, subject, version, action, content, reason,"
                + " by_whom, on_day) values (:number, :kind, :subject, :version, :action, :content,"
                + " :reason, :by, :on)")
        .bind("number", decision.number())
        .bind("kind", decision.subject().kind().name())
        .bind("subject", decision.subject().id())
        .bind("version", decision.version())
        .bind("action", decision.action().name())
        .bind("content", decision.content())
        .bind("reason", decision.reason())
        .bind("by", decision.by())
        .bind("on", decision.on().toString())
        .execute();
    return decision;
  }

  private static int nextNumber(Handle handle) {
    return handle
        .createQuery("select coalesce(max(number), 0) + 1 from decision")
        .mapTo(Integer.class)
        .one();
  }

  static List<Decision> about(Handle handle, Decision.Subject subject) {
    return handle
        .createQuery(SELECT + " where kind = :kind and subject = :subject order by version")
        .bind("kind", subject.kind().name())
        .bind("subject", subject.id())
        .map(Decisions::decision)
        .list();
  }

  static List<Decision> all(Handle handle) {
    return handle.createQuery(SELECT + " order by number").map(Decisions::decision).list();
  }

  static List<Decision> latest(Handle handle) {
    return handle
        .createQuery(
            SELECT
                + " where not exists (select 1 from decision later where later.kind = d.kind"
                + " and later.subject = d.subject and later.version > d.version) order by number")
        .map(Decisions::decision)
        .list();
  }

  private static Decision decision(RowView row) {
    return new Decision(
        Documents.number(row, "number"),
        new Decision.Subject(
            Decision.Kind.valueOf(Documents.text(row, "kind")), Documents.text(row, "subject")),
        Documents.number(row, "version"),
        Decision.Action.valueOf(Documents.text(row, "action")),
        Documents.text(row, "content"),
        Documents.text(row, "reason"),
        Documents.text(row, "by_whom"),
        LocalDate.parse(Documents.text(row, "on_day")));
  }
}
