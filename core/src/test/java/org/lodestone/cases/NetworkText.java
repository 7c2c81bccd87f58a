package org.lodestone.cases;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodestone.network.SupplyNetwork;

/**
 * Reads a network from a few lines of text, so that a test can show all of it. Amounts per year.
 *
 * <pre>
 *   form ore 0
 *   coproduct waste 1
 *   recipe smelt 30 d: ore 2 -> metal 1 + waste 1
 *   process smelt@A: 100 of 120
 *   lane metal A>B: 50, 20 d
 *   demand metal@B: 50 class 1
 *   residual metal@A: 50
 *   industry stock metal@B: 15 d
 *   state stock metal@B: 60 d
 *   supply ore@A: 10
 *   site big-smelter in smelt@A: 0.4
 * </pre>
 */
public final class NetworkText {

  private static final String NUMBER = "([0-9.]+)";

  private NetworkText() {}

  /** A kind of line, and what it adds. */
  private record Line(Pattern shape, Reader reader) {
    static Line of(String shape, Reader reader) {
      return new Line(Pattern.compile(shape.replace("#", NUMBER)), reader);
    }
  }

  private interface Reader {
    void read(NetworkBuilder builder, Matcher line);
  }

  private static final List<Line> LINES =
      List.of(
          Line.of("form (\\S+) #", (b, m) -> b.form(m.group(1), Integer.parseInt(m.group(2)))),
          Line.of(
              "coproduct (\\S+) #",
              (b, m) -> b.coproduct(m.group(1), Integer.parseInt(m.group(2)))),
          Line.of(
              "recipe (\\S+) # d:(.*)->(.*)",
              (b, m) -> b.recipe(m.group(1), number(m, 2), terms(m.group(3)), terms(m.group(4)))),
          Line.of(
              "process (\\S+)@(\\S+): # of #",
              (b, m) -> b.process(m.group(1), m.group(2), number(m, 3), number(m, 4))),
          Line.of(
              "lane (\\S+) (\\S+)>(\\S+): #, # d",
              (b, m) -> b.lane(m.group(1), m.group(2), m.group(3), number(m, 4), number(m, 5))),
          Line.of(
              "demand (\\S+)@(\\S+): # class #",
              (b, m) ->
                  b.demand(m.group(1), m.group(2), number(m, 3), Integer.parseInt(m.group(4)))),
          Line.of(
              "residual (\\S+)@(\\S+): #",
              (b, m) -> b.residual(m.group(1), m.group(2), number(m, 3))),
          Line.of(
              "industry stock (\\S+)@(\\S+): # d",
              (b, m) -> b.industryStock(m.group(1), m.group(2), number(m, 3))),
          Line.of(
              "state stock (\\S+)@(\\S+): # d",
              (b, m) -> b.stateStock(m.group(1), m.group(2), number(m, 3))),
          Line.of(
              "supply (\\S+)@(\\S+): #", (b, m) -> b.supply(m.group(1), m.group(2), number(m, 3))),
          Line.of(
              "site (\\S+) in (\\S+): #", (b, m) -> b.site(m.group(1), m.group(2), number(m, 3))));

  public static SupplyNetwork parse(String text) {
    var builder = new NetworkBuilder();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> read(builder, line));
    return builder.build();
  }

  private static void read(NetworkBuilder builder, String text) {
    for (var line : LINES) {
      var matcher = line.shape.matcher(text);
      if (matcher.matches()) {
        line.reader.read(builder, matcher);
        return;
      }
    }
    throw new IllegalArgumentException("No line of a network looks like '" + text + "'.");
  }

  private static double number(Matcher line, int group) {
    return Double.parseDouble(line.group(group));
  }

  private static List<String> terms(String side) {
    return Arrays.stream(side.split("\\+", -1))
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .toList();
  }
}
