package org.lodestone.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.lodestone.document.DocumentId;

/**
 * The tables of what was sent to language models, what came back, and what of it passed the gate.
 * Rows are only added.
 */
final class ModelCalls {

  private ModelCalls() {}

  static int insert(Handle handle, ModelCall.Sending sending) {
    int number =
        handle
            .createQuery("select coalesce(max(number), 0) + 1 from model_sent")
            .mapTo(Integer.class)
            .one();
    handle
        .createUpdate(
            "insert into model_sent (number, document, endpoint, model, consent, request, on_day)"
                + " values (:number, :document, :endpoint, :model, :consent, :request, :on)")
        .bind("number", number)
        .bind("document", sending.document().digest())
        .bind("endpoint", sending.endpoint())
        .bind("model", sending.model())
        .bind("consent", sending.consent())
        .bind("request", sending.request())
        .bind("on", sending.on())
        .execute();
    return number;
  }

  static void answered(Handle handle, int number, String outcome, String answer) {
    handle
        .createUpdate(
            "insert into model_answered (number, outcome, answer)"
                + " values (:number, :outcome, :answer)")
        .bind("number", number)
        .bind("outcome", outcome)
        .bind("answer", answer)
        .execute();
  }

  static List<ModelCall> list(Handle handle) {
    return handle
        .createQuery(
            "select s.number, s.document, s.endpoint, s.model, s.consent, s.request, s.on_day,"
                + " coalesce(a.outcome, 'sent') as outcome, coalesce(a.answer, '') as answer"
                + " from model_sent s left join model_answered a on a.number = s.number"
                + " order by s.number")
        .map(ModelCalls::call)
        .list();
  }

  private static ModelCall call(RowView row) {
    var answer = Documents.text(row, "answer");
    return new ModelCall(
        Documents.number(row, "number"),
        new DocumentId(Documents.text(row, "document")),
        Documents.text(row, "endpoint"),
        Documents.text(row, "model"),
        Documents.text(row, "consent"),
        Documents.text(row, "request"),
        answer.isEmpty() ? Optional.empty() : Optional.of(answer),
        Documents.text(row, "outcome"),
        Documents.text(row, "on_day"));
  }

  /** Keeps a proposal unless one with its id is there. */
  static boolean insert(Handle handle, DocumentId document, int call, ClaimRecord claim) {
    return handle
            .createUpdate(
                "insert into model_proposal (document, claim, number, content)"
                    + " select :document, :claim, :number, :content"
                    + " where not exists (select 1 from model_proposal"
                    + " where document = :document and claim = :claim)")
            .bind("document", document.digest())
            .bind("claim", claim.id())
            .bind("number", call)
            .bind("content", ClaimJson.write(List.of(claim)))
            .execute()
        > 0;
  }

  static List<ClaimRecord> proposals(Handle handle, DocumentId document) {
    return handle
        .createQuery(
            "select content from model_proposal where document = :document order by number, claim")
        .bind("document", document.digest())
        .mapTo(String.class)
        .list()
        .stream()
        .flatMap(json -> ClaimJson.readAll(json).stream())
        .toList();
  }
}
