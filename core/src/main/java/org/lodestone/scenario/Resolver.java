package org.lodestone.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lodestone.network.Form;
import org.lodestone.network.FormId;
import org.lodestone.network.Lane;
import org.lodestone.network.Place;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.Recipe;
import org.lodestone.network.RecipeId;
import org.lodestone.network.Stockpile;
import org.lodestone.network.SupplyNetwork;

/** Compiles a network and a scenario into arrays (R1–R7). One use each. */
final class Resolver {

  /** Class of ordinary industry: every process whose output is not itself a final demand. */
  static final int ORDINARY = 1;

  record NodeKey(PlaceId place, FormId form) {}

  private final SupplyNetwork network;
  private final Scenario scenario;
  private final Map<PlaceId, Integer> placeIndex;
  private final Map<FormId, Integer> formIndex;
  private final Map<RecipeId, Recipe> recipes = new LinkedHashMap<>();
  private final Map<NodeKey, Integer> nodeIndex = new LinkedHashMap<>();
  private List<Process> processes = List.of();
  private List<Lane> lanes = List.of();
  private int[] nodePosition = new int[0];
  private int[] processPosition = new int[0];

  Resolver(SupplyNetwork network, Scenario scenario) {
    this.network = network;
    this.scenario = scenario;
    placeIndex = SupplyNetwork.indexBy(network.places(), Place::id);
    formIndex = SupplyNetwork.indexBy(network.forms(), Form::id);
    network.recipes().forEach(recipe -> recipes.put(recipe.id(), recipe));
  }

  private int periods() {
    return (int) Math.ceil(scenario.horizonDays() / scenario.period().days() - 1e-9);
  }

  /** What the contingencies act on; the indices are those of {@link #resolve}. */
  List<Aim> aims() {
    collectNodes();
    order();
    var bounds = new BoundsResolver(network, scenario, periods(), processes, lanes, nodeIndex);
    bounds.aimAll();
    return bounds.aims();
  }

  ResolvedScenario resolve() {
    collectNodes();
    order();
    int periods = periods();
    var processArrays = resolveProcesses();
    var laneArrays = resolveLanes();
    var nodes = resolveNodes(processArrays, laneArrays);
    var bounds = new BoundsResolver(network, scenario, periods, processes, lanes, nodeIndex);
    return new ResolvedScenario(
        periods,
        scenario.period().days(),
        scenario.behaviour(),
        nodes,
        processArrays,
        laneArrays,
        bounds.resolve(),
        labels(bounds));
  }

  /** Every pair of place and form that anything touches is a node. */
  private void collectNodes() {
    for (var process : network.processes()) {
      var recipe = recipe(process);
      recipe.inputs().forEach(c -> node(process.place(), c.form()));
      recipe.outputs().forEach(c -> node(process.place(), c.form()));
    }
    for (var lane : network.lanes()) {
      node(lane.from(), lane.form());
      node(lane.to(), lane.form());
    }
    network.supplies().forEach(s -> node(s.place(), s.form()));
    network.demands().forEach(d -> node(d.place(), d.form()));
    network.stockpiles().forEach(s -> node(s.place(), s.form()));
  }

  private int node(PlaceId place, FormId form) {
    return nodeIndex.computeIfAbsent(new NodeKey(place, form), key -> nodeIndex.size());
  }

  private Recipe recipe(Process process) {
    return Objects.requireNonNull(recipes.get(process.recipe()));
  }

  /** Renumbers nodes, processes and lanes into supply order (R3). */
  private void order() {
    var rank = new int[nodeIndex.size()];
    nodeIndex.forEach((key, i) -> rank[i] = network.form(key.form()).stage().order());
    int count = rank.length;
    var order = new SupplyOrder(count, count + network.processes().size(), rank);
    for (int p = 0; p < network.processes().size(); p++) {
      var process = network.processes().get(p);
      double activity = process.activity_perYear().value();
      for (var input : recipe(process).inputs()) {
        order.edge(
            node(process.place(), input.form()), count + p, activity * input.perActivity().value());
      }
      for (var output : recipe(process).outputs()) {
        order.edge(
            count + p,
            node(process.place(), output.form()),
            activity * output.perActivity().value());
      }
    }
    for (var lane : network.lanes()) {
      order.edge(
          node(lane.from(), lane.form()),
          node(lane.to(), lane.form()),
          lane.flow_perYear().value());
    }
    renumber(order.sort());
  }

