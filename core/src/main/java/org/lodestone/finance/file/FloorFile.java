package org.lodestone.finance.file;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.lodestone.data.yaml.Field;
import org.lodestone.finance.instrument.PriceContract;
import org.lodestone.finance.price.PriceGrid;
import org.lodestone.finance.price.PriceWorld;

/**
 * A price contract by itself, with the production it is about (format {@code
 * docs/formats/finance.md}).
 *
 * @param stateRate rate at which the state discounts, per year
 */
public record FloorFile(
    String name,
    Currency currency,
    PriceContract contract,
    PriceGrid grid,
    List<Output> production,
    List<PriceWorld> worlds,
    double stateRate,
    DrawPlan plan,
    List<EvidenceLine> evidence) {

  /** What is made per year, from a year on. */
  public record Output(int fromYear, double production_tPerYear) {
    public Output {
      if (!(production_tPerYear >= 0)) {
        throw new IllegalArgumentException(
            "The production (%s t) from %d on must not be negative."
                .formatted(production_tPerYear, fromYear));
      }
    }
  }

  public FloorFile {
    production = List.copyOf(production);
    worlds = List.copyOf(worlds);
    evidence = List.copyOf(evidence);
  }

  /** Reads a file; faults name file, line and field. */
  public static FloorFile read(String file, String text) {
    var root =
        Common.root(
            file,
            text,
            "floor",
            List.of(
                "format",
                "kind",
                "name",
                "note",
                "currency",
                "settlement",
                "stateRate",
                "draws",
                "seed",
                "contract",
                "production",
                "worlds",
                "evidence"));
    var currency = Common.currency(root.get("currency"));
    var contract = contract(root.get("contract"), currency);
    int first = contract.term().from().getYear();
    int years = contract.term().until().getYear() - first + 1;
    return new FloorFile(
        root.get("name").text(),
        currency,
        contract,
        Common.made(
            root.get("contract"), () -> new PriceGrid(first, years, Common.settlement(root))),
        production(root.get("production"), first),
        WorldReader.read(root.get("worlds"), currency),
        root.get("stateRate").numberWithin(0, 1),
        Common.plan(root),
        Common.evidence(root));
  }

  private static PriceContract contract(Field field, Currency currency) {
    field.get("kind").word(List.of("price-floor", "two-way"), word -> word);
    return (PriceContract) new InstrumentReader(currency).read(field);
  }

  private static List<Output> production(Field field, int firstYear) {
    var steps =
        field.items().stream()
            .map(
                item -> {
                  item.only(List.of("from", "tPerYear"));
                  return Common.made(
                      item,
                      () ->
                          new Output(Common.year(item.get("from")), item.get("tPerYear").number()));
                })
            .toList();
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).fromYear <= steps.get(i - 1).fromYear) {
        throw field.fault(
            "The production from %d on stands after that from %d on."
                .formatted(steps.get(i).fromYear, steps.get(i - 1).fromYear),
            "Write the years in ascending order.");
      }
    }
    if (steps.isEmpty() || steps.getFirst().fromYear > firstYear) {
      throw field.fault(
          "Nothing is said about the production of " + firstYear + ".",
          "Begin with the first year of the contract; write 0 if nothing is made yet.");
    }
    return steps;
  }

  /** What is made in each year of the grid. */
  public double[] production_tPerYear() {
    var made = new double[grid.years()];
    for (var step : production) {
      int t = Math.max(0, step.fromYear - grid.firstYear());
      if (t < made.length) {
        Arrays.fill(made, t, made.length, step.production_tPerYear);
      }
    }
    return made;
  }
}
