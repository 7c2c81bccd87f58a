package org.lodestone.risk;

import java.util.HashMap;
import java.util.Map;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Stage;
import org.lodestone.network.SupplyNetwork;

/**
 * The tonnes of an element that passed a place, found by carrying dye forwards: all that is at the
 * place is dyed; each round every flow takes on the colour of the pool that it leaves. Shares no
 * code with the backward chain.
 */
final class Dye {
  private static final int ROUNDS = 3000;

  private final SupplyNetwork network;
  private final ElementContent content;
  private final String element;
  private final PlaceId dyed;
  private Map<String, Double> colour = new HashMap<>();

  private Dye(SupplyNetwork network, ElementContent content, String element, PlaceId dyed) {
    this.network = network;
    this.content = content;
    this.element = element;
    this.dyed = dyed;
  }

  static Dye carried(SupplyNetwork network, ElementContent content, String element, PlaceId dyed) {
    var dye = new Dye(network, content, element, dyed);
    for (int round = 0; round < ROUNDS; round++) {
      if (!dye.carry()) {
        break;
      }
    }
    return dye;
  }

  /** One round; whether any pool still changed its colour. */
  private boolean carry() {
    var all = new HashMap<String, Double>();
    var coloured = new HashMap<String, Double>();
    for (var process : network.processes()) {
      var recipe = network.recipe(process.recipe());
      double taken = 0;
      double takenColoured = 0;
      for (var input : recipe.inputs()) {
        double mass = input.perActivity().value() * content.content(input.form(), element);
        taken += mass;
        takenColoured += mass * colour(process.place(), input.form());
      }
      double part = taken > 0 ? takenColoured / taken : 0;
      for (var output : recipe.outputs()) {
        double mass = process.activity_perYear().value() * output.perActivity().value();
        pour(all, coloured, process.place(), output.form(), mass, part);
      }
    }
    for (var lane : network.lanes()) {
      double part = colour(lane.from(), lane.form());
      pour(all, coloured, lane.to(), lane.form(), lane.flow_perYear().value(), part);
    }
    for (var supply : network.supplies()) {
      double mass = supply.amount_perYear().value();
      pour(all, coloured, supply.place(), supply.form(), mass, 0);
    }
    double change = 0;
    var next = new HashMap<String, Double>();
    for (var pool : all.entrySet()) {
      double part = coloured.getOrDefault(pool.getKey(), 0.0) / pool.getValue();
      next.put(pool.getKey(), part);
      change = Math.max(change, Math.abs(part - colour.getOrDefault(pool.getKey(), 0.0)));
    }
    colour = next;
    return change > 1e-13;
  }

  private void pour(
      Map<String, Double> all,
      Map<String, Double> coloured,
      PlaceId place,
      FormId form,
      double mass,
      double part) {
    double held = mass * content.content(form, element);
    if (held > 0) {
      all.merge(place + " " + form, held, Double::sum);
      coloured.merge(place + " " + form, held * part, Double::sum);
    }
  }

  private double colour(PlaceId place, FormId form) {
    return place.equals(dyed) ? 1 : colour.getOrDefault(place + " " + form, 0.0);
  }

  /** The coloured part of all that a place has at a stage, weighted by its inflows. */
  double part(Stage stage, PlaceId place) {
    double all = 0;
    double coloured = 0;
    for (var form : network.listForms(stage)) {
      double inflow = inflow(place, form.id()) * content.content(form.id(), element);
      all += inflow;
      coloured += inflow * colour.getOrDefault(place + " " + form.id(), 0.0);
    }
    return coloured / all;
  }

  private double inflow(PlaceId place, FormId form) {
    double inflow = 0;
    for (var process : network.processes()) {
      for (var output : network.recipe(process.recipe()).outputs()) {
        if (process.place().equals(place) && output.form().equals(form)) {
          inflow += process.activity_perYear().value() * output.perActivity().value();
        }
      }
    }
    for (var lane : network.lanes()) {
      if (lane.to().equals(place) && lane.form().equals(form)) {
        inflow += lane.flow_perYear().value();
      }
    }
    for (var supply : network.supplies()) {
      if (supply.place().equals(place) && supply.form().equals(form)) {
        inflow += supply.amount_perYear().value();
      }
    }
    return inflow;
  }
}
