package org.lodestone.brief.html;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One colour per place, the same as on the pages; every other place has the neutral one. */
final class Places {

  private static final Map<String, String> COLOURS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("CN", "#c4443f"),
              Map.entry("JP", "#5d8ff4"),
              Map.entry("US", "#087798"),
              Map.entry("AU", "#b68d02"),
              Map.entry("MY", "#7e977f"),
              Map.entry("MM", "#6a57c3"),
              Map.entry("VN", "#3a7606"),
              Map.entry("TH", "#935372"),
              Map.entry("LA", "#956f6d"),
              Map.entry("FR", "#ce71c3"),
              Map.entry("EE", "#508a99"),
              Map.entry("DE", "#bf734e"),
              Map.entry("KR", "#a365cc")));

  private static final String NEUTRAL = "#7d878f";

  private Places() {}

  static String style(String place) {
    return COLOURS.containsKey(place) ? "p-" + place.toLowerCase(Locale.ROOT) : "p-zz";
  }

  /** The rules of the style sheet. */
  static String css() {
    var css = new StringBuilder(".p-zz{--p:" + NEUTRAL + "}");
    COLOURS.forEach((place, colour) -> css.append(".%s{--p:%s}".formatted(style(place), colour)));
    return css.toString();
  }
}
