package org.lodestone.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestone.claim.Claims;

/**
 * What several documents together say (R1 to R6).
 *
 * @param documents with their claims
 * @param keys of the claims, by id of the claim
 * @param conflicts inside documents last
 */
public record Corpus(
    List<Claims> documents, Lineage lineage, Map<String, Key> keys, List<Conflict> conflicts) {

  public static Corpus of(List<Claims> documents) {
    var lineage = Lineage.of(documents.stream().map(Claims::mentions).toList());
    var said = new ArrayList<List<Said>>();
    var keys = new LinkedHashMap<String, Key>();
    var byKey = new LinkedHashMap<Key, List<Said>>();
    for (var read : documents) {
      var ofDocument = read.all().stream().map(claim -> Said.of(read, claim)).toList();
      said.add(ofDocument);
      keys.putAll(Keys.of(ofDocument));
      for (var one : ofDocument) {
        byKey.computeIfAbsent(keys.get(one.claim().id()), key -> new ArrayList<>()).add(one);
      }
    }
    return new Corpus(documents, lineage, keys, new Conflicts(lineage).among(byKey, said));
  }

  public Key keyOf(String claim) {
    return keys.get(claim);
  }
}
