package org.lodestone.app.serve;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.app.serve.PlanReport.Assumed;
import org.lodestone.app.serve.PlanReport.Value;
import org.lodestone.data.yaml.Field;
import org.lodestone.measure.Programme;
import org.lodestone.plan.file.PlanFile;

/** What a plan file assumes, and why, in the order of the file. */
final class PlanAssumptions {
  private PlanAssumptions() {}

  static List<Assumed> of(PlanFile file, List<Programme> programmes) {
    var assumed = new ArrayList<Assumed>();
    for (var rate : file.rates()) {
      assumed.add(
          new Assumed(
              "rate",
              rate.currency(),
              List.of(new Value("usd", rate.usd())),
              rate.source() + " (" + rate.date() + ")"));
    }
    assumed.add(growth(file.growth()));
    assumed.add(completion(file.completion()));
    assumed.add(terms(file.terms()));
    file.prices().forEach(price -> assumed.add(price(price)));
    assumed.add(unmet(file.unmet()));
    file.stocks().forEach(stock -> assumed.add(stock(stock)));
    for (var trigger : file.triggers()) {
      assumed.add(
          new Assumed(
              "trigger",
              trigger.contingency(),
              List.of(new Value("probability", trigger.probability())),
              trigger.why()));
    }
    programmes.forEach(programme -> assumed.add(programme(programme)));
    return List.copyOf(assumed);
  }

  private static Assumed growth(PlanFile.Growth growth) {
    return new Assumed(
        "growth",
        "",
        List.of(
            new Value("demand", growth.demand_perYear()),
            new Value("supply", growth.supply_perYear())),
        growth.why());
  }

  private static Assumed completion(PlanFile.Completion completion) {
    var values = new ArrayList<Value>();
    for (var status : org.lodestone.data.RegisterRow.ProjectStatus.values()) {
      var written = Field.written(status);
      var chance = completion.byStatus().get(written);
      if (chance != null) {
        values.add(new Value(written, chance));
      }
    }
    return new Assumed("completion", "", List.copyOf(values), completion.why());
  }

  private static Assumed terms(PlanFile.Terms terms) {
    return new Assumed(
        "terms",
        "",
        List.of(
            new Value("loanRate", terms.loanRate()),
            new Value("referenceRate", terms.referenceRate()),
            new Value("loss", terms.loss()),
            new Value("fee", terms.fee()),
            new Value("premium", terms.premium())),
        terms.why());
  }

  private static Assumed price(PlanFile.FormPrice price) {
    return new Assumed(
        "price",
        price.form(),
        List.of(
            new Value("usdPerKg", price.usd_perKg()),
            new Value("floor", price.floor_usdPerKg()),
            new Value("volatility", price.volatility_perYear())),
        price.why());
  }

  private static Assumed unmet(PlanFile.UnmetValue unmet) {
    var values = unmet.musd_perTonne().stream().map(v -> new Value("musdPerTonne", v)).toList();
    return new Assumed("unmet", "", values, unmet.why());
  }

  private static Assumed stock(PlanFile.StockChoice stock) {
    return new Assumed(
        "stock",
        stock.form() + "@" + stock.place(),
        List.of(
            new Value("usdPerKg", stock.usd_perKg()), new Value("carry", stock.carry_perYear())),
        stock.why());
  }

  /** The register has its own evidence; here stands what it does to a project. */
  private static Assumed programme(Programme programme) {
    return new Assumed(
        "programme",
        programme.id().text(),
        List.of(
            new Value("completion", programme.completion().value()),
            new Value("monthsSaved", programme.monthsSaved().value())),
        programme.giver());
  }
}
