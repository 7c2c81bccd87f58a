package org.lodestone.app.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.restriction.Order;
import org.lodestone.restriction.Rule;
import picocli.CommandLine.Option;

/** The options of {@code restriction screen}: what goes to whom, for what use and of what value. */
public final class OrderQuestion {
  @Option(names = "--element", paramLabel = "SYMBOL", descriptionKey = "restriction.element")
  private @Nullable String element;

  @Option(names = "--goods", paramLabel = "KIND", descriptionKey = "restriction.goods")
  private @Nullable String goods;

  @Option(names = "--hs", paramLabel = "CODE", descriptionKey = "restriction.hs")
  private @Nullable String heading;

  @Option(names = "--from", paramLabel = "PLACE", descriptionKey = "restriction.from")
  private String from = "CN";

  @Option(names = "--to", paramLabel = "PLACE", required = true, descriptionKey = "restriction.to")
  private String to = "";

  @Option(names = "--consignee", paramLabel = "NAME", descriptionKey = "restriction.consignee")
  private @Nullable String consignee;

  @Option(names = "--use", paramLabel = "civil|military", descriptionKey = "restriction.use")
  private @Nullable String use;

  @Option(names = "--value", paramLabel = "AMOUNT", descriptionKey = "restriction.value")
  private @Nullable BigDecimal value;

  @Option(names = "--listed-value", paramLabel = "AMOUNT", descriptionKey = "restriction.listed")
  private @Nullable BigDecimal listed;

  /**
   * The order in words of the command line, for instance {@code --goods=magnet}; a wrong one ends
   * the request.
   */
  public static OrderQuestion of(Workbench workbench, List<String> words) {
    return AskedWords.read(workbench.messages(), new OrderQuestion(), words);
  }

  Map<String, String> named() {
    return new AskedOptions()
        .with("from", from)
        .with("to", to)
        .with("element", element)
        .with("goods", goods)
        .with("hs", heading)
        .with("consignee", consignee)
        .with("use", use)
        .with("value", value)
        .with("listed-value", listed)
        .all();
  }

  Order order(Workbench workbench, Agreements agreements) {
    try {
      return new Order(
          new Order.Item(
              Optional.ofNullable(element),
              known(agreements, "goods", goods, words(agreements, Rule::goods)),
              Optional.ofNullable(heading).map(code -> digits(workbench, code))),
          agreements.place("from", from),
          agreements.place("to", to),
          Optional.ofNullable(consignee),
          endUse(agreements),
          value(workbench));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  static Stream<String> words(Agreements agreements, Function<Rule, List<String>> part) {
    return agreements.register().restrictions().stream()
        .flatMap(one -> one.rules().stream())
        .flatMap(rule -> part.apply(rule).stream())
        .distinct()
        .sorted();
  }

  /** A word that no rule has would never be caught: rather an error than a false all-clear. */
  private static Optional<String> known(
      Agreements agreements, String what, @Nullable String word, Stream<String> words) {
    return word == null
        ? Optional.empty()
        : Optional.of(agreements.oneOf(what, word, words.toList()));
  }

  private static String digits(Workbench workbench, String code) {
    var digits = code.replaceAll("[. ]", "");
    if (!digits.matches("[0-9]{4,10}")) {
      throw new WrongUsage(
          workbench.messages().text("restriction.hs.wrong", code),
          workbench.messages().text("restriction.hs.advice"));
    }
    return digits;
  }

  private Order.EndUse endUse(Agreements agreements) {
    if (use == null) {
      return Order.EndUse.NOT_STATED;
    }
    return agreements.oneOf("use", use, List.of("civil", "military")).equals("civil")
        ? Order.EndUse.CIVIL
        : Order.EndUse.MILITARY;
  }

  private Optional<Order.Value> value(Workbench workbench) {
    if ((value == null) != (listed == null)) {
      throw new WrongUsage(
          workbench.messages().text("restriction.value.alone"),
          workbench.messages().text("restriction.value.advice"));
    }
    return value == null || listed == null
        ? Optional.empty()
        : Optional.of(new Order.Value(value, listed));
  }
}
