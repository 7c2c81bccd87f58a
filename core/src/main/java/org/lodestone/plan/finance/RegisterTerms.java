package org.lodestone.plan.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.yaml.Field;
import org.lodestone.finance.file.EvidenceLine;
import org.lodestone.finance.project.ProjectCase.Tax;
import org.lodestone.quantity.Range;

/**
 * What neither the register nor a plan file says of a project's money (format {@code
 * docs/formats/finance.md}, kind {@code register-finance}). Every number is an assumption.
 *
 * @param discountRate of an owner without support, per year
 * @param building_years before first production over which the capital cost is spread evenly
 * @param debtShare part of the capital cost that commercial lenders carry anyway
 * @param payable by stage: the part of the value of the contained priced material that a form
 *     without a price of its own fetches or costs
 * @param unpriced forms that earn nothing although their group has a price
 * @param guaranteed part of a loss that a guarantee bears
 * @param stocked part of the output that a stock purchase takes
 * @param evidence why, one line for each of them
 */
public record RegisterTerms(
    Tax tax,
    Range discountRate,
    int building_years,
    double debtShare,
    List<Payable> payable,
    List<String> unpriced,
    double guaranteed,
    Stocked stocked,
    List<EvidenceLine> evidence) {

  /** Part of the value of what a form of a stage contains. */
  public record Payable(String stage, Range part) {}

  /**
   * What a stock purchase means.
   *
   * @param part of the output
   * @param carry_perYear cost of keeping, as a part of the price
   * @param years of keeping
   */
  public record Stocked(double part, double carry_perYear, int years) {}

  private static final int MOST_YEARS = 60;

  public RegisterTerms {
    payable = List.copyOf(payable);
    unpriced = List.copyOf(unpriced);
    evidence = List.copyOf(evidence);
  }

  /** Reads a file; faults name file, line and field. */
  public static RegisterTerms read(String file, String text) {
    var root =
        Field.document(file, text)
            .version(1)
            .only(
                List.of(
                    "format",
                    "kind",
                    "note",
                    "tax",
                    "discountRate",
                    "building",
                    "debt",
                    "payable",
                    "unpriced",
                    "guarantee",
                    "stock"));
    root.get("kind").word(List.of("register-finance"), word -> word);
    var evidence = evidence(root);
    var stock = root.get("stock");
    return new RegisterTerms(
        new Tax(
            root.get("tax").get("rate").numberWithin(0, 1),
            years(root.get("tax").get("writeOffYears"))),
        range(root.get("discountRate")),
        years(root.get("building").get("years")),
        root.get("debt").get("share").numberWithin(0, 1),
        root.get("payable").items().stream()
            .map(item -> new Payable(item.get("stage").text(), range(item)))
            .toList(),
        root.get("unpriced").get("forms").items().stream().map(Field::text).toList(),
        root.get("guarantee").get("share").numberWithin(0, 1),
        new Stocked(
            stock.get("part").numberWithin(0, 1),
            stock.get("carry").numberWithin(0, 1),
            years(stock.get("years"))),
        evidence);
  }

  private static List<EvidenceLine> evidence(Field root) {
    var evidence = new ArrayList<EvidenceLine>();
    evidence.add(assumption("tax", root.get("tax"), "rate", "writeOffYears"));
    evidence.add(assumption("discount rate", root.get("discountRate"), "low", "value", "high"));
    evidence.add(assumption("years of building", root.get("building"), "years"));
    evidence.add(assumption("commercial debt", root.get("debt"), "share"));
    for (var item : root.get("payable").items()) {
      var of = "payable part of " + item.get("stage").text();
      evidence.add(assumption(of, item, "stage", "low", "value", "high"));
    }
    evidence.add(assumption("forms without value", root.get("unpriced"), "forms"));
    evidence.add(assumption("share of a guarantee", root.get("guarantee"), "share"));
    evidence.add(assumption("stock purchase", root.get("stock"), "part", "carry", "years"));
    return evidence;
  }

  private static int years(Field field) {
    return (int) field.numberWithin(1, MOST_YEARS);
  }

  private static Range range(Field field) {
    return new Range(
        field.get("low").numberWithin(0, 2),
        field.get("value").numberWithin(0, 2),
        field.get("high").numberWithin(0, 2));
  }

  /** The reason of a field that may hold these numbers and no others. */
  private static EvidenceLine assumption(String of, Field field, String... numbers) {
    var known = new ArrayList<>(List.of(numbers));
    known.add("why");
    field.only(known);
    return new EvidenceLine(of, EvidenceLine.Kind.ASSUMPTION, field.get("why").text());
  }

  /** The payable part of a stage, if the file names it. */
  Optional<Range> findPayable(String stage) {
    return payable.stream().filter(p -> p.stage.equals(stage)).map(Payable::part).findFirst();
  }
}
