package org.lodestone.agreement;

/** A text of ours in both languages; both are empty where there is nothing to say. */
public record Wording(String en, String fr) {

  public Wording {
    if (en.isBlank() != fr.isBlank()) {
      throw new IllegalArgumentException(
          "The text '%s' / '%s' stands in one language only.\nWrite it in English and in French."
              .formatted(en, fr));
    }
  }

  public boolean isEmpty() {
    return en.isBlank();
  }
}
