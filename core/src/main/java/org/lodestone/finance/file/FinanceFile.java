package org.lodestone.finance.file;

import java.util.Currency;
import java.util.List;
import org.lodestone.data.yaml.Field;
import org.lodestone.finance.CapitalCost;
import org.lodestone.finance.instrument.Instrument;
import org.lodestone.finance.price.PriceWorld;
import org.lodestone.finance.price.Settlement;
import org.lodestone.finance.project.ProjectCase;
import org.lodestone.quantity.Range;

/**
 * A project, the instruments thought of for it and the prices it may meet (format {@code
 * docs/formats/finance.md}).
 *
 * @param stateRate rate at which the states discount, per year
 */
public record FinanceFile(
    ProjectCase project,
    List<Instrument> instruments,
    List<PriceWorld> worlds,
    Settlement settlement,
    double stateRate,
    DrawPlan plan,
    List<EvidenceLine> evidence) {

  public FinanceFile {
    instruments = List.copyOf(instruments);
    worlds = List.copyOf(worlds);
    evidence = List.copyOf(evidence);
  }

  /** Reads a file; faults name file, line and field. */
  public static FinanceFile read(String file, String text) {
    var root =
        Common.root(
            file,
            text,
            "finance",
            List.of(
                "format",
                "kind",
                "id",
                "name",
                "note",
                "currency",
                "firstYear",
                "settlement",
                "stateRate",
                "draws",
                "seed",
                "project",
                "instruments",
                "worlds",
                "evidence"));
    var currency = Common.currency(root.get("currency"));
    return new FinanceFile(
        project(root, currency),
        root.find("instruments").map(new InstrumentReader(currency)::readAll).orElse(List.of()),
        WorldReader.read(root.get("worlds"), currency),
        Common.settlement(root),
        root.get("stateRate").numberWithin(0, 1),
        Common.plan(root),
        Common.evidence(root));
  }

  private static ProjectCase project(Field root, Currency currency) {
    var field =
        root.get("project")
            .only(
                List.of(
                    "capex",
                    "capacity",
                    "firstProduction",
                    "rampUp",
                    "operatingYears",
                    "realisation",
                    "variableCost",
                    "fixedCost",
                    "tax",
                    "discountRate",
                    "capital",
                    "debts"));
    return Common.made(
        field,
        () ->
            new ProjectCase(
                root.get("id").text(),
                root.get("name").text(),
                currency,
                Common.year(root.get("firstYear")),
                field.get("capex").items().stream().map(FinanceFile::outlay).toList(),
                output(field),
                new ProjectCase.Costs(
                    Common.range(field, "variableCost", 0), Common.range(field, "fixedCost", 0)),
                tax(field.get("tax")),
                discountRate(field),
                field.find("debts").map(Field::items).orElse(List.of()).stream()
                    .map(debt -> debt(debt, currency))
                    .toList()));
  }

  private static ProjectCase.Outlay outlay(Field field) {
    field.only(List.of("year", "amount"));
    return Common.made(
        field,
        () ->
            new ProjectCase.Outlay(
                Common.year(field.get("year")), Common.range(field.get("amount"))));
  }

  private static ProjectCase.Output output(Field field) {
    return new ProjectCase.Output(
        Common.range(field.get("capacity")),
        Common.year(field.get("firstProduction")),
        field.find("rampUp").map(Field::items).orElse(List.of()).stream()
            .map(Field::number)
            .toList(),
        Common.whole(field.get("operatingYears"), 0, 100),
        Common.range(field, "realisation", 1));
  }

  private static ProjectCase.Tax tax(Field field) {
    field.only(List.of("rate", "writeOffYears"));
    return Common.made(
        field,
        () ->
            new ProjectCase.Tax(
                field.get("rate").number(), Common.whole(field.get("writeOffYears"), 0, 100)));
  }

  /** Given as such, or as the weighted cost of equity and debt (F3). */
  private static Range discountRate(Field field) {
    var capital = field.find("capital");
    if (capital.isPresent() == field.find("discountRate").isPresent()) {
      throw field.fault(
          "The project needs either a discount rate or the cost of its capital.",
          "Write 'discountRate: 0.08' or 'capital: {debtShare, equityRate, debtRate, taxRate}'.");
    }
    if (capital.isEmpty()) {
      return Common.range(field.get("discountRate"));
    }
    var terms = capital.get().only(List.of("debtShare", "equityRate", "debtRate", "taxRate"));
    return Common.made(
        terms,
        () ->
            Range.exactly(
                new CapitalCost(
                        terms.get("debtShare").number(),
                        terms.get("equityRate").number(),
                        terms.get("debtRate").number(),
                        terms.get("taxRate").number())
                    .weighted()));
  }

  private static ProjectCase.Debt debt(Field field, Currency currency) {
    field.only(List.of("lender", "year", "face", "rate", "tenor", "grace", "repayment"));
    return new ProjectCase.Debt(
        field.get("lender").text(),
        InstrumentReader.terms(field, currency),
        Common.year(field.get("year")));
  }
}
