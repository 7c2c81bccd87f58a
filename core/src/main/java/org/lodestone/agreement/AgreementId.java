package org.lodestone.agreement;

/** Identifies an agreement by its row. */
public record AgreementId(String text) implements Comparable<AgreementId> {

  public AgreementId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of an agreement must not be empty.");
    }
  }

  @Override
  public int compareTo(AgreementId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