  private void renumber(int[] position) {
    int count = nodeIndex.size();
    var keys = new ArrayList<>(nodeIndex.keySet());
    var oldIndex = Map.copyOf(nodeIndex);
    keys.sort((a, b) -> Integer.compare(position[at(oldIndex, a)], position[at(oldIndex, b)]));
    nodeIndex.clear();
    nodePosition = new int[count];
    for (var key : keys) {
      nodePosition[nodeIndex.size()] = position[at(oldIndex, key)];
      nodeIndex.put(key, nodeIndex.size());
    }
    var order = new ArrayList<Integer>();
    for (int p = 0; p < network.processes().size(); p++) {
      order.add(p);
    }
    order.sort((a, b) -> Integer.compare(position[count + a], position[count + b]));
    processPosition = order.stream().mapToInt(p -> position[count + p]).toArray();
    processes = order.stream().map(network.processes()::get).toList();
    lanes = new ArrayList<>(network.lanes());
    lanes.sort((a, b) -> Integer.compare(node(a.from(), a.form()), node(b.from(), b.form())));
  }

  private static int at(Map<NodeKey, Integer> index, NodeKey key) {
    return Objects.requireNonNull(index.get(key));
  }

  private ResolvedScenario.Processes resolveProcesses() {
    int count = processes.size();
    var in = new Ragged(count);
    var out = new Ragged(count);
    var activity = new double[count];
    var lag = new double[count];
    var priority = new int[count];
    for (int p = 0; p < count; p++) {
      var process = processes.get(p);
      var recipe = recipe(process);
      recipe
          .inputs()
          .forEach(c -> in.add(node(process.place(), c.form()), c.perActivity().value()));
      recipe
          .outputs()
          .forEach(c -> out.add(node(process.place(), c.form()), c.perActivity().value()));
      in.endRow(p);
      out.endRow(p);
      activity[p] = scenario.period().fromYear(process.activity_perYear().value());
      lag[p] = recipe.lagDays().value() / scenario.period().days();
      priority[p] = priority(process, recipe);
    }
    return new ResolvedScenario.Processes(
        count,
        in.start,
        in.indices(),
        in.amounts(),
        out.start,
        out.indices(),
        out.amounts(),
        drivers(out),
        returns(out),
        activity,
        lag,
        priority);
  }

  /** A process inherits the class of the most urgent demand among its outputs. */
  private int priority(Process process, Recipe recipe) {
    int urgent = Integer.MAX_VALUE;
    for (var demand : network.demands()) {
      if (demand.place().equals(process.place())
          && recipe.outputs().stream().anyMatch(o -> o.form().equals(demand.form()))) {
        urgent = Math.min(urgent, demand.priority());
      }
    }
    return urgent == Integer.MAX_VALUE ? ORDINARY : urgent;
  }

  /**
   * Outputs of the recipe's own stage that are not co-products drive their process; if there are
   * none, all do (S7). Scrap belongs to an earlier stage: nobody makes magnets for the sake of
   * swarf.
   */
  private boolean[] drivers(Ragged out) {
    var keys = new ArrayList<>(nodeIndex.keySet());
    int[] nodes = out.indices();
    var drives = new boolean[nodes.length];
    for (int p = 0; p < processes.size(); p++) {
      int stage = recipe(processes.get(p)).stage().order();
      boolean any = false;
      for (int o = out.start[p]; o < out.start[p + 1]; o++) {
        var form = network.form(keys.get(nodes[o]).form());
        drives[o] = !form.coproduct() && form.stage().order() >= stage;
        any |= drives[o];
      }
      if (!any) {
        Arrays.fill(drives, out.start[p], out.start[p + 1], true);
      }
    }
    return drives;
  }

  private boolean[] returns(Ragged out) {
    int[] nodes = out.indices();
    var returns = new boolean[nodes.length];
    for (int p = 0; p < processes.size(); p++) {
      for (int o = out.start[p]; o < out.start[p + 1]; o++) {
        returns[o] = nodePosition[nodes[o]] < processPosition[p];
      }
    }
    return returns;
  }

