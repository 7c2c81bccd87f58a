package org.lodestone.plan;

import java.util.HashMap;
import java.util.Map;
import org.lodestone.measure.Programme;
import org.lodestone.network.FormId;

/** What an option costs the state only in some outcomes (P7). */
final class PayByPrice {

  private static final double MILLION = 1e6;

  private final PlanProblem problem;
  private final PlanFile file;
  private final PlanWorld world;
  private final Map<FormId, PlanFile.FormPrice> prices;

  PayByPrice(PlanProblem problem, PlanWorld world) {
    this.problem = problem;
    this.world = world;
    file = problem.file();
    prices = problem.pricesByForm();
  }

  /**
   * Present value of what an option costs in a draw beyond what is certain: the money lost if the
   * project fails, and otherwise what floors, contracts and offtakes pay on its output. Income of a
   * two-way contract is below 0.
   */
  double contingent_musd(Option option, PlanWorld.Sample sample, int draw) {
    if (!sample.completes(option.project(), option.completion(), draw)) {
      return option.loss_musd();
    }
    double sum = 0;
    for (var programme : option.programmes()) {
      if (PublicCost.paysByPrice(programme)) {
        sum += payments_musd(option, programme, sample, draw);
      }
    }
    return sum;
  }

  private double payments_musd(
      Option option, Programme programme, PlanWorld.Sample sample, int draw) {
    double sum = 0;
    for (var part : problem.network().parts()) {
      if (!part.project().equals(option.project())) {
        continue;
      }
      var output = world.output_kg(part);
      var byYear = new HashMap<Integer, Double>();
      for (int t = 0; t < world.periods(); t++) {
        double running = sample.added(option, part, draw, t) * sample.left(part, draw, t);
        byYear.merge((int) world.year(t), running, Double::sum);
      }
      for (var entry : byYear.entrySet()) {
        for (var made : output.entrySet()) {
          var price = prices.get(made.getKey());
          if (price != null && entry.getValue() > 0) {
            double kg = made.getValue() * entry.getValue();
            double perKg = perKg(programme, price, sample.price(price, draw, entry.getKey()));
            sum += kg * perKg / MILLION * Math.pow(1 + file.discount_perYear(), -entry.getKey());
          }
        }
      }
    }
    return sum;
  }

  /** What a programme pays per kilogram when the traded price is so much. */
  private double perKg(Programme programme, PlanFile.FormPrice price, double traded) {
    double agreed = price.usd_perKg() * (1 + file.terms().premium());
    return switch (programme.kind()) {
      case PRICE_FLOOR, BORDER_FLOOR -> Math.max(0, price.floor_usdPerKg() - traded);
      case CFD -> price.floor_usdPerKg() - traded;
      case OFFTAKE, STOCK_PURCHASE -> agreed - traded;
      case GRANT, LOAN, GUARANTEE, EQUITY, INSURANCE, EASING -> 0;
    };
  }
}
