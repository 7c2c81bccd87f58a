package org.lodestone.corpus;

import java.util.List;

/**
 * What a proposition is about, without language (R1): claims with one key are compared with one
 * another.
 *
 * @param parts parties, topic, stage …, by family
 */
public record Key(Subject subject, List<String> parts) implements Comparable<Key> {

  /** What propositions are about. */
  public enum Subject {
    SIGN,
    MEET,
    COMMIT,
    INSTR,
    SHARE,
    XC,
    SAID,
    OFFICE,
    BUY,
    FUND,
    PROD,
    PRICE,
    STOCK,
    PROJ,
    /** Parties signed something, whatever and whenever. */
    SIGNED,
    /** Governments met, whoever came and wherever. */
    MET,
    /** A party restricts exports, of whatever and since whenever. */
    RESTRICTS,
    /** A person holds an office. */
    HOLDS,
    /** No rule knows: the claim stands alone. */
    ALONE
  }

  public Key {
    parts = List.copyOf(parts);
  }

  static Key of(Subject subject, String... parts) {
    return new Key(subject, List.of(parts));
  }

  String part(int index) {
    return parts.get(index);
  }

  @Override
  public int compareTo(Key other) {
    return toString().compareTo(other.toString());
  }

  /** Such as {@code SIGN|JP+US|minerals}. */
  @Override
  public String toString() {
    return parts.isEmpty() ? subject.name() : subject.name() + "|" + String.join("|", parts);
  }
}
