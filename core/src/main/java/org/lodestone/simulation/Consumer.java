package org.lodestone.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.lodestone.network.Demand;
import org.lodestone.network.Form;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.ScenarioFault;

/**
 * Whose demand counts: a country, or a partnership of several.
 *
 * @param places the members
 * @param forms the forms whose final demand counts; all in one unit and on one basis, so that they
 *     may be added
 */
public record Consumer(List<PlaceId> places, List<FormId> forms) {

  /**
   * A final demand in a resolved scenario.
   *
   * @param explained part of the demand at the node that is a use, not a residual
   */
  public record Use(int node, FormAt name, double explained) {}

  public Consumer {
    places = List.copyOf(places);
    forms = List.copyOf(forms);
  }

  /**
   * The places' demand at the last stage where they have any: motors and turbines rather than
   * oxides. What the reconciliation could not explain is no use.
   */
  public static Consumer of(SupplyNetwork network, List<PlaceId> places) {
    for (var place : places) {
      if (network.findPlace(place).isEmpty()) {
        throw new ScenarioFault(
            "The network has no place '%s'.\nList the network with 'lodestone data show'."
                .formatted(place));
      }
    }
    var uses = listUses(network, places);
    int last =
        uses.stream()
            .mapToInt(d -> network.form(d.form()).stage().order())
            .max()
            .orElseThrow(() -> noDemand(places));
    var forms =
        uses.stream()
            .map(Demand::form)
            .filter(f -> network.form(f).stage().order() == last)
            .distinct()
            .toList();
    return new Consumer(places, forms);
  }

  private static List<Demand> listUses(SupplyNetwork network, List<PlaceId> places) {
    return network.demands().stream()
        .filter(d -> !d.unexplained() && d.amount_perYear().value() > 0)
        .filter(d -> places.contains(d.place()))
        .toList();
  }

  private static ScenarioFault noDemand(List<PlaceId> places) {
    var names = places.stream().map(PlaceId::text).collect(Collectors.joining(", "));
    return new ScenarioFault(
        "No final demand of '%s' is known.\nAdd a figure or an assumption for it."
            .formatted(names));
  }

  /** One of the forms, for the unit and the basis that all of them share. */
  Form sampleForm(SupplyNetwork network) {
    if (forms.isEmpty()) {
      throw noDemand(places);
    }
    var first = network.form(forms.getFirst());
    for (var id : forms) {
      var form = network.form(id);
      if (!form.unit().equals(first.unit()) || form.basis() != first.basis()) {
        throw new ScenarioFault(
            "The uses '%s' and '%s' cannot be added: one is in %s (%s), the other in %s (%s).\nAsk for one of them at a time."
                .formatted(
                    first.id(),
                    form.id(),
                    first.unit(),
                    first.basis().label(),
                    form.unit(),
                    form.basis().label()));
      }
    }
    return first;
  }

  /** The final demands, in the order of the network. */
  public List<Use> uses(SupplyNetwork network, ResolvedScenario resolved) {
    var explained_perYear = new LinkedHashMap<FormAt, Double>();
    for (var d : listUses(network, places)) {
      if (forms.contains(d.form())) {
        var name = new FormAt(d.form(), d.place());
        explained_perYear.merge(name, d.amount_perYear().value(), Double::sum);
      }
    }
    if (explained_perYear.isEmpty()) {
      throw noDemand(places);
    }
    var names = new Names(network, resolved);
    var uses = new ArrayList<Use>();
    explained_perYear.forEach(
        (name, amount_perYear) ->
            uses.add(new Use(names.node(name), name, amount_perYear / all_perYear(network, name))));
    return List.copyOf(uses);
  }

  private static double all_perYear(SupplyNetwork network, FormAt name) {
    return network.demands().stream()
        .filter(d -> d.place().equals(name.place()) && d.form().equals(name.form()))
        .mapToDouble(d -> d.amount_perYear().value())
        .sum();
  }
}
