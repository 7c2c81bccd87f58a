package org.lodestone.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which every text exists. */
public enum Language {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The code as users write it: {@code en}. */
  public String code() {
    return locale.getLanguage();
  }

  /** The language with this code. */
  public static Optional<Language> findByCode(String code) {
    return List.of(values()).stream().filter(language -> language.code().equals(code)).findFirst();
  }

  /**
   * The language that the arguments ask for, English without {@code --lang}, never the machine's
   * locale. Needed before the arguments are parsed, as the messages about wrong arguments must be
   * in it already.
   */
  static Language askedFor(List<String> arguments) {
    var language = EN;
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (argument.startsWith("--lang=")) {
        language = findByCode(argument.substring("--lang=".length())).orElse(language);
      } else if (argument.equals("--lang") && i + 1 < arguments.size()) {
        language = findByCode(arguments.get(i + 1)).orElse(language);
      }
    }
    return language;
  }
}
