package org.lodestone.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodestone.claim.Claims;
import org.lodestone.corpus.lineage.Lineage;

/**
 * What several documents together say (R1 to R6).
 *
 * @param documents with their claims
 * @param keys first keys of the claims, by id of the claim: values are compared under these
 * @param propositions in the order of their keys
 * @param conflicts between documents first, then inside documents
 * @param items what should be verified
 * @param commitments duties that documents report, dated or not
 */
public record Corpus(
    List<Claims> documents,
    Lineage lineage,
    Map<String, Key> keys,
    List<Proposition> propositions,
    List<Conflict> conflicts,
    List<Item> items,
    List<ReportedCommitment> commitments) {

  public Corpus {
    documents = List.copyOf(documents);
    keys = Map.copyOf(keys);
    propositions = List.copyOf(propositions);
    conflicts = List.copyOf(conflicts);
    items = List.copyOf(items);
    commitments = List.copyOf(commitments);
  }

  /** Puts documents beside one another. */
  public static Corpus of(List<Claims> documents) {
    return of(documents, List.of());
  }

  /** Puts documents beside one another, with origins as persons have corrected them. */
  public static Corpus of(List<Claims> documents, List<Lineage.Correction> corrections) {
    var lineage = Lineage.of(documents.stream().map(Claims::mentions).toList(), corrections);
    var said = new ArrayList<List<Said>>();
    var keys = new LinkedHashMap<String, Key>();
    var byKey = new TreeMap<Key, List<Said>>();
    for (var read : documents) {
      var ofDocument = read.all().stream().map(claim -> Said.of(read, claim)).toList();
      said.add(ofDocument);
      keys.putAll(Keys.of(ofDocument));
      for (var one : ofDocument) {
        byKey.computeIfAbsent(keys.get(one.claim().id()), key -> new ArrayList<>()).add(one);
      }
    }
    var conflicts = new Conflicts(lineage).among(byKey, said);
    return new Corpus(
        documents,
        lineage,
        keys,
        new Propositions(lineage, WiderKeys.of(said, keys, byKey), conflicts).all(),
        conflicts,
        new Items(said, byKey).of(conflicts),
        new ReportedCommitments(byKey).all());
  }

  /** The key of a claim. */
  public Key keyOf(String claim) {
    var key = keys.get(claim);
    if (key == null) {
      throw new IllegalArgumentException("The claim '%s' is not in this corpus.".formatted(claim));
    }
    return key;
  }
}
