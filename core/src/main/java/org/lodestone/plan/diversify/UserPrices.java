package org.lodestone.plan.diversify;

import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.measure.Programme;
import org.lodestone.plan.Option;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.PlanWorld;
import org.lodestone.plan.diversify.Diversification.Users;
import org.lodestone.plan.file.PlanFile.FormPrice;

/**
 * What users pay for what each option adds of a form, and what a cap on that costs the state (P22).
 * Expected over the outcomes, option by option.
 */
final class UserPrices {

  private static final double MILLION = 1e6;
  private static final double KG_PER_TONNE = 1000;

  private final PlanProblem problem;
  private final PlanWorld world;
  private final FormPrice price;
  private final double cap;
  private final double[] added_kg;
  private final double[] traded_usd;
  private final double[] paid_usd;
  private final double[] capped_kg;
  private final double[] extra_musd;
  private final double[] capCost_musd;

  UserPrices(PlanProblem problem, PlanWorld world, FormPrice price, double cap_usdPerKg) {
    this.problem = problem;
    this.world = world;
    this.price = price;
    cap = cap_usdPerKg;
    int options = problem.options().size();
    added_kg = new double[options];
    traded_usd = new double[options];
    paid_usd = new double[options];
    capped_kg = new double[options];
    extra_musd = new double[options];
    capCost_musd = new double[options];
    var sampling = problem.file().sampling();
    var sample = world.sample(sampling);
    for (int s = 0; s < sampling.outcomes(); s++) {
      var draw = sample.draw(s);
      for (int o = 0; o < options; o++) {
        add(o, draw, 1.0 / sampling.outcomes());
      }
    }
  }

  private void add(int o, PlanWorld.Draw draw, double probability) {
    var option = problem.options().get(o);
    for (var part : problem.network().parts()) {
      if (!part.project().id().equals(option.project().id())) {
        continue;
      }
      double full_kg = 0;
      for (var made : world.output_kg(part).entrySet()) {
        full_kg += price.equals(problem.pricesByForm().get(made.getKey())) ? made.getValue() : 0;
      }
      if (full_kg > 0) {
        var added = draw.added(option, part);
        for (int t = 0; t < added.length; t++) {
          add(o, t, full_kg * added[t] * draw.left(part, t) * probability, draw);
        }
      }
    }
  }

  private void add(int o, int t, double kg, PlanWorld.Draw draw) {
    double traded = draw.price(price, (int) world.year(t));
    double asked = asked(problem.options().get(o), traded);
    double paid = Math.min(asked, cap);
    double discount = Math.pow(1 + problem.file().discount_perYear(), -world.year(t)) / MILLION;
    added_kg[o] += kg;
    traded_usd[o] += kg * traded;
    paid_usd[o] += kg * paid;
    capped_kg[o] += asked > cap ? kg : 0;
    extra_musd[o] += kg * (paid - traded) * discount;
    capCost_musd[o] += kg * (asked - paid) * discount;
  }

  /**
   * What a supported project asks of its users per kilogram: at a border floor the floor at least;
   * the traded price where the state makes up for the rest; otherwise what buyers of offtakes pay
   * above it, because nothing else carries a project that is dearer than what is traded.
   */
  private double asked(Option option, double traded) {
    boolean border = false;
    boolean carried = false;
    for (Programme programme : option.programmes()) {
      border |= programme.kind() == InstrumentKind.BORDER_FLOOR;
      carried |=
          switch (programme.kind()) {
            case PRICE_FLOOR, CFD, OFFTAKE, STOCK_PURCHASE -> true;
            case GRANT, LOAN, GUARANTEE, EQUITY, INSURANCE, EASING, BORDER_FLOOR -> false;
          };
    }
    if (border) {
      return Math.max(traded, price.floor_usdPerKg());
    }
    return carried ? traded : traded * (1 + problem.file().terms().premium());
  }

  /** What the cap costs the state for a whole option, present value. */
  double capCost_musd(int option) {
    return capCost_musd[option];
  }

  /** What users pay for a choice; a part of an option counts in part. */
  Users of(double[] decision) {
    double kg = 0;
    double traded = 0;
    double paid = 0;
    double capped = 0;
    double extra = 0;
    for (int o = 0; o < added_kg.length; o++) {
      kg += decision[o] * added_kg[o];
      traded += decision[o] * traded_usd[o];
      paid += decision[o] * paid_usd[o];
      capped += decision[o] * capped_kg[o];
      extra += decision[o] * extra_musd[o];
    }
    return kg > 0
        ? new Users(kg / KG_PER_TONNE, traded / kg, paid / kg, capped / kg, extra)
        : new Users(0, 0, 0, 0, 0);
  }
}
