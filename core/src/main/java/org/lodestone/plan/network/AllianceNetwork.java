package org.lodestone.plan.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.Demand;
import org.lodestone.network.FormId;
import org.lodestone.network.Lane;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Recipe;
import org.lodestone.network.RecipeId;
import org.lodestone.network.Supply;
import org.lodestone.network.SupplyNetwork;

/**
 * The part of a network that a plan commands (P6): the parties and the projects. The rest of the
 * world is what it sells to them, lane by lane, and what it buys of them. A planner cannot order
 * foreign mines about, and the program is several times smaller.
 */
public final class AllianceNetwork {

  /** Times the flow and times the production: more than the lanes can take; they are the limit. */
  private static final double PLENTY = 4;

  private static final double PRODUCED = 1.5;

  /** Class of priority of what the world buys of the alliance. */
  private static final int LAST_CLASS = 2;

  private final SupplyNetwork whole;
  private final Set<PlaceId> inside;
  private final Set<FormId> useful;
  private final SupplyNetwork network;

  /**
   * @param inside places whose processes and stocks are commanded
   * @param uses forms whose final demand counts; what leads to none of them is left out
   */
  public AllianceNetwork(SupplyNetwork whole, Set<PlaceId> inside, List<FormId> uses) {
    this.whole = whole;
    this.inside = new LinkedHashSet<>(inside);
    useful = leadingTo(uses);
    network = build();
  }

  private Set<FormId> leadingTo(List<FormId> uses) {
    var found = new LinkedHashSet<>(uses);
    int before;
    do {
      before = found.size();
      for (var recipe : whole.recipes()) {
        if (recipe.outputs().stream().anyMatch(output -> found.contains(output.form()))) {
          recipe.inputs().forEach(input -> found.add(input.form()));
        }
      }
    } while (found.size() > before);
    return found;
  }

  /** The recipes without outputs that lead nowhere; those without any other are left out. */
  private Map<RecipeId, Recipe> usefulRecipes() {
    Map<RecipeId, Recipe> recipes = new LinkedHashMap<>();
    for (var recipe : whole.recipes()) {
      var outputs =
          recipe.outputs().stream().filter(output -> useful.contains(output.form())).toList();
      if (!outputs.isEmpty()) {
        recipes.put(
            recipe.id(),
            new Recipe(
                recipe.id(),
                recipe.stage(),
                recipe.nameEnglish(),
                recipe.nameFrench(),
                recipe.inputs(),
                outputs,
                recipe.lagDays()));
      }
    }
    return recipes;
  }

  public SupplyNetwork network() {
    return network;
  }

  private SupplyNetwork build() {
    var recipes = usefulRecipes();
    var processes =
        whole.processes().stream()
            .filter(process -> isInside(process.place()))
            .filter(process -> recipes.containsKey(process.recipe()))
            .toList();
    var stockpiles = whole.stockpiles().stream().filter(s -> isKept(s.place(), s.form())).toList();
    var supplies = new ArrayList<Supply>();
    whole.supplies().stream().filter(s -> isKept(s.place(), s.form())).forEach(supplies::add);
    var demands = new ArrayList<Demand>();
    whole.demands().stream().filter(d -> isKept(d.place(), d.form())).forEach(demands::add);
    var lanes = lanes();
    var sold = flows(lanes, false);
    var bought = flows(lanes, true);
    sold.forEach((node, flow) -> supplies.add(supply(node, flow)));
    bought.forEach(
        (node, flow) -> {
          if (!sold.containsKey(node)) {
            demands.add(demand(node, flow));
          }
        });
    var kept =
        lanes.stream()
            .filter(
                lane -> isInside(lane.to()) || !sold.containsKey(new Node(lane.to(), lane.form())))
            .toList();
    return new SupplyNetwork(
        whole.name(),
        whole.baselineYear(),
        whole.stages(),
        whole.places(),
        whole.forms(),
        List.copyOf(recipes.values()),
        processes,
        kept,
        supplies,
        stockpiles,
        demands,
        List.of());
  }

  private record Node(PlaceId place, FormId form) {}

  public boolean isInside(PlaceId place) {
    return inside.contains(place);
  }

  private boolean isKept(PlaceId place, FormId form) {
    return isInside(place) && useful.contains(form);
  }

  private List<Lane> lanes() {
    return whole.lanes().stream()
        .filter(lane -> useful.contains(lane.form()))
        .filter(lane -> isInside(lane.from()) || isInside(lane.to()))
        .toList();
  }

  /** What places outside sell to, or buy of, the inside; a lane without flow counts a little. */
  private Map<Node, Double> flows(List<Lane> lanes, boolean bought) {
    Map<Node, Double> flows = new LinkedHashMap<>();
    for (var lane : lanes) {
      var outside = bought ? lane.to() : lane.from();
      if (!isInside(outside)) {
        flows.merge(new Node(outside, lane.form()), lane.flow_perYear().value(), Double::sum);
      }
    }
    return flows;
  }

  private Supply supply(Node node, double flow) {
    double produced = produced(node);
    return new Supply(
        node.place(),
        node.form(),
        Sourced.of(PLENTY * flow + PRODUCED * produced, evidence()),
        false);
  }

  private double produced(Node node) {
    double sum = 0;
    for (var process : whole.processes()) {
      if (process.place().equals(node.place())) {
        for (var output : whole.recipe(process.recipe()).outputs()) {
          if (output.form().equals(node.form())) {
            sum += process.activity_perYear().value() * output.perActivity().value();
          }
        }
      }
    }
    return sum;
  }

  private static Demand demand(Node node, double flow) {
    return new Demand(node.place(), node.form(), Sourced.of(flow, evidence()), LAST_CLASS, false);
  }

  private static Evidence evidence() {
    return new Evidence.Derivation(
        "baseline flow across the border of the alliance (P6)", List.of(), false);
  }
}
