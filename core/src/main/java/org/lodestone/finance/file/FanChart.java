package org.lodestone.finance.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.lodestone.finance.instrument.LiabilityFan;
import org.lodestone.finance.instrument.LiabilityFan.YearBand;

/**
 * Liability fans as an SVG picture: a panel per world on one scale, bands from 5 to 95 % and from
 * 20 to 80 %, the median as a line and the mean dotted. Amounts in millions.
 */
public final class FanChart {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 260;
  private static final int LEFT = 60;
  private static final int TOP = 40;
  private static final int BOTTOM = 30;
  private static final double MILLION = 1e6;

  /**
   * The words of the picture, in the reader's language.
   *
   * @param unit of the amounts, such as "million USD per year"
   * @param legend what bands and lines are
   */
  public record Words(String title, String unit, String legend) {}

  private final List<LiabilityFan> fans;
  private final double low;
  private final double high;
  private final double step;
  private final StringBuilder svg = new StringBuilder();

  private FanChart(List<LiabilityFan> fans) {
    this.fans = List.copyOf(fans);
    double least = 0;
    double most = 1;
    for (var fan : fans) {
      for (var year : fan.years()) {
        least = Math.min(least, year.q05() / MILLION);
        most = Math.max(most, year.q95() / MILLION);
      }
    }
    step = step((most - least) / 5);
    low = Math.floor(least / step) * step;
    high = Math.ceil(most / step) * step;
  }

  /** 1, 2 or 5 times a power of ten, not below a number. */
  private static double step(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= atLeast) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** The picture as a document of its own. */
  public static String svg(List<LiabilityFan> fans, Words words) {
    if (fans.isEmpty()) {
      throw new IllegalArgumentException("There is no fan to draw.\nGive at least one world.");
    }
    return new FanChart(fans).draw(words);
  }

  private String draw(Words words) {
    int width = fans.size() * WIDTH + 20;
    int height = HEIGHT + TOP + BOTTOM + 40;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" role=\"img\" font-family=\"sans-serif\" font-size=\"11\" fill=\"#222\">"
            .formatted(width, height));
    add("<title>%s</title>".formatted(escaped(words.title)));
    add("<rect width=\"%s\" height=\"%s\" fill=\"#fff\"/>".formatted(width, height));
    add("<text x=\"10\" y=\"16\" font-size=\"13\">%s</text>".formatted(escaped(words.title)));
    add("<text x=\"10\" y=\"32\">%s</text>".formatted(escaped(words.unit)));
    for (int panel = 0; panel < fans.size(); panel++) {
      panel(fans.get(panel), panel * WIDTH);
    }
    add("<text x=\"10\" y=\"%s\">%s</text>".formatted(height - 10, escaped(words.legend)));
    add("</svg>");
    return svg.toString();
  }

  private void panel(LiabilityFan fan, int offset) {
    var years = fan.years();
    for (double mark = low; mark <= high + step / 2; mark += step) {
      add(
          "<line x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\" stroke=\"%s\"/>"
              .formatted(
                  number(offset + LEFT),
                  number(offset + WIDTH - 5.0),
                  number(y(mark)),
                  number(y(mark)),
                  Math.abs(mark) < step / 2 ? "#222" : "#ddd"));
      add(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>"
              .formatted(offset + LEFT - 5, number(y(mark) + 4), number(mark)));
    }
    band(years, offset, YearBand::q05, YearBand::q95, "#cfe0ee");
    band(years, offset, YearBand::q20, YearBand::q80, "#8fb6d6");
    line(years, offset, YearBand::q50, "stroke=\"#12476f\" stroke-width=\"2\"");
    line(years, offset, YearBand::mean, "stroke=\"#a33a00\" stroke-dasharray=\"2 3\"");
    int every = 1 + years.size() / 7;
    for (int t = 0; t < years.size(); t += every) {
      add(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>"
              .formatted(
                  number(x(t, years.size(), offset)), TOP + HEIGHT + 16, years.get(t).year()));
    }
    add(
        "<text x=\"%s\" y=\"%s\" font-weight=\"bold\">%s</text>"
            .formatted(offset + LEFT + 5, TOP + 12, escaped(fan.world())));
  }

  private void band(
      List<YearBand> years,
      int offset,
      ToDoubleFunction<YearBand> below,
      ToDoubleFunction<YearBand> above,
      String colour) {
    var points = new ArrayList<>(points(years, offset, above));
    points.addAll(points(years, offset, below).reversed());
    add("<polygon points=\"%s\" fill=\"%s\"/>".formatted(String.join(" ", points), colour));
  }

  private void line(
      List<YearBand> years, int offset, ToDoubleFunction<YearBand> value, String style) {
    add(
        "<polyline points=\"%s\" fill=\"none\" %s/>"
            .formatted(String.join(" ", points(years, offset, value)), style));
  }

  private List<String> points(List<YearBand> years, int offset, ToDoubleFunction<YearBand> value) {
    var points = new ArrayList<String>();
    for (int t = 0; t < years.size(); t++) {
      double amount = value.applyAsDouble(years.get(t)) / MILLION;
      points.add(number(x(t, years.size(), offset)) + "," + number(y(amount)));
    }
    return points;
  }

  private static double x(int t, int years, int offset) {
    return offset + LEFT + 15 + (WIDTH - LEFT - 35.0) * t / Math.max(1, years - 1);
  }

  private double y(double amount) {
    return TOP + HEIGHT * (high - amount) / (high - low);
  }

  private static String number(double number) {
    double rounded = Math.rint(number * 10) / 10;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private void add(String line) {
    svg.append(line).append('\n');
  }
}
