package org.lodestone.document;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Something that exists once for each language. */
public final class ByLanguage<T> {

  private final List<T> values;

  private ByLanguage(List<T> values) {
    this.values = values;
  }

  /** Makes it for each language. */
  public static <T> ByLanguage<T> of(Function<Language, T> make) {
    return new ByLanguage<>(Arrays.stream(Language.values()).map(make).toList());
  }

  public T get(Language language) {
    return values.get(language.ordinal());
  }
}
