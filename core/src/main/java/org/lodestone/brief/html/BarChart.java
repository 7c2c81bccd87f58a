package org.lodestone.brief.html;

import java.util.List;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Numbers;
import org.lodestone.brief.document.Quantity;

/** Horizontal bars with a label in front and the figure behind; each bar leads to its evidence. */
final class BarChart {

  private static final double LABELS = 300;
  private static final double LENGTH = 380;
  private static final double STEP = 22;

  /** One bar. */
  record Bar(String label, String place, Quantity value) {}

  private BarChart() {}

  static String draw(List<Bar> bars, String title, Cited cited, Language language) {
    double longest = bars.stream().mapToDouble(bar -> number(bar.value)).max().orElse(1);
    double scale = longest > 0 ? LENGTH / longest : 0;
    var out = new Html();
    out.line(
        "<svg viewBox=\"0 0 760 %s\" role=\"img\" aria-label=\"%s\">"
            .formatted(Html.at(bars.size() * STEP + 4), title));
    double y = 0;
    for (var bar : bars) {
      out.line(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"end\" class=\"name\">%s</text>"
              .formatted(Html.at(LABELS - 8), Html.at(y + 15), Html.escaped(bar.label)));
      double width = Math.max(1, number(bar.value) * scale);
      var shape =
          "<rect class=\"bar %s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"16\"/><text x=\"%s\" y=\"%s\">%s</text>"
              .formatted(
                  Places.style(bar.place),
                  Html.at(LABELS),
                  Html.at(y + 3),
                  Html.at(width),
                  Html.at(LABELS + width + 6),
                  Html.at(y + 15),
                  Html.escaped(Numbers.value(bar.value, language)));
      out.line(cited.shape(bar.value, bar.label, shape));
      y += STEP;
    }
    return out.line("</svg>").toString();
  }

  private static double number(Quantity quantity) {
    var value = quantity.value();
    return value == null ? 0 : value;
  }
}
