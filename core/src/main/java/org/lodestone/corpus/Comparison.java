package org.lodestone.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.lodestone.corpus.Conflict.ValueGroup;
import org.lodestone.corpus.lineage.Lineage;

/**
 * Claims about one thing with what each says in one facet.
 *
 * @param clash whether two claims cannot both hold
 */
record Comparison<V>(List<Stated<V>> stated, BiPredicate<Stated<V>, Stated<V>> clash) {

  /** A claim with its value. */
  record Stated<V>(Said by, V value, String shown) {

    boolean isOfOtherDocument(Stated<V> other) {
      return !by.document().id().equals(other.by().document().id());
    }
  }

  /**
   * The values that clash with one another: nothing if none do. A document that says both values
   * tells of two things, and clashes with nobody.
   */
  Optional<List<Stated<V>>> clashing() {
    var found = new LinkedHashSet<Stated<V>>();
    for (var one : stated) {
      for (var other : stated) {
        if (clash.test(one, other) && !saysBoth(one, other)) {
          found.add(one);
          found.add(other);
        }
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(stated.stream().filter(found::contains).toList());
  }

  private boolean saysBoth(Stated<V> one, Stated<V> other) {
    return one.isOfOtherDocument(other) && (says(one, other) || says(other, one));
  }

  /** Whether the document of one also says what the other says. */
  private boolean says(Stated<V> one, Stated<V> other) {
    return stated.stream()
        .filter(third -> !third.isOfOtherDocument(one))
        .anyMatch(third -> third.shown().equals(other.shown()));
  }

  /** By value, first said first. */
  static <V> List<ValueGroup> groups(List<Stated<V>> clashing, Lineage lineage) {
    var byValue = new LinkedHashMap<String, List<Said>>();
    clashing.forEach(
        one -> byValue.computeIfAbsent(one.shown(), key -> new ArrayList<>()).add(one.by()));
    return byValue.entrySet().stream()
        .map(
            entry ->
                new ValueGroup(
                    entry.getKey(),
                    entry.getValue().stream().map(said -> said.claim().id()).distinct().toList(),
                    entry.getValue().stream()
                        .map(said -> lineage.of(said.document().id()).id())
                        .distinct()
                        .toList()))
        .toList();
  }
}
