package org.lodestone.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lodestone.network.Form;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Recipe.Coefficient;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Concentration.Kind;
import org.lodestone.risk.Concentration.Member;

/**
 * Where a form is made in the baseline, and how concentrated that is (D2). A form stands at one
 * stage, so that stages are never mixed; what a process takes in of the same form is counted net.
 *
 * @param concentration of production by place; empty if the baseline makes none of it
 * @param rows of the data package that it rests on
 */
public record FormProducers(
    Form form, int year, Optional<Concentration> concentration, List<String> rows) {

  public FormProducers {
    rows = List.copyOf(rows);
  }

  /** One for every form of a network, in its order. */
  public static List<FormProducers> listAll(SupplyNetwork network) {
    return network.forms().stream().map(form -> of(network, form)).toList();
  }

  private static FormProducers of(SupplyNetwork network, Form form) {
    var made = new TreeMap<PlaceId, Range>();
    var rows = new TreeSet<String>();
    for (var process : network.processes()) {
      var recipe = network.recipe(process.recipe());
      double perActivity = amount(recipe.outputs(), form.id()) - amount(recipe.inputs(), form.id());
      if (perActivity > 0) {
        var activity = process.activity_perYear();
        made.merge(process.place(), activity.range().times(perActivity), SupplyAccounts::sum);
        rows.addAll(activity.evidence().rows());
      }
    }
    return new FormProducers(
        form,
        network.baselineYear(),
        Concentration.of(members(made), Double.POSITIVE_INFINITY),
        List.copyOf(rows));
  }

  private static double amount(List<Coefficient> flows, FormId form) {
    return flows.stream()
        .filter(flow -> flow.form().equals(form))
        .mapToDouble(flow -> flow.perActivity().value())
        .sum();
  }

  private static List<Member> members(Map<PlaceId, Range> made) {
    var members = new ArrayList<Member>();
    made.forEach((place, amount) -> members.add(new Member(place, Kind.of(place), amount)));
    return members;
  }
}
