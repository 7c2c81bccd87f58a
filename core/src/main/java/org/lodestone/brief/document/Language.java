package org.lodestone.brief.document;

/** A language in which a brief can be read. */
public enum Language {
  EN,
  FR;

  /** The code that HTML uses. */
  public String code() {
    return switch (this) {
      case EN -> "en";
      case FR -> "fr";
    };
  }
}
