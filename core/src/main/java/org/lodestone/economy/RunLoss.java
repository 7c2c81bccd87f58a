package org.lodestone.economy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lodestone.economy.LossEstimate.Unserved;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.Simulation;

/** Runs a scenario and values what the uses at a place went without. */
public final class RunLoss {

  private RunLoss() {}

  /** The loss at the place of the stakes. */
  public static LossEstimate estimate(
      SupplyNetwork network, Scenario scenario, StakeTable stakes, Optional<PriceResponse> prices) {
    return LossEstimate.of(stakes, unserved(network, scenario, stakes.place()), prices);
  }

  /** What each explained use at a place went without, in years of its baseline use. */
  public static List<Unserved> unserved(SupplyNetwork network, Scenario scenario, PlaceId place) {
    var resolved = scenario.resolve(network);
    var run = new Simulation(resolved).run();
    var uses = new LinkedHashMap<FormId, Integer>();
    for (var demand : network.demands()) {
      if (demand.place().equals(place) && !demand.unexplained()) {
        uses.put(demand.form(), resolved.labels().nodes().indexOf(demand.form() + "@" + place));
      }
    }
    var result = new ArrayList<Unserved>();
    uses.forEach(
        (form, node) -> {
          double years = 0;
          double least = 1;
          for (int t = 0; t < resolved.periods(); t++) {
            double baseline = resolved.nodes().demand()[node];
            if (baseline > 0 && run.isShort(t, node)) {
              double part = run.shortage(t, node) / baseline;
              years += part * resolved.daysPerPeriod() / PeriodLength.DAYS_PER_YEAR;
              least = Math.min(least, run.served(t, node) / run.demand(t, node));
            }
          }
          result.add(new Unserved(form, years, least));
        });
    return result;
  }
}
