package org.lodestone.restriction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds a consignee among listed entities: widths of letters, case, punctuation and legal forms do
 * not matter. A name that only begins with a listed one is for a person to judge.
 */
final class EntityNames {
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]++");
  private static final Pattern JAPANESE_FORM = Pattern.compile("株式会社|有限会社|合同会社");
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "co",
          "ltd",
          "inc",
          "corp",
          "corporation",
          "company",
          "limited",
          "kk",
          "gmbh",
          "ag",
          "sa",
          "plc",
          "llc",
          "the");

  /** How sure a hit is. */
  enum Sureness {
    SAME_NAME,
    BEGINS_LIKE
  }

  /**
   * A hit.
   *
   * @param name the name or alias that fits
   */
  record Hit(ListedEntity entity, String name, Sureness sureness) {}

  private final List<ListedEntity> entities;

  EntityNames(List<ListedEntity> entities) {
    this.entities = List.copyOf(entities);
  }

  /** The best hit: same names before similar ones, of these the longest. */
  Optional<Hit> find(String consignee) {
    var wanted = words(consignee);
    var hits = new ArrayList<Hit>();
    for (var entity : entities) {
      entity
          .names()
          .forEach(
              name -> {
                var known = words(name);
                if (known.equals(wanted)) {
                  hits.add(new Hit(entity, name, Sureness.SAME_NAME));
                } else if (begins(wanted, known)) {
                  hits.add(new Hit(entity, name, Sureness.BEGINS_LIKE));
                }
              });
    }
    return hits.stream()
        .min(
            Comparator.comparing(Hit::sureness)
                .thenComparingInt(hit -> -words(hit.name).size())
                .thenComparing(Hit::name));
  }

  private static boolean begins(List<String> wanted, List<String> known) {
    return !known.isEmpty()
        && wanted.size() > known.size()
        && wanted.subList(0, known.size()).equals(known);
  }

  /** The words of a name, without legal forms. */
  static List<String> words(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    for (var word : NOT_LETTERS.split(JAPANESE_FORM.matcher(plain).replaceAll(" "))) {
      if (!word.isEmpty() && !LEGAL_FORMS.contains(word)) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }
}
