package org.lodestone.brief.compile;

import java.util.regex.Pattern;
import org.lodestone.brief.document.Language;

/** Spaces and marks as each language sets them. */
public final class Typography {

  private static final String NARROW = "\u202f";
  private static final String NO_BREAK = "\u00a0";
  private static final Pattern STRAIGHT = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
  private static final Pattern GROUPED = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

  private Typography() {}

  /** Words as a reader of the language expects them. */
  public static String set(String words, Language language) {
    var curved = STRAIGHT.matcher(words).replaceAll("’");
    return switch (language) {
      case EN -> curved;
      case FR -> french(curved);
    };
  }

  /** Narrow spaces that do not break before ; ! ? % and inside « », a wide one before a colon. */
  private static String french(String words) {
    return GROUPED
        .matcher(words)
        .replaceAll(NARROW)
        .replaceAll("[ \u00a0](?=[;!?%»])", NARROW)
        .replaceAll("«[ \u00a0]", "«" + NARROW)
        .replaceAll(" (?=:)", NO_BREAK);
  }
}
