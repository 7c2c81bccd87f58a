package org.lodestone.scenario;

import java.util.List;
import org.lodestone.data.yaml.Field;
import org.lodestone.network.Stockpile.Owner;

/**
 * How stocks are counted (format {@code docs/formats/rulebook.md}): two countries with the same
 * goods publish different days of cover because they count differently, so the rules are an input,
 * each with its reason.
 *
 * @param owners whose stocks count
 * @param stages at which stages, from the first to the last
 * @param atSea whether goods on their way to the consumer count
 * @param inProcess whether goods inside works at home count
 * @param unreachable part of every stock that cannot be taken out when it matters, 0 to below 1
 * @param base by whose daily amount a stock is divided
 * @param conversion how a stock of one form counts for the use of another
 */
public record Rulebook(
    String name,
    Rule<List<Owner>> owners,
    Rule<List<String>> stages,
    Rule<Counting> atSea,
    Rule<Counting> inProcess,
    Rule<Double> unreachable,
    Rule<Base> base,
    Rule<Conversion> conversion) {

  /** What a rule says, and why. */
  public record Rule<T>(T says, String reason) {
    public Rule {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("A rule of a rulebook needs a reason.");
      }
    }
  }

  /** Whether goods count. */
  public enum Counting {
    COUNTED,
    NOT_COUNTED
  }

  /** The daily amount by which a stock is divided. */
  public enum Base {
    /** The element in what is finally used at home. */
    HOME_USE,
    /** The element imported in all forms, less that exported in all forms. */
    NET_IMPORTS
  }

  /** How a stock of one form counts for the use of another. */
  public enum Conversion {
    /** All of the element that a stock contains counts. */
    CONTAINED,
    /**
     * A stock counts for what the steps at home can make of it: within their capacity and less
     * their losses.
     */
    HOME_STEPS
  }

  /** Reads a rulebook; faults name file, line and field. */
  public static Rulebook read(String file, String text) {
    var root =
        Field.document(file, text)
            .version(ScenarioFile.FORMAT_VERSION)
            .only(
                List.of(
                    "format",
                    "kind",
                    "name",
                    "owners",
                    "stages",
                    "atSea",
                    "inProcess",
                    "unreachable",
                    "base",
                    "conversion"));
    root.get("kind").word(List.of("rulebook"), word -> word);
    return new Rulebook(
        root.get("name").text(),
        owners(root.get("owners")),
        rule(
            root.get("stages"),
            says(root.get("stages")).items().stream().map(Field::text).toList()),
        counting(root.get("atSea")),
        counting(root.get("inProcess")),
        rule(root.get("unreachable"), says(root.get("unreachable")).numberWithin(0, 0.99)),
        word(root.get("base"), Base.values()),
        word(root.get("conversion"), Conversion.values()));
  }

  private static Rule<List<Owner>> owners(Field field) {
    var owners =
        says(field).items().stream().map(item -> item.choice(Owner.values())).distinct().toList();
    return rule(field, owners);
  }

  private static Rule<Counting> counting(Field field) {
    return word(field, Counting.values());
  }

  private static <E extends Enum<E>> Rule<E> word(Field field, E[] values) {
    return rule(field, says(field).choice(values));
  }

  private static Field says(Field field) {
    return field.only(List.of("rule", "why")).get("rule");
  }

  private static <T> Rule<T> rule(Field field, T says) {
    return new Rule<>(says, field.get("why").text());
  }
}
