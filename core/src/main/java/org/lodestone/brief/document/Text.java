package org.lodestone.brief.document;

/** A text in every language of the project; a text without a translation cannot be made. */
public record Text(String en, String fr) {

  public Text {
    if (en.isBlank() || fr.isBlank()) {
      throw new IllegalArgumentException(
          "A text needs both languages: '%s', '%s'.".formatted(en, fr));
    }
  }

  /** A name that is the same in all languages. */
  public static Text same(String name) {
    return new Text(name, name);
  }

  /** The text in one language. */
  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case FR -> fr;
    };
  }

  /** The text with {@code {0}}, {@code {1}} … replaced by names. */
  public Text with(Text... names) {
    var english = en;
    var french = fr;
    for (int i = 0; i < names.length; i++) {
      english = english.replace("{" + i + "}", names[i].en);
      french = french.replace("{" + i + "}", names[i].fr);
    }
    return new Text(english, french);
  }

  /**
   * As it stands inside a sentence: a capital goes, unless it belongs to a symbol such as NdFeB.
   */
  public Text lowered() {
    return new Text(lowered(en), lowered(fr));
  }

  private static String lowered(String text) {
    var word = text.split("[ ,]", 2)[0];
    boolean isOrdinary =
        word.chars().filter(Character::isUpperCase).count() <= 1 && word.length() > 2;
    return isOrdinary ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }
}
