package org.lodestone.data.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Row;
import org.lodestone.data.assembly.Assembly.CoverDays;
import org.lodestone.data.assembly.Assembly.PriorDemand;
import org.lodestone.data.assembly.Assembly.PriorLane;
import org.lodestone.data.assembly.Assembly.PriorProcess;
import org.lodestone.data.assembly.Assembly.PriorSupply;
import org.lodestone.data.assembly.Baseline.ChosenClaim;
import org.lodestone.data.assembly.Reconciliation.Balanced;
import org.lodestone.data.assembly.Reconciliation.Flow;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Grade;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.Demand;
import org.lodestone.network.Form;
import org.lodestone.network.FormId;
import org.lodestone.network.Lane;
import org.lodestone.network.Place;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.ProcessId;
import org.lodestone.network.Recipe;
import org.lodestone.network.Stage;
import org.lodestone.network.Stockpile;
import org.lodestone.network.Supply;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Range;

/** Reconciles prior values and builds the network of the result. One use each. */
record Balancing(
    DataPackage data,
    int baselineYear,
    Map<String, Stage> stages,
    Map<PlaceId, Place> places,
    Map<FormId, Form> forms,
    List<Recipe> recipes,
    List<PriorProcess> processes,
    List<PriorLane> lanes,
    List<PriorDemand> demands,
    List<PriorSupply> supplies,
    List<CoverDays> stocks,
    Amounts amounts) {

  /** Flows below this many tonnes a year are not worth a lane or a residual. */
  private static final double SMALLEST_FLOW = 1e-6;

  /** A value moved by less than this part counts as unmoved. */
  private static final double UNMOVED = 1e-3;

  /**
   * Assembly of final products costs next to nothing to move: the demand beside it carries the
   * weight.
   */
  private static final double WEIGHT_OF_USE = 0.01;

  /** Class of outflows that no source explains: served last. */
  private static final int UNEXPLAINED_CLASS = 3;

  private record Node(PlaceId place, FormId form) {}

  /** Whether there is nothing to balance. */
  boolean isEmpty() {
    return processes.isEmpty() && lanes.isEmpty() && demands.isEmpty();
  }

  Baseline balance() {
    var nodes = nodes();
    var flows = new ArrayList<Flow>();
    processes.forEach(p -> flows.add(flow(p, nodes)));
    lanes.forEach(l -> flows.add(flow(l, nodes)));
    demands.forEach(d -> flows.add(single(nodes, d.row().place(), d.row().form(), -1, d.amount())));
    supplies.forEach(s -> flows.add(single(nodes, s.row().place(), s.row().form(), 1, s.amount())));
    var coproduct = new boolean[nodes.size()];
    nodes.forEach((node, i) -> coproduct[i] = form(node.form).coproduct());
    var balanced = new Reconciliation(coproduct, flows).solve();
    return new Accounts(this)
        .close(build(nodes, balanced), balanced, List.copyOf(nodes.keySet()).size());
  }

  private Map<Node, Integer> nodes() {
    var nodes = new LinkedHashMap<Node, Integer>();
    for (var process : processes) {
      var place = process.row().place();
      process.recipe().inputs().forEach(c -> add(nodes, place, c.form().text()));
      process.recipe().outputs().forEach(c -> add(nodes, place, c.form().text()));
    }
    for (var lane : lanes) {
      add(nodes, lane.row().from(), lane.row().form());
      add(nodes, lane.row().to(), lane.row().form());
    }
    demands.forEach(d -> add(nodes, d.row().place(), d.row().form()));
    supplies.forEach(s -> add(nodes, s.row().place(), s.row().form()));
    return nodes;
  }

  private static void add(Map<Node, Integer> nodes, String place, String form) {
    nodes.putIfAbsent(new Node(new PlaceId(place), new FormId(form)), nodes.size());
  }

  private static int index(Map<Node, Integer> nodes, String place, String form) {
    return Objects.requireNonNull(nodes.get(new Node(new PlaceId(place), new FormId(form))));
  }

  private Flow flow(PriorProcess process, Map<Node, Integer> nodes) {
    var recipe = process.recipe();
    int count = recipe.inputs().size() + recipe.outputs().size();
    var touched = new int[count];
    var per = new double[count];
    int i = 0;
    for (var input : recipe.inputs()) {
      touched[i] = index(nodes, process.row().place(), input.form().text());
      per[i++] = -input.perActivity().value();
    }
    for (var output : recipe.outputs()) {
      touched[i] = index(nodes, process.row().place(), output.form().text());
      per[i++] = output.perActivity().value();
    }
    double weight = recipe.stage().id().equals("use") ? WEIGHT_OF_USE : weight(process.activity());
    return new Flow(touched, per, Math.max(0, process.activity().value()), weight);
  }

  private Flow flow(PriorLane lane, Map<Node, Integer> nodes) {
    var row = lane.row();
    var touched =
        new int[] {index(nodes, row.from(), row.form()), index(nodes, row.to(), row.form())};
    return new Flow(
        touched, new double[] {-1, 1}, Math.max(0, lane.flow().value()), weight(lane.flow()));
  }

  private Flow single(
      Map<Node, Integer> nodes, String place, String form, int sign, Sourced amount) {
    var touched = new int[] {index(nodes, place, form)};
    return new Flow(touched, new double[] {sign}, Math.max(0, amount.value()), weight(amount));
  }

  /** A6: what rests on better sources is moved less readily. */
  private double weight(Sourced value) {
    if (value.evidence().isAssumed()) {
      return 1;
    }
    var worst = Grade.A;
    for (var id : value.evidence().rows()) {
      if (data.findRow(id).orElse(null) instanceof Figure figure) {
        var grade =
            data.sources().find(figure.source()).map(source -> source.grade()).orElse(Grade.C);
        worst = grade.compareTo(worst) > 0 ? grade : worst;
      }
    }
    return switch (worst) {
      case A -> 4;
      case B -> 3;
      case C -> 1;
    };
  }

  private SupplyNetwork build(Map<Node, Integer> nodes, Balanced balanced) {
    var builtProcesses = new ArrayList<Process>();
    var builtLanes = new ArrayList<Lane>();
    var builtDemands = new ArrayList<Demand>();
    var builtSupplies = new ArrayList<Supply>();
    int i = 0;
    for (var process : processes) {
      double used = balanced.flows()[i++];
      if (used > SMALLEST_FLOW) {
        builtProcesses.add(build(process, used));
      }
    }
    for (var lane : lanes) {
      double used = balanced.flows()[i++];
      if (used > SMALLEST_FLOW) {
        var row = lane.row();
        builtLanes.add(
            new Lane(
                new PlaceId(row.from()),
                new PlaceId(row.to()),
                new FormId(row.form()),
                moved(lane.flow(), used),
                lane.transitDays()));
      }
    }
    for (var demand : demands) {
      var row = demand.row();
      builtDemands.add(
          new Demand(
              new PlaceId(row.place()),
              new FormId(row.form()),
              moved(demand.amount(), balanced.flows()[i++]),
              row.priority(),
              false));
    }
    for (var supply : supplies) {
      var row = supply.row();
      builtSupplies.add(
          new Supply(
              new PlaceId(row.place()),
              new FormId(row.form()),
              moved(supply.amount(), balanced.flows()[i++]),
              false));
    }
    nodes.forEach(
        (node, n) -> addResidual(node, balanced.unexplained()[n], builtSupplies, builtDemands));
    var network = network(builtProcesses, builtLanes, builtSupplies, builtDemands);
    return new SiteShares(data, network).addSites();
  }

  private void addResidual(
      Node node, double amount, List<Supply> builtSupplies, List<Demand> builtDemands) {
    var evidence =
        new Evidence.Derivation(
            "what remains after reconciliation (A8): no source explains it", List.of(), true);
    if (amount > SMALLEST_FLOW) {
      builtSupplies.add(new Supply(node.place, node.form, Sourced.of(amount, evidence), true));
    } else if (amount < -SMALLEST_FLOW) {
      builtDemands.add(
          new Demand(
              node.place, node.form, Sourced.of(-amount, evidence), UNEXPLAINED_CLASS, true));
    }
  }

  private static Process build(PriorProcess prior, double used) {
    var place = new PlaceId(prior.row().place());
    var activity = moved(prior.activity(), used);
    double headroom = Math.max(1, prior.headroom().value());
    var rows = new ArrayList<>(prior.activity().evidence().rows());
    prior.headroom().evidence().rows().stream()
        .filter(row -> !rows.contains(row))
        .forEach(rows::add);
    var evidence =
        new Evidence.Derivation(
            "activity × " + prior.row().headroom(),
            rows,
            activity.evidence().isAssumed() || prior.headroom().evidence().isAssumed());
    var range =
        new Range(
            used, used * headroom, used * Math.max(headroom, prior.headroom().range().high()));
    return new Process(
        new ProcessId(prior.recipe().id() + "@" + place),
        place,
        prior.recipe().id(),
        activity,
        new Sourced(range, evidence));
  }

  /** The balanced value, with a range that holds both it and the published one. */
  private static Sourced moved(Sourced prior, double used) {
    double was = prior.value();
    if (Math.abs(used - was) <= UNMOVED * Math.abs(was)) {
      return new Sourced(around(prior.range(), used), prior.evidence());
    }
    var formula =
        switch (prior.evidence()) {
          case Evidence.Derivation d -> d.formula();
          case Evidence.Claim c -> c.row();
          case Evidence.Assumption a -> a.row();
        };
    var evidence =
        new Evidence.Derivation(
            "reconciled (A5): " + formula, prior.evidence().rows(), prior.evidence().isAssumed());
    return new Sourced(around(prior.range(), used), evidence);
  }

  private static Range around(Range published, double used) {
    return new Range(
        Math.max(0, Math.min(published.low(), used)), used, Math.max(published.high(), used));
  }

  private SupplyNetwork network(
      List<Process> builtProcesses,
      List<Lane> builtLanes,
      List<Supply> builtSupplies,
      List<Demand> builtDemands) {
    var used = new LinkedHashMap<PlaceId, Place>();
    for (var place : places.values()) {
      var id = place.id();
      if (builtProcesses.stream().anyMatch(p -> p.place().equals(id))
          || builtLanes.stream().anyMatch(l -> l.from().equals(id) || l.to().equals(id))
          || builtDemands.stream().anyMatch(d -> d.place().equals(id))
          || builtSupplies.stream().anyMatch(s -> s.place().equals(id))) {
        used.put(id, place);
      }
    }
    var stockpiles =
        stocks.stream()
            .filter(s -> used.containsKey(new PlaceId(s.row().place())))
            .map(
                s ->
                    new Stockpile(
                        new PlaceId(s.row().place()),
                        new FormId(s.row().form()),
                        s.row().owner(),
                        s.days()))
            .toList();
    return new SupplyNetwork(
        data.name(),
        baselineYear,
        stages.values().stream().sorted().toList(),
        List.copyOf(used.values()),
        List.copyOf(forms.values()),
        recipes,
        builtProcesses,
        builtLanes,
        builtSupplies,
        stockpiles,
        builtDemands,
        List.of());
  }

  private Form form(FormId id) {
    return Objects.requireNonNull(forms.get(id));
  }

  List<ChosenClaim> choices() {
    return amounts.choices().stream()
        .map(
            c ->
                new ChosenClaim(
                    c.asked().text(), c.chosen().id(), c.others().stream().map(Row::id).toList()))
        .toList();
  }
}
