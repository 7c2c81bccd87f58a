package org.lodestone.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lodestone.claim.Claim.Family;
import org.lodestone.corpus.Key.Subject;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention.OfEntity;

/**
 * Further keys of claims (R1): what follows from a claim if a part of it is left open. Documents
 * that contradict each other about the day of a signing agree that something was signed. Such keys
 * make propositions; values are compared under the first key alone.
 */
final class WiderKeys {

  private final Map<String, Key> keys;
  private final Map<Key, List<Said>> wider = new TreeMap<>();

  private WiderKeys(Map<String, Key> keys) {
    this.keys = keys;
  }

  /**
   * Claims by all their keys; a wider key is kept only if several documents have it.
   *
   * @param byKey claims by their first keys
   */
  static Map<Key, List<Said>> of(
      List<List<Said>> documents, Map<String, Key> keys, Map<Key, List<Said>> byKey) {
    var all = new TreeMap<Key, List<Said>>();
    byKey.forEach((key, said) -> all.put(key, new ArrayList<>(said)));
    var found = new WiderKeys(keys);
    documents.forEach(said -> said.forEach(found::widen));
    found.wider.putAll(Utterances.repeated(documents));
    found.wider.forEach(
        (key, said) -> {
          var members = new LinkedHashSet<>(all.getOrDefault(key, List.of()));
          members.addAll(said);
          if (all.containsKey(key) || isOfSeveralDocuments(members)) {
            all.put(key, List.copyOf(members));
          }
        });
    return all;
  }

  private static boolean isOfSeveralDocuments(Set<Said> said) {
    return said.stream().map(one -> one.document().id()).distinct().count() > 1;
  }

  private void widen(Said one) {
    var key = keys.get(one.claim().id());
    if (key == null) {
      return;
    }
    widened(one, key)
        .distinct()
        .filter(other -> !other.equals(key))
        .forEach(other -> wider.computeIfAbsent(other, k -> new ArrayList<>()).add(one));
  }

  private static Stream<Key> widened(Said one, Key key) {
    var open =
        switch (key.subject()) {
          case SIGN -> Stream.of(Key.of(Subject.SIGNED, key.part(0)));
          case MEET -> met(one, key);
          case XC ->
              key.part(1).equals("possible")
                  ? Stream.<Key>empty()
                  : Stream.of(Key.of(Subject.RESTRICTS, key.part(0)));
          case COMMIT ->
              one.claim().instruments().stream()
                  .map(means -> Key.of(Subject.INSTR, key.part(0), means.id()));
          case SHARE ->
              Stream.of(
                  Key.of(
                      Subject.SHARE, key.part(0), key.part(1), key.part(2), key.part(3), Keys.ANY));
          case INSTR,
              SAID,
              OFFICE,
              BUY,
              FUND,
              PROD,
              PRICE,
              STOCK,
              PROJ,
              SIGNED,
              MET,
              RESTRICTS,
              HOLDS,
              ALONE ->
              Stream.<Key>empty();
        };
    return Stream.concat(open, office(one));
  }

  /** Who meets stands for whose government meets. */
  private static Stream<Key> met(Said one, Key key) {
    var states =
        one.read().mentions().inside(one.sentence().span(), OfEntity.class).stream()
            .map(OfEntity::entity)
            .filter(person -> key.part(0).contains(person.id()))
            .flatMap(
                entity ->
                    entity.kind() == Entity.Kind.PLACE
                        ? Stream.of(entity.id())
                        : entity.state().stream())
            .distinct()
            .toList();
    return states.size() == 2
        ? Stream.of(Key.of(Subject.MET, Keys.joined(states)))
        : Stream.empty();
  }

  private static Stream<Key> office(Said one) {
    return one.is(Family.ROLE)
        ? one.ids(Entity.Kind.PERSON).stream().limit(1).map(person -> Key.of(Subject.HOLDS, person))
        : Stream.empty();
  }
}
