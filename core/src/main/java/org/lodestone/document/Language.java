package org.lodestone.document;

import java.util.Arrays;
import java.util.Optional;

/** The languages that texts are read in. */
public enum Language {
  ENGLISH("en"),
  FRENCH("fr"),
  JAPANESE("ja");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The code of BCP 47. */
  public String code() {
    return code;
  }

  public static Optional<Language> ofCode(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }
}
