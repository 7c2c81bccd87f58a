package org.lodestone.finance.file;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.lodestone.data.yaml.Field;
import org.lodestone.finance.Currencies;
import org.lodestone.finance.Money;
import org.lodestone.finance.price.PricePaths;
import org.lodestone.finance.price.Settlement;
import org.lodestone.quantity.Range;

/** What the files about money have in common. */
final class Common {
  /** The version of the format that this program reads. */
  static final int FORMAT_VERSION = 1;

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2200;

  private Common() {}

  /** The file as a field, once version and kind are those expected. */
  static Field root(String file, String text, String kind, List<String> known) {
    var root = Field.document(file, text);
    var format = root.get("format");
    if (format.number() != FORMAT_VERSION) {
      throw format.fault(
          "The version '" + format.text() + "' of the format is unknown.",
          "This program reads version " + FORMAT_VERSION + "; a newer file needs a newer program.");
    }
    root.get("kind").word(List.of(kind), word -> word);
    return root.only(known);
  }

  /** Makes something of a field; what its constructor refuses is shown where it stands. */
  static <T> T made(Field field, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      var lines = String.valueOf(e.getMessage()).lines().toList();
      throw field.fault(
          lines.getFirst(),
          lines.size() > 1
              ? String.join(" ", lines.subList(1, lines.size()))
              : "docs/formats/finance.md says what is meant.");
    }
  }

  static Currency currency(Field field) {
    return made(field, () -> Currencies.named(field.text()));
  }

  /**
   * {@code 40000000} in the currency of the file, or {@code 40 USD} to be sure that it is meant.
   */
  static Money money(Field field, Currency currency) {
    var parts = field.text().split("\\s+");
    if (parts.length == 1) {
      return made(field, () -> new Money(field.number(), currency));
    }
    var written = made(field, () -> Currencies.named(parts[1]));
    double amount = number(field, parts[0]);
    return made(field, () -> new Money(0, currency).plus(new Money(amount, written)));
  }

  private static double number(Field field, String text) {
    return new Field(
            field.file(),
            field.path(),
            new org.lodestone.data.yaml.YamlText.Word(text, field.part().line()))
        .number();
  }

  /** A number, or {@code {low, value, high}} for what is not known. */
  static Range range(Field field) {
    return switch (field.part()) {
      case org.lodestone.data.yaml.YamlText.Fields _ -> {
        field.only(List.of("low", "value", "high"));
        yield made(
            field,
            () ->
                new Range(
                    field.get("low").number(),
                    field.get("value").number(),
                    field.get("high").number()));
      }
      case org.lodestone.data.yaml.YamlText.Items _, org.lodestone.data.yaml.YamlText.Word _ ->
          Range.exactly(field.number());
    };
  }

  static Range range(Field field, String name, double otherwise) {
    return field.find(name).map(Common::range).orElse(Range.exactly(otherwise));
  }

  static int whole(Field field, int least, int most) {
    double number = field.numberWithin(least, most);
    if (number != Math.rint(number)) {
      throw field.fault(
          "The value '" + field.text() + "' is not a whole number.", "Leave out the decimals.");
    }
    return (int) number;
  }

  static int year(Field field) {
    return whole(field, EARLIEST, LATEST);
  }

  static Settlement settlement(Field root) {
    return root.find("settlement")
        .map(field -> field.choice(Settlement.values()))
        .orElse(Settlement.QUARTERLY);
  }

  /** How often to draw, and from which seed. */
  static DrawPlan plan(Field root) {
    return new DrawPlan(
        root.find("draws").map(field -> whole(field, 1, PricePaths.MOST_DRAWS)).orElse(2000),
        root.find("seed").map(field -> (long) whole(field, 0, Integer.MAX_VALUE)).orElse(1L));
  }

  /** Where the numbers of a file come from; at least one entry, so that nobody forgets. */
  static List<EvidenceLine> evidence(Field root) {
    var lines = new ArrayList<EvidenceLine>();
    for (var item : root.get("evidence").items()) {
      item.only(List.of("of", "source", "why"));
      var source = item.find("source").map(Field::text);
      var why = item.find("why").map(Field::text);
      if (source.isPresent() == why.isPresent()) {
        throw item.fault(
            "The evidence of '" + item.get("of").text() + "' needs either a source or a reason.",
            "Write 'source:' for what was published, 'why:' for an assumption.");
      }
      lines.add(
          source.isPresent()
              ? new EvidenceLine(item.get("of").text(), EvidenceLine.Kind.SOURCE, source.get())
              : new EvidenceLine(
                  item.get("of").text(), EvidenceLine.Kind.ASSUMPTION, why.orElseThrow()));
    }
    return lines;
  }
}
