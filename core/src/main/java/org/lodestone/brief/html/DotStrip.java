package org.lodestone.brief.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Numbers;
import org.lodestone.brief.document.Quantity;

/** Shares on one line per group, each a dot that leads to its source. Hollow dots are computed. */
final class DotStrip {

  private static final double LEFT = 230;
  private static final double RIGHT = 740;
  private static final double STEP = 26;
  private static final double RADIUS = 5;

  /** One value; its group is the basis that it is counted on. */
  record Dot(String group, String label, boolean isComputed, Quantity value) {}

  private DotStrip() {}

  static String draw(List<Dot> dots, String title, Cited cited, Language language) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    dots.forEach(dot -> lines.putIfAbsent(dot.group, lines.size()));
    double bottom = lines.size() * STEP + 8;
    var out = new Html();
    out.line(
        "<svg viewBox=\"0 0 760 %s\" role=\"img\" aria-label=\"%s\">"
            .formatted(Html.at(bottom + 18), title));
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double x = x(tenth / 10.0);
      out.line("<path class=\"rule\" d=\"M%s 4V%s\"/>".formatted(Html.at(x), Html.at(bottom)));
      out.line(
          "<text class=\"axis soft\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>"
              .formatted(
                  Html.at(x),
                  Html.at(bottom + 14),
                  Html.escaped(Numbers.percent(tenth / 10.0, language))));
    }
    lines.forEach(
        (group, line) ->
            out.line(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>"
                    .formatted(Html.at(LEFT - 12), Html.at(y(line) + 4), Html.escaped(group))));
    for (var dot : dots) {
      var line = lines.getOrDefault(dot.group, 0);
      var number = dot.value.value();
      var circle =
          "<circle class=\"spot%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
              .formatted(
                  dot.isComputed ? " computed" : "",
                  Html.at(x(number == null ? 0 : number)),
                  Html.at(y(line)),
                  Html.at(RADIUS));
      out.line(cited.shape(dot.value, dot.label, circle));
    }
    return out.line("</svg>").toString();
  }

  private static double x(double share) {
    return LEFT + (RIGHT - LEFT) * share;
  }

  private static double y(int line) {
    return line * STEP + 18;
  }
}
