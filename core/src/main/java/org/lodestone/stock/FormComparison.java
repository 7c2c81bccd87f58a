package org.lodestone.stock;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Stockpile;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.risk.ElementContent;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.Consumer;
import org.lodestone.simulation.Simulation;

/**
 * Which form to hold (K9): the same days of cover are put at one stage after another, the scenario
 * is run, and the unserved use that each avoids is set against its tonnes and its cost a year.
 *
 * @param withoutStock unserved use with the stocks there are, in the unit of the uses
 */
public record FormComparison(double withoutStock, List<Held> held) {

  /**
   * A stage that holds the extra stock.
   *
   * @param stock_t tonnes of the element that must be bought
   * @param usable_t what is left of it after requalification
   * @param avoided unserved use avoided, in the unit of the uses
   * @param avoided_perTonne for each tonne bought
   * @param cost_perYear money a year, aged stock replaced
   * @param avoided_perCost for each unit of money a year; 0 if nothing is avoided
   */
  public record Held(
      FormTerms terms,
      double stock_t,
      double usable_t,
      double avoided,
      double avoided_perTonne,
      double cost_perYear,
      double avoided_perCost) {}

  public FormComparison {
    held = List.copyOf(held);
  }

  /** Puts {@code extra_days} of each stage's own use at home there, one stage at a time. */
  public static FormComparison run(
      SupplyNetwork network,
      Scenario scenario,
      List<PlaceId> places,
      List<FormTerms> terms,
      double extra_days,
      Progress progress) {
    if (!(extra_days > 0)) {
      throw new IllegalArgumentException(
          "The extra stock (" + extra_days + " days) must be above zero.");
    }
    return new Comparing(network, scenario, places).run(terms, extra_days, progress);
  }

  private static final class Comparing {
    private final SupplyNetwork network;
    private final Scenario scenario;
    private final List<PlaceId> places;
    private final ElementContent content;
    private final Consumer consumer;

    Comparing(SupplyNetwork network, Scenario scenario, List<PlaceId> places) {
      this.network = stated(network, scenario);
      this.scenario = scenario.withStateCoverDays(Scenario.STOCKS_OF_NETWORK);
      this.places = places;
      content = ElementContent.of(network);
      consumer = Consumer.of(network, places);
    }

    /** A size that the scenario states for all stocks of states must not hold for the extra one. */
    private static SupplyNetwork stated(SupplyNetwork network, Scenario scenario) {
      if (scenario.stateCoverDays() < 0) {
        return network;
      }
      return network.withStockpiles(
          network.stockpiles().stream()
              .map(
                  s ->
                      s.owner() == Stockpile.Owner.INDUSTRY
                          ? s
                          : new Stockpile(
                              s.place(), s.form(), s.owner(), days(scenario.stateCoverDays())))
              .toList());
    }

    private static Sourced days(double days) {
      return Sourced.of(days, new Evidence.Derivation("stated by the question", List.of(), true));
    }

    FormComparison run(List<FormTerms> terms, double extra_days, Progress progress) {
      double without = unserved(network);
      var held = new ArrayList<Held>();
      for (var one : terms) {
        if (progress.cancelled()) {
          break;
        }
        progress.tick(held.size(), terms.size());
        held.add(hold(one, extra_days, without));
      }
      return new FormComparison(without, held);
    }

    private Held hold(FormTerms terms, double extra_days, double without) {
      double usablePart = 1 - terms.requalificationLoss().value();
      var stockpiles = new ArrayList<>(network.stockpiles());
      double use_perYear = 0;
      for (var place : places) {
        for (var form : network.forms()) {
          double use = use_perYear(place, form.id());
          if (form.stage().id().equals(terms.stage()) && use > 0) {
            use_perYear += use;
            stockpiles.add(
                new Stockpile(
                    place, form.id(), Stockpile.Owner.STATE, days(extra_days * usablePart)));
          }
        }
      }
      double stock = use_perYear * extra_days / PeriodLength.DAYS_PER_YEAR;
      double avoided = without - unserved(network.withStockpiles(stockpiles));
      double cost = stock * terms.cost_perYear(stock, use_perYear);
      return new Held(
          terms,
          stock,
          stock * usablePart,
          avoided,
          stock > 0 ? avoided / stock : 0,
          cost,
          cost > 0 ? avoided / cost : 0);
    }

    /** Tonnes of all elements with a declared content that processes and users take of a form. */
    private double use_perYear(PlaceId place, FormId form) {
      double amount = 0;
      for (var process : network.processes()) {
        if (process.place().equals(place)) {
          for (var input : network.recipe(process.recipe()).inputs()) {
            if (input.form().equals(form)) {
              amount += process.activity_perYear().value() * input.perActivity().value();
            }
          }
        }
      }
      double held =
          content.listElements(form).stream().mapToDouble(e -> content.content(form, e)).sum();
      return amount * held;
    }

    private double unserved(SupplyNetwork stocked) {
      var resolved = scenario.resolve(stocked);
      var run = new Simulation(resolved).run();
      double sum = 0;
      for (var place : consumer.places()) {
        for (var form : consumer.forms()) {
          int node = resolved.labels().nodes().indexOf(form + "@" + place);
          if (node >= 0) {
            sum += run.totalShortage(node);
          }
        }
      }
      return sum;
    }
  }
}
