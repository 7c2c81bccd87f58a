package org.lodestone.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.Recipe;
import org.lodestone.network.Stage;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.risk.ElementContent;
import org.lodestone.scenario.Rulebook;

/**
 * What the works of the consumer can make of a stock at an early stage (K3): each step from one
 * stage to the next has a capacity per day and a yield, in tonnes of one element. Scrap on the way
 * is not counted.
 */
final class HomeSteps {
  private static final double ENOUGH = 1e-9;

  /**
   * A stage.
   *
   * @param need_part part of the base that is used at this stage itself
   * @param capacity_perDay most that the step into this stage can give per day
   * @param yield what arrives here of what the step takes, 0 to 1
   */
  private record Step(Stage stage, double need_part, double capacity_perDay, double yield) {}

  private static final double DAYS_PER_YEAR = 365.25;

  private final SupplyNetwork network;
  private final List<PlaceId> places;
  private final ElementContent content;
  private final String element;
  private final List<Step> steps = new ArrayList<>();

  HomeSteps(
      SupplyNetwork network,
      Rulebook rules,
      List<PlaceId> places,
      ElementContent content,
      String element) {
    this.network = network;
    this.places = places;
    this.content = content;
    this.element = element;
    var uses = usesByStage();
    double all = uses.values().stream().mapToDouble(Double::doubleValue).sum();
    var stages =
        network.stages().stream()
            .sorted()
            .filter(s -> rules.stages().says().contains(s.id()) || uses.containsKey(s))
            .toList();
    for (int i = 0; i < stages.size(); i++) {
      var stage = stages.get(i);
      double part = all > 0 ? uses.getOrDefault(stage, 0.0) / all : 0;
      steps.add(i == 0 ? new Step(stage, part, 0, 1) : step(stages.get(i - 1), stage, part));
    }
  }

  private Map<Stage, Double> usesByStage() {
    var uses = new LinkedHashMap<Stage, Double>();
    for (var demand : network.demands()) {
      double amount = demand.amount_perYear().value() * content.content(demand.form(), element);
      if (places.contains(demand.place()) && !demand.unexplained() && amount > 0) {
        uses.merge(network.form(demand.form()).stage(), amount, Double::sum);
      }
    }
    return uses;
  }

  private Step step(Stage from, Stage to, double part) {
    double taken = 0;
    double made = 0;
    double capacity = 0;
    for (var process : network.processes()) {
      var recipe = network.recipe(process.recipe());
      double in = held(recipe.inputs(), from);
      double out = held(recipe.outputs(), to);
      if (places.contains(process.place()) && in > 0 && out > 0) {
        taken += weight(process) * in;
        made += weight(process) * out;
        capacity += process.capacity_perYear().value() * out;
      }
    }
    return new Step(to, part, capacity / DAYS_PER_YEAR, taken > 0 ? Math.min(1, made / taken) : 1);
  }

  /** Works that stand idle in the baseline still have a yield. */
  private static double weight(Process process) {
    return Math.max(process.activity_perYear().value(), 1e-9);
  }

  private double held(List<Recipe.Coefficient> coefficients, Stage stage) {
    return coefficients.stream()
        .filter(c -> network.form(c.form()).stage().equals(stage))
        .mapToDouble(c -> c.perActivity().value() * content.content(c.form(), element))
        .sum();
  }

  /** The longest time for which the stocks alone can serve the whole need. */
  double days(Map<Stage, Double> stocks_t, double need_tPerDay) {
    double all = stocks_t.values().stream().mapToDouble(Double::doubleValue).sum();
    double low = 0;
    double high = all / need_tPerDay;
    while (high - low > ENOUGH * Math.max(1, high)) {
      double middle = (low + high) / 2;
      if (isEnough(middle, stocks_t, need_tPerDay)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private boolean isEnough(double days, Map<Stage, Double> stocks_t, double need_tPerDay) {
    double missing = 0;
    for (int i = steps.size() - 1; i >= 0; i--) {
      var step = steps.get(i);
      missing += step.need_part * need_tPerDay * days;
      missing = Math.max(0, missing - stocks_t.getOrDefault(step.stage, 0.0));
      if (missing > step.capacity_perDay * days) {
        return false;
      }
      missing /= step.yield;
    }
    return missing <= 0;
  }
}
