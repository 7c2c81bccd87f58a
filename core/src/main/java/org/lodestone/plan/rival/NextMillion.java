package org.lodestone.plan.rival;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.plan.Held;
import org.lodestone.plan.Limit;
import org.lodestone.plan.Plan;
import org.lodestone.plan.Planner;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.Progress;

/**
 * What more money would buy, party by party, by solving again (P13), and what the limits of a plan
 * cost in money, tonnes and weeks.
 *
 * @param buys for each party in turn, then for all together
 * @param prices of the limits that bind
 */
public record NextMillion(List<Buys> buys, List<ShadowPrice> prices) {

  /**
   * What more budget buys.
   *
   * @param party who has more; empty for all parties, in equal parts
   * @param added_musd over all years, in equal parts
   * @param saved_musd by how much the objective falls, public cost included
   * @param weeks fewer expected uncovered weeks per million added
   * @param tonnes fewer expected uncovered tonnes per million added
   */
  public record Buys(
      String party,
      double added_musd,
      double saved_musd,
      double weeks,
      double tonnes,
      List<String> in,
      List<String> out) {
    public Buys {
      in = List.copyOf(in);
      out = List.copyOf(out);
    }
  }

  /**
   * What one more unit of a limit would save at most if the best option that it keeps out came in;
   * tonnes and weeks are those that are worth so much.
   */
  public record ShadowPrice(Limit limit, double saves_musd, double tonnes, double weeks) {}

  public NextMillion {
    buys = List.copyOf(buys);
    prices = List.copyOf(prices);
  }

  /**
   * Solves again with each amount for each party and for all.
   *
   * @param amounts_musd positive, ascending
   * @throws java.util.concurrent.CancellationException if the caller cancels
   */
  public static NextMillion of(
      Planner planner, Plan plan, List<Double> amounts_musd, Progress progress) {
    var buys = new ArrayList<Buys>();
    var file = planner.problem().file();
    var parties = new ArrayList<>(file.parties().stream().map(PlanFile.Party::place).toList());
    parties.add("");
    long total = (long) parties.size() * amounts_musd.size();
    for (var party : parties) {
      for (double amount : amounts_musd) {
        if (!(amount > 0)) {
          throw new IllegalArgumentException(
              "The amount (%s million) must be positive.".formatted(amount));
        }
        progress.tick(buys.size(), total);
        var terms = file.withMore(party, amount);
        var richer = planner.solveWithin(terms, Held.NOTHING, progress).orElseThrow();
        buys.add(buys(party, amount, plan, richer));
      }
    }
    return new NextMillion(buys, prices(plan));
  }

  private static Buys buys(String party, double amount, Plan plan, Plan richer) {
    var before = plan.chosen().stream().map(Plan.Chosen::option).toList();
    var after = richer.chosen().stream().map(Plan.Chosen::option).toList();
    return new Buys(
        party,
        amount,
        plan.objective() - richer.objective(),
        (plan.uncovered().weeks() - richer.uncovered().weeks()) / amount,
        (plan.uncovered().tonnes() - richer.uncovered().tonnes()) / amount,
        after.stream().filter(id -> !before.contains(id)).toList(),
        before.stream().filter(id -> !after.contains(id)).toList());
  }

  private static List<ShadowPrice> prices(Plan plan) {
    var short_ = plan.uncovered();
    double perTonne = short_.tonnes() > 0 ? short_.value_musd() / short_.tonnes() : 0;
    double perWeek = short_.weeks() > 0 ? short_.value_musd() / short_.weeks() : 0;
    return plan.binding().stream()
        .map(
            b ->
                new ShadowPrice(
                    b.limit(),
                    b.saves(),
                    perTonne > 0 ? b.saves() / perTonne : 0,
                    perWeek > 0 ? b.saves() / perWeek : 0))
        .toList();
  }
}