  private ResolvedScenario.Lanes resolveLanes() {
    int count = lanes.size();
    var from = new int[count];
    var to = new int[count];
    var flow = new double[count];
    var lag = new double[count];
    var returns = new boolean[count];
    for (int l = 0; l < count; l++) {
      var lane = lanes.get(l);
      from[l] = node(lane.from(), lane.form());
      to[l] = node(lane.to(), lane.form());
      flow[l] = scenario.period().fromYear(lane.flow_perYear().value());
      lag[l] = lane.transitDays().value() / scenario.period().days();
      returns[l] = to[l] < from[l];
    }
    return new ResolvedScenario.Lanes(count, from, to, flow, lag, returns);
  }

  private ResolvedScenario.Nodes resolveNodes(
      ResolvedScenario.Processes p, ResolvedScenario.Lanes l) {
    int count = nodeIndex.size();
    var place = new int[count];
    var form = new int[count];
    var coproduct = new boolean[count];
    nodeIndex.forEach(
        (key, n) -> {
          place[n] = Objects.requireNonNull(placeIndex.get(key.place()));
          form[n] = Objects.requireNonNull(formIndex.get(key.form()));
          coproduct[n] = network.form(key.form()).coproduct();
        });
    var supply = new double[count];
    network
        .supplies()
        .forEach(s -> supply[node(s.place(), s.form())] += fromYear(s.amount_perYear().value()));
    var demand = new double[count];
    var priority = new int[count];
    for (var d : network.demands()) {
      int n = node(d.place(), d.form());
      demand[n] += fromYear(d.amount_perYear().value());
      priority[n] = d.priority();
    }
    var domestic = demand.clone();
    for (int i = 0; i < p.count(); i++) {
      for (int k = p.inStart()[i]; k < p.inStart()[i + 1]; k++) {
        domestic[p.inNode()[k]] += p.activity()[i] * p.inAmount()[k];
      }
    }
    var nodes =
        new ResolvedScenario.Nodes(
            count,
            place,
            form,
            coproduct,
            supply,
            demand,
            priority,
            new double[count],
            new double[count],
            new double[count],
            new double[count]);
    fillStocks(nodes, domestic, l);
    return nodes;
  }

  /**
   * Days of cover become tonnes: working stock by all that leaves the node, state stock by what is
   * used at home.
   */
  private void fillStocks(
      ResolvedScenario.Nodes nodes, double[] domestic, ResolvedScenario.Lanes lanes) {
    var outflow = domestic.clone();
    for (int l = 0; l < lanes.count(); l++) {
      outflow[lanes.from()[l]] += lanes.flow()[l];
    }
    double perDay = 1 / scenario.period().days();
    for (var stock : network.stockpiles()) {
      int n = node(stock.place(), stock.form());
      if (stock.owner() == Stockpile.Owner.INDUSTRY) {
        nodes.workingStock()[n] += stock.coverDays().value() * outflow[n] * perDay;
      } else {
        double days =
            scenario.stateCoverDays() >= 0 ? scenario.stateCoverDays() : stock.coverDays().value();
        nodes.stateStock()[n] += days * domestic[n] * perDay;
      }
    }
    for (int n = 0; n < nodes.count(); n++) {
      var rule = scenario.behaviour().release();
      nodes.releaseLimit()[n] = rule.release_daysPerDay() * domestic[n];
      nodes.refillLimit()[n] = rule.refill_daysPerDay() * domestic[n];
    }
  }

  private double fromYear(double perYear) {
    return scenario.period().fromYear(perYear);
  }

  private ResolvedScenario.Labels labels(BoundsResolver bounds) {
    return new ResolvedScenario.Labels(
        nodeIndex.keySet().stream().map(key -> key.form() + "@" + key.place()).toList(),
        processes.stream().map(p -> p.id().text()).toList(),
        lanes.stream().map(l -> l.form() + ":" + l.from() + ">" + l.to()).toList(),
        bounds.processCauses(),
        bounds.laneCauses(),
        bounds.demandCauses());
  }

  /** Rows of different lengths under construction. */
  private static final class Ragged {
    private final int[] start;
    private final List<Integer> index = new ArrayList<>();
    private final List<Double> amount = new ArrayList<>();

    Ragged(int rows) {
      start = new int[rows + 1];
    }

    void add(int i, double a) {
      index.add(i);
      amount.add(a);
    }

    void endRow(int row) {
      start[row + 1] = index.size();
    }

    int[] indices() {
      return index.stream().mapToInt(Integer::intValue).toArray();
    }

    double[] amounts() {
      return amount.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
