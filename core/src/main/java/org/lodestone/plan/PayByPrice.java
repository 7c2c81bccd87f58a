package org.lodestone.plan;

import java.util.Map;
import org.lodestone.measure.Programme;
import org.lodestone.network.FormId;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.network.PlanNetwork;

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
  double contingent_musd(Option option, PlanWorld.Draw draw) {
    if (!draw.completes(option.project(), option.completion())) {
      return option.loss_musd();
    }
    double sum = 0;
    for (var programme : option.programmes()) {
      if (PublicCost.paysByPrice(programme)) {
        sum += payments_musd(option, programme, draw);
      }
    }
    return sum;
  }

  private double payments_musd(Option option, Programme programme, PlanWorld.Draw draw) {
    double sum = 0;
    for (var part : problem.network().parts()) {
      if (part.project().id().equals(option.project().id())) {
        sum += payments_musd(option, programme, part, draw);
      }
    }
    return sum;
  }

  private double payments_musd(
      Option option, Programme programme, PlanNetwork.Part part, PlanWorld.Draw draw) {
    var added = draw.added(option, part);
    var output = world.output_kg(part);
    double sum = 0;
    for (int t = 0; t < added.length; t++) {
      int year = (int) world.year(t);
      double running = added[t] * draw.left(part, t);
      if (running > 0) {
        double discounted = Math.pow(1 + file.discount_perYear(), -world.year(t)) / MILLION;
        for (var made : output.entrySet()) {
          var price = prices.get(made.getKey());
          if (price != null) {
            double perKg = perKg(programme, price, draw.price(price, year));
            sum += made.getValue() * running * perKg * discounted;
          }
        }
      }
    }
    return sum;
  }

  /**
   * What a programme pays per kilogram when the traded price is so much. Who buys for a stock or
   * under an offtake sells on to users; a loss stays with the state, a gain with them.
   */
  private double perKg(Programme programme, PlanFile.FormPrice price, double traded) {
    double agreed = price.usd_perKg() * (1 + file.terms().premium());
    return switch (programme.kind()) {
      case PRICE_FLOOR, BORDER_FLOOR -> Math.max(0, price.floor_usdPerKg() - traded);
      case CFD -> price.floor_usdPerKg() - traded;
      case OFFTAKE, STOCK_PURCHASE -> Math.max(0, agreed - traded);
      case GRANT, LOAN, GUARANTEE, EQUITY, INSURANCE, EASING -> 0;
    };
  }
}
