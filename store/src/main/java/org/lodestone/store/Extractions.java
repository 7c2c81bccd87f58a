package org.lodestone.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lodestone.claim.Claim;
import org.lodestone.claim.Claims;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Layout;
import org.lodestone.mention.Mention;
import org.lodestone.mention.Mentions;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of what each version of the extractor found in each document: mentions and claims. The
 * layout is not kept, for it follows quickly from the text.
 */
final class Extractions {

  private static final JsonMapper MAPPER =
      ClaimJson.MAPPER.rebuild().addMixIn(Mention.class, MentionKinds.class).build();

  private Extractions() {}

  /** What is kept of a document that was read. */
  private record Content(List<Mention> mentions, List<Claim> claims) {}

  /** Short names for the kinds of mentions in the database. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Mention.OfQuantity.class, name = "quantity"),
    @JsonSubTypes.Type(value = Mention.OfTime.class, name = "time"),
    @JsonSubTypes.Type(value = Mention.OfEntity.class, name = "entity"),
    @JsonSubTypes.Type(value = Mention.OfQuote.class, name = "quote"),
    @JsonSubTypes.Type(value = Mention.OfSpeaker.class, name = "speaker"),
    @JsonSubTypes.Type(value = Mention.OfCue.class, name = "cue")
  })
  private interface MentionKinds {}

  static Optional<Claims> find(Handle handle, Layout layout, String extractor) {
    return handle
        .createQuery(
            "select content from extraction where document = :document and extractor = :extractor")
        .bind("document", layout.document().id().digest())
        .bind("extractor", extractor)
        .mapTo(String.class)
        .findOne()
        .map(json -> MAPPER.readValue(json, Content.class))
        .map(kept -> new Claims(new Mentions(layout, kept.mentions()), kept.claims()));
  }

  static void insert(Handle handle, String extractor, Claims claims) {
    var content = new Content(claims.mentions().all(), claims.all());
    handle
        .createUpdate(
            "insert into extraction (document, extractor, content)"
                + " values (:document, :extractor, :content)")
        .bind("document", claims.mentions().layout().document().id().digest())
        .bind("extractor", extractor)
        .bind("content", MAPPER.writeValueAsString(content))
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
