package org.lodestone.brief.html;

import java.util.List;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Numbers;

/** Two runs over time and the band between them. */
final class LineChart {

  private static final double LEFT = 52;
  private static final double RIGHT = 750;
  private static final double TOP = 10;
  private static final double BOTTOM = 180;
  private static final int TIME_MARKS = 6;
  private static final int VALUE_MARKS = 4;

  /**
   * What is drawn.
   *
   * @param cautious the run without a new supplier, drawn through
   * @param rerouted the run with full rerouting, drawn dashed
   * @param top end of the upright axis
   * @param isShare whether values are shares
   */
  record Runs(
      String title,
      List<String> periods,
      List<Double> cautious,
      List<Double> rerouted,
      double top,
      boolean isShare) {}

  private LineChart() {}

  static String draw(Runs runs, Language language) {
    var out = new Html();
    out.line(
        "<svg viewBox=\"0 0 760 205\" role=\"img\" aria-label=\"%s\">"
            .formatted(Html.escaped(runs.title)));
    for (int i = 0; i <= VALUE_MARKS; i++) {
      double value = runs.top * i / VALUE_MARKS;
      double y = y(value, runs.top);
      out.line(
          "<path class=\"rule\" d=\"M%s %sH%s\"/>"
              .formatted(Html.at(LEFT), Html.at(y), Html.at(RIGHT)));
      var label = runs.isShare ? Numbers.percent(value, language) : Numbers.number(value, language);
      out.line(
          "<text class=\"axis soft\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>"
              .formatted(Html.at(LEFT - 6), Html.at(y + 4), Html.escaped(label)));
    }
    int last = runs.periods.size() - 1;
    for (int i = 0; i <= TIME_MARKS; i++) {
      int period = last * i / TIME_MARKS;
      out.line(
          "<text class=\"axis soft\" x=\"%s\" y=\"198\" text-anchor=\"%s\">%s</text>"
              .formatted(
                  Html.at(x(period, last)),
                  i == 0 ? "start" : i == TIME_MARKS ? "end" : "middle",
                  runs.periods.get(period)));
    }
    out.line("<path class=\"band\" d=\"%s\"/>".formatted(band(runs, last)));
    out.line("<path class=\"run\" d=\"M%s\"/>".formatted(points(runs.cautious, runs.top, last)));
    out.line(
        "<path class=\"run second\" d=\"M%s\"/>".formatted(points(runs.rerouted, runs.top, last)));
    return out.line("</svg>").toString();
  }

  private static double x(int period, int last) {
    return LEFT + (RIGHT - LEFT) * period / Math.max(1, last);
  }

  private static double y(double value, double top) {
    return BOTTOM - (BOTTOM - TOP) * Math.clamp(top > 0 ? value / top : 0, 0.0, 1.0);
  }

  private static String points(List<Double> values, double top, int last) {
    var points = new StringBuilder();
    for (int t = 0; t < values.size(); t++) {
      points.append(t == 0 ? "" : "L").append(point(values, t, top, last));
    }
    return points.toString();
  }

  private static String point(List<Double> values, int t, double top, int last) {
    return Html.at(x(t, last)) + " " + Html.at(y(values.get(t), top));
  }

  private static String band(Runs runs, int last) {
    var band = new StringBuilder("M" + points(runs.cautious, runs.top, last));
    for (int t = runs.rerouted.size() - 1; t >= 0; t--) {
      band.append("L").append(point(runs.rerouted, t, runs.top, last));
    }
    return band.append("Z").toString();
  }
}
