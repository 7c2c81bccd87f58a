package org.lodestone.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the command line in one language, from {@code messages_en.properties} and its
 * siblings.
 */
public final class Messages {
  private final Locale locale;
  private final ResourceBundle bundle;

  private Messages(Locale locale, ResourceBundle bundle) {
    this.locale = locale;
    this.bundle = bundle;
  }

  public static Messages of(Language language) {
    // Without a fallback a missing language is an error, not the language of the machine.
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    var bundle = ResourceBundle.getBundle("org.lodestone.app.messages", language.locale(), control);
    return new Messages(language.locale(), bundle);
  }

  /**
   * The text named {@code key}, its places {0}, {1} … filled in the manner of {@link
   * MessageFormat}.
   */
  public String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  ResourceBundle bundle() {
    return bundle;
  }
}
