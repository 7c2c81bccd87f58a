package org.lodestone.plan.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lodestone.plan.file.PlanFile;

/** Reads the assumptions out of a plan file, each field that has a {@code why} on its own. */
final class FileAssumptions {
  private final PlanFile file;
  private final List<FileAssumption> found = new ArrayList<>();

  private FileAssumptions(PlanFile file) {
    this.file = file;
  }

  static List<FileAssumption> of(PlanFile file) {
    var reader = new FileAssumptions(file);
    reader.world();
    reader.terms();
    reader.lists();
    return reader.found;
  }

  private void add(String field, String values, String why) {
    found.add(new FileAssumption(FileAssumption.PREFIX + field, values, why.strip()));
  }

  private void world() {
    add(
        "growth",
        "demand %s, supply %s per year"
            .formatted(file.growth().demand_perYear(), file.growth().supply_perYear()),
        file.growth().why());
    var chances =
        new TreeMap<>(file.completion().byStatus())
            .entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    add("completion", chances, file.completion().why());
    add(
        "unmet",
        "%s million USD per tonne by class of priority, others %s"
            .formatted(file.unmet().musd_perTonne(), file.unmet().others()),
        file.unmet().why());
  }

  private void terms() {
    var terms = file.terms();
    add(
        "terms",
        String.format(
            Locale.ROOT,
            "loan rate %s, reference rate %s, tenor %d and grace %d years, loss %s, fee %s, usual share %s, office %s million USD, premium %s",
            terms.loanRate(),
            terms.referenceRate(),
            terms.tenor_years(),
            terms.grace_years(),
            terms.loss(),
            terms.fee(),
            terms.usualShare(),
            terms.office_musd(),
            terms.premium()),
        terms.why());
  }

  private void lists() {
    for (var rate : file.rates()) {
      add(
          rate(rate.currency()),
          "%s USD per %s on %s".formatted(rate.usd(), rate.currency(), rate.date()),
          rate.source());
    }
    for (var price : file.prices()) {
      add(
          price(price.form()),
          "%s USD per kg, floor %s, volatility %s, reversion %s per year"
              .formatted(
                  price.usd_perKg(),
                  price.floor_usdPerKg(),
                  price.volatility_perYear(),
                  price.reversion_perYear()),
          price.why());
    }
    for (var stock : file.stocks()) {
      add(
          stock(stock.form(), stock.place()),
          "%s USD per kg, upkeep %s per year, at most %s days"
              .formatted(stock.usd_perKg(), stock.carry_perYear(), stock.most_days()),
          stock.why());
    }
    for (var trigger : file.triggers()) {
      add(
          "triggers." + String.join("+", trigger.kinds()),
          "%s with probability %s".formatted(trigger.contingency(), trigger.probability()),
          trigger.why());
    }
  }

  static String rate(String currency) {
    return "rates." + currency;
  }

  static String price(String form) {
    return "prices." + form;
  }

  static String stock(String form, String place) {
    return "stocks." + form + "@" + place;
  }
}
