package org.lodestone.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Something that exists once for each language. */
public final class ByLanguage<T> {

  private final Map<Language, T> values = new EnumMap<>(Language.class);

  private ByLanguage(Function<Language, T> make) {
    for (var language : Language.values()) {
      values.put(language, make.apply(language));
    }
  }

  /** Makes it for each language. */
  public static <T> ByLanguage<T> of(Function<Language, T> make) {
    return new ByLanguage<>(make);
  }

  public T get(Language language) {
    return Objects.requireNonNull(values.get(language));
  }
}
