package org.lodestone.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodestone.document.Document;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Layout;
import org.lodestone.document.Zone;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mentions;

/**
 * Whom documents have their news from. Documents of one origin count once, however many there are.
 *
 * @param origins in the order of their first documents
 */
public record Lineage(List<Origin> origins) {

  /** Runs of words that two texts of one wire share at least (O2). */
  static final double COPIED = 0.10;

  /** Texts that share so much are copies whoever signs them. */
  static final double SAME_TEXT = 0.5;

  /**
   * An origin.
   *
   * @param id the agency's, or the name of the only document
   * @param evidence why these documents count as one, in places of their texts and figures
   */
  public record Origin(String id, List<DocumentId> documents, List<Evidence> evidence) {
    public Origin {
      documents = List.copyOf(documents);
      evidence = List.copyOf(evidence);
    }
  }

  /** Why a document belongs to an origin. */
  public sealed interface Evidence {
    /** A line that names the agency. */
    record AgencyLine(DocumentId document, String words) implements Evidence {}

    /** Two texts share runs of words: the part of the shorter one's. */
    record SharedText(DocumentId one, DocumentId other, double part) implements Evidence {}

    /** A person said so. */
    record Decided(DocumentId document, String reason) implements Evidence {}
  }

  public Lineage {
    origins = List.copyOf(origins);
  }

  /** The origin of a document. */
  public Origin of(DocumentId document) {
    return origins.stream()
        .filter(origin -> origin.documents().contains(document))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The document %s is not in this corpus.".formatted(document)));
  }

  /** Tells the origins of documents that were read. */
  public static Lineage of(List<Mentions> documents) {
    return new Finder(documents).lineage();
  }

  private static final class Finder {
    private final List<Mentions> documents;
    private final Map<DocumentId, Shingles> shingles = new LinkedHashMap<>();
    private final Map<DocumentId, OfEntity> agencies = new TreeMap<>();
    private final Map<DocumentId, List<DocumentId>> groups = new LinkedHashMap<>();
    private final Map<DocumentId, LinkedHashSet<Evidence>> evidence = new LinkedHashMap<>();

    Finder(List<Mentions> documents) {
      this.documents = documents;
    }

    Lineage lineage() {
      for (var read : documents) {
        var id = document(read).id();
        shingles.put(id, new Shingles(read.layout()));
        groups.put(id, new ArrayList<>(List.of(id)));
        evidence.put(id, new LinkedHashSet<>());
        agency(read)
            .ifPresent(
                mention -> {
                  agencies.put(id, mention);
                  evidence.get(id).add(new Evidence.AgencyLine(id, line(read, mention)));
                });
      }
      for (int i = 0; i < documents.size(); i++) {
        for (int k = i + 1; k < documents.size(); k++) {
          compare(document(documents.get(i)).id(), document(documents.get(k)).id());
        }
      }
      return new Lineage(origins());
    }

    private static Document document(Mentions read) {
      return read.layout().document();
    }

    /** The agency that a line outside the running text names; photographs do not count (O1). */
    private static Optional<OfEntity> agency(Mentions read) {
      return read.stream(OfEntity.class)
          .filter(mention -> mention.entity().kind() == Entity.Kind.ORGANISATION)
          .filter(mention -> AGENCIES.contains(mention.entity().id()))
          .filter(mention -> zone(read.layout(), mention) == Zone.Kind.METADATA)
          .min(Comparator.comparing(OfEntity::span));
    }

    private static Zone.Kind zone(Layout layout, OfEntity mention) {
      return layout.zoneAt(mention.span().start()).map(Zone::kind).orElse(Zone.Kind.BODY);
    }

    private static String line(Mentions read, OfEntity mention) {
      return read.layout()
          .zoneAt(mention.span().start())
          .map(zone -> document(read).words(zone.span()))
          .orElse("");
    }

    private void compare(DocumentId one, DocumentId other) {
      double part = shingles.get(one).sharedWith(shingles.get(other));
      boolean sameAgency =
          agencies.containsKey(one)
              && agencies.containsKey(other)
              && agencies.get(one).entity().equals(agencies.get(other).entity());
      if (part >= SAME_TEXT || (part >= COPIED && sameAgency)) {
        join(one, other, new Evidence.SharedText(one, other, part));
      }
    }

    private void join(DocumentId one, DocumentId other, Evidence why) {
      var group = groups.get(one);
      var joined = groups.get(other);
      var reasons = evidence.get(group.getFirst());
      if (group != joined) {
        reasons.addAll(evidence.get(joined.getFirst()));
        group.addAll(joined);
        joined.forEach(member -> groups.put(member, group));
      }
      reasons.add(why);
    }

    private List<Origin> origins() {
      return groups.values().stream()
          .distinct()
          .map(group -> new Origin(id(group), group, List.copyOf(evidence.get(group.getFirst()))))
          .toList();
    }

    private String id(List<DocumentId> group) {
      return group.stream()
          .filter(agencies::containsKey)
          .map(member -> agencies.get(member).entity().id())
          .findFirst()
          .orElseGet(() -> name(group.getFirst()));
    }

    private String name(DocumentId id) {
      return documents.stream()
          .map(Finder::document)
          .filter(document -> document.id().equals(id))
          .map(Document::name)
          .findFirst()
          .orElseThrow();
    }

    private static final List<String> AGENCIES =
        List.of(
            "org:AFP",
            "org:Reuters",
            "org:DPA",
            "org:AP",
            "org:Kyodo",
            "org:Jiji",
            "org:Bloomberg",
            "org:Xinhua",
            "org:Nikkei");
  }
}
