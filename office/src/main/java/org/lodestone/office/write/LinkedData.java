package org.lodestone.office.write;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.lodestone.brief.compile.Brief;
import org.lodestone.brief.compile.Support.Quotation;
import org.lodestone.brief.compile.Work;
import org.lodestone.document.DocumentId;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a brief comes from, as JSON-LD: claims with their status as ClaimReview (schema.org),
 * quotations and sources as PROV. The rating is the digit of the Admiralty code turned round: 6
 * confirmed … 1 cannot be judged.
 */
final class LinkedData {

  private static final int BEST = 6;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Brief brief;
  private final ArrayNode graph = MAPPER.createArrayNode();

  private LinkedData(Brief brief) {
    this.brief = brief;
  }

  static String of(Brief brief) {
    var data = new LinkedData(brief);
    var root = MAPPER.createObjectNode();
    var context = root.putObject("@context");
    context.put("@vocab", "https://schema.org/");
    context.put("prov", "http://www.w3.org/ns/prov#");
    data.build();
    root.set("@graph", data.graph);
    return MAPPER.writeValueAsString(root) + "\n";
  }

  private void build() {
    var quotations = new LinkedHashMap<String, Quotation>();
    brief.notes().stream()
        .flatMap(note -> note.support().quotations().stream())
        .forEach(quotation -> quotations.putIfAbsent(quotation.claim(), quotation));
    addBrief(quotations);
    quotations.values().forEach(this::addReview);
    brief.works().forEach(this::addWork);
  }

  private void addBrief(Map<String, Quotation> quotations) {
    var node = graph.addObject();
    node.put("@id", "urn:sha256:" + brief.state().corpus() + "#brief");
    types(node, "Report", "prov:Entity");
    node.put("name", brief.title());
    node.put("inLanguage", brief.language().code());
    node.put("dateCreated", brief.state().day().toString());
    var from = new LinkedHashSet<String>();
    quotations.keySet().forEach(claim -> from.add("urn:lodestone:claim:" + claim));
    brief.works().forEach(work -> from.add(id(work)));
    var derived = node.putArray("prov:wasDerivedFrom");
    from.forEach(id -> derived.addObject().put("@id", id));
    node.putObject("prov:wasGeneratedBy")
        .put("@type", "prov:Activity")
        .put("name", "lodestone brief build " + brief.state().code());
  }

  private void addReview(Quotation quotation) {
    var document = "urn:sha256:" + quotation.document().digest();
    var claim = graph.addObject();
    claim.put("@id", "urn:lodestone:claim:" + quotation.claim());
    types(claim, "Claim", "prov:Entity");
    claim.put("text", quotation.exact());
    claim.putObject("appearance").put("@id", document);
    claim.putObject("prov:wasQuotedFrom").put("@id", document);
    var place = claim.putObject("selector");
    place.put("@type", "TextPositionSelector");
    place.put("start", quotation.at().start());
    place.put("end", quotation.at().end());
    quotation.status().ifPresent(status -> addRating(quotation, status.name()));
  }

  private void addRating(Quotation quotation, String status) {
    var review = graph.addObject();
    review.put("@id", "urn:lodestone:review:" + quotation.claim());
    types(review, "ClaimReview", "prov:Entity");
    review.put("claimReviewed", quotation.exact());
    review.putObject("itemReviewed").put("@id", "urn:lodestone:claim:" + quotation.claim());
    var rating = review.putObject("reviewRating");
    rating.put("@type", "Rating");
    rating.put("ratingValue", BEST + 1 - quotation.credibility());
    rating.put("bestRating", BEST);
    rating.put("worstRating", 1);
    rating.put("alternateName", status.toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }

  private void addWork(Work work) {
    var node = graph.addObject();
    node.put("@id", id(work));
    types(node, "CreativeWork", "prov:Entity");
    node.put("name", work.title());
    node.put("identifier", work.name());
    if (!work.published().isEmpty()) {
      node.put("datePublished", work.published());
    }
    if (!work.address().isEmpty()) {
      node.put("url", work.address());
    }
    node.putObject("prov:wasAttributedTo").put("@type", "prov:Agent").put("name", work.publisher());
  }

  /** Documents by their digest, publications by their address or id. */
  private String id(Work work) {
    return brief.notes().stream()
        .flatMap(note -> note.support().quotations().stream())
        .map(Quotation::document)
        .filter(document -> work.id().endsWith(document.digest().substring(0, 8)))
        .findFirst()
        .map(DocumentId::digest)
        .map(digest -> "urn:sha256:" + digest)
        .orElseGet(
            () -> work.address().isEmpty() ? "urn:lodestone:source:" + work.id() : work.address());
  }

  private static void types(ObjectNode node, String... types) {
    var array = node.putArray("@type");
    for (var type : types) {
      array.add(type);
    }
  }
}
