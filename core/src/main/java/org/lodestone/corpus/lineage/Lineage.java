package org.lodestone.corpus.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.DocumentId;
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

    /** Whether every document was made from others: such an origin supports nothing (O3). */
    public boolean isDerived() {
      return documents.stream()
          .allMatch(
              document ->
                  evidence.stream()
                      .anyMatch(
                          why ->
                              why instanceof Evidence.Derived derived
                                  && derived.document().equals(document)));
    }
  }

  /**
   * What a person says about whom a document has its news from.
   *
   * @param origin id of an origin; one that no other document has makes it an origin of its own
   */
  public record Correction(DocumentId document, String origin, String reason) {
    public Correction {
      if (origin.isBlank()) {
        throw new IllegalArgumentException(
            "The origin of the document %s has no name.\nName an agency, or the document itself."
                .formatted(document));
      }
    }
  }

  /** Why a document belongs to an origin. */
  public sealed interface Evidence {
    /** A line that names the agency. */
    record AgencyLine(DocumentId document, String words) implements Evidence {}

    /** Two texts share runs of words: the part of the shorter one's. */
    record SharedText(DocumentId one, DocumentId other, double part) implements Evidence {}

    /**
     * Two texts of different languages give the same facts in the same order.
     *
     * @param facts how many follow each other in both
     * @param part of the facts of the shorter one, from 0 to 1
     */
    record Translated(DocumentId one, DocumentId other, int facts, double part)
        implements Evidence {}

    /** A text says that it was made from others: the words of its headings. */
    record Derived(DocumentId document, String words) implements Evidence {}

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
    return new Finder(documents, List.of()).lineage();
  }

  /** Tells the origins of documents as persons have corrected them. */
  public static Lineage of(List<Mentions> documents, List<Correction> corrections) {
    return new Finder(documents, corrections).lineage();
  }

  private static final class Finder {
    private final List<Member> members;
    private final List<Correction> corrections;
    private final List<Group> groups = new ArrayList<>();

    Finder(List<Mentions> documents, List<Correction> corrections) {
      members = documents.stream().map(Member::of).toList();
      this.corrections = corrections;
    }

    Lineage lineage() {
      members.forEach(member -> groups.add(new Group(member)));
      for (int i = 0; i < members.size(); i++) {
        for (int k = i + 1; k < members.size(); k++) {
          if (!isDecided(members.get(i)) && !isDecided(members.get(k))) {
            compare(members.get(i), members.get(k));
          }
        }
      }
      corrections.forEach(this::correct);
      return new Lineage(groups.stream().map(Group::origin).toList());
    }

    private boolean isDecided(Member member) {
      return corrections.stream().anyMatch(c -> c.document().equals(member.id()));
    }

    /** The document joins the origin that is called so, or has one of this name for itself. */
    private void correct(Correction correction) {
      var member = member(correction.document());
      var own = group(member);
      var why = new Evidence.Decided(correction.document(), correction.reason());
      own.evidence.removeIf(Evidence.AgencyLine.class::isInstance);
      own.decided = correction.origin();
      var others =
          groups.stream()
              .filter(group -> group != own && group.id().equals(correction.origin()))
              .findFirst();
      if (others.isPresent()) {
        join(others.get().members.getFirst(), member, why);
      } else {
        own.evidence.add(why);
      }
    }

    private Member member(DocumentId id) {
      return members.stream()
          .filter(member -> member.id().equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "The document %s is not in this corpus.\nLeave the correction out."
                          .formatted(id)));
    }

    private void compare(Member one, Member other) {
      double part = one.shingles().sharedWith(other.shingles());
      boolean sameAgency = one.agency().isPresent() && one.agency().equals(other.agency());
      if (part >= SAME_TEXT || (part >= COPIED && sameAgency)) {
        join(one, other, new Evidence.SharedText(one.id(), other.id(), part));
      } else {
        Translation.between(one.read(), other.read()).ifPresent(why -> join(one, other, why));
      }
    }

    private void join(Member one, Member other, Evidence why) {
      var group = group(one);
      if (!group.members.contains(other)) {
        var joined = group(other);
        groups.remove(joined);
        group.members.addAll(joined.members);
        group.evidence.addAll(joined.evidence);
      }
      group.evidence.add(why);
    }

    private Group group(Member member) {
      return groups.stream()
          .filter(group -> group.members.contains(member))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A document with the agency that it names. */
  private record Member(Mentions read, Shingles shingles, Optional<Entity> agency) {

    static Member of(Mentions read) {
      return new Member(read, new Shingles(read.layout()), agencyLine(read).map(OfEntity::entity));
    }

    DocumentId id() {
      return read.layout().document().id();
    }

    /** The agency that a line outside the running text names; photographs do not count (O1). */
    private static Optional<OfEntity> agencyLine(Mentions read) {
      return read.stream(OfEntity.class)
          .filter(mention -> AGENCIES.contains(mention.entity().id()))
          .filter(mention -> line(read, mention).kind() == Zone.Kind.METADATA)
          .min(Comparator.comparing(OfEntity::span));
    }

    private static Zone line(Mentions read, OfEntity mention) {
      return read.layout().zoneAt(mention.span().start()).orElseThrow();
    }

    Optional<Evidence> evidence() {
      var document = read.layout().document();
      return agencyLine(read)
          .map(mention -> document.words(line(read, mention).span()))
          .map(words -> new Evidence.AgencyLine(document.id(), words));
    }
  }

  /** Documents of one origin as they are found. */
  private static final class Group {
    private final List<Member> members = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private @Nullable String decided;

    Group(Member first) {
      members.add(first);
      first.evidence().ifPresent(evidence::add);
      Derived.evidence(first.read()).ifPresent(evidence::add);
    }

    Origin origin() {
      return new Origin(id(), members.stream().map(Member::id).toList(), evidence);
    }

    /** As a person called it; else the agency, else the first document. */
    String id() {
      return decided != null
          ? decided
          : members.stream()
              .flatMap(member -> member.agency().stream())
              .map(Entity::id)
              .findFirst()
              .orElseGet(() -> members.getFirst().read().layout().document().name());
    }
  }

  private static final Set<String> AGENCIES =
      Set.of(
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
