package org.lodestone.risk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.Form;
import org.lodestone.network.FormId;
import org.lodestone.network.Lane;
import org.lodestone.network.Place;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.Recipe;
import org.lodestone.network.Stage;
import org.lodestone.network.Supply;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Range;

/**
 * Everything that arrives anywhere in the baseline, and for each element the chain back to its
 * origins, as far as one consumer draws on it.
 */
final class Provenance {

  /** A form at a place. */
  record Node(PlaceId place, FormId form) {}

  /** How a form comes to a place. */
  sealed interface Origin {}

  /** By a process at the place. */
  record Made(Process process, Recipe recipe) implements Origin {}

  /** From another place. */
  record Shipped(PlaceId from) implements Origin {}

  /** Nobody says how; it is followed to the unknown place. */
  record Unexplained() implements Origin {}

  /** From outside the network, at the place itself: collected scrap. */
  record Entered() implements Origin {}

  /** An inflow of the baseline in units of the form per year. */
  record Arrival(Node at, Range amount_perYear, Origin origin, List<Evidence> evidence) {}

  /**
   * A part of what a consumer draws on, in units of the element.
   *
   * @param from node of the element's chain, or a constant of {@link OriginChain}
   */
  record Draw(String element, int from, Range amount) {}

  /** Where something must have been to count, at any stage if none is given. */
  record Target(Set<PlaceId> places, Optional<Stage> stage) {}

  /** The chain of one element and what belongs to its nodes. */
  private record Trace(OriginChain chain, List<Node> nodes, Map<Node, Integer> index) {}

  private final SupplyNetwork network;
  private final ElementContent content;
  private final Consumer consumer;
  private final PlaceId unknown;
  private final Map<FormId, Form> forms = new LinkedHashMap<>();
  private final Map<Node, List<Arrival>> arrivals = new LinkedHashMap<>();
  private final Map<Node, Integer> order = new LinkedHashMap<>();
  private final Map<String, Trace> traces = new TreeMap<>();

  Provenance(SupplyNetwork network, ElementContent content, Consumer consumer) {
    this.network = network;
    this.content = content;
    this.consumer = consumer.checkedIn(network);
    this.unknown =
        network.places().stream()
            .filter(Place::unknown)
            .map(Place::id)
            .findFirst()
            .orElse(new PlaceId("XX"));
    var byStage = new ArrayList<>(network.forms());
    byStage.sort((one, other) -> one.stage().compareTo(other.stage()));
    for (var form : byStage) {
      forms.put(form.id(), form);
      for (var place : listPlaces()) {
        order.put(new Node(place, form.id()), order.size());
      }
    }
    network.processes().forEach(this::addProcess);
    network.lanes().forEach(this::addLane);
    network.supplies().forEach(this::addSupply);
  }

  /** The places of the network, and the unknown one even if no lane begins there. */
  List<PlaceId> listPlaces() {
    var places = new ArrayList<>(network.places().stream().map(Place::id).toList());
    if (!places.contains(unknown)) {
      places.add(unknown);
    }
    return places;
  }

  PlaceId unknown() {
    return unknown;
  }

  ElementContent content() {
    return content;
  }

  SupplyNetwork network() {
    return network;
  }

  private void addProcess(Process process) {
    var recipe = network.recipe(process.recipe());
    var evidence = new ArrayList<>(List.of(process.activity_perYear().evidence()));
    recipe.inputs().forEach(input -> evidence.add(input.perActivity().evidence()));
    for (var output : recipe.outputs()) {
      var made = new ArrayList<>(evidence);
      made.add(output.perActivity().evidence());
      var amount = process.activity_perYear().range().times(output.perActivity().value());
      add(process.place(), output.form(), amount, new Made(process, recipe), made);
    }
  }

  private void addLane(Lane lane) {
    var evidence = List.of(lane.flow_perYear().evidence());
    var origin = new Shipped(lane.from());
    add(lane.to(), lane.form(), lane.flow_perYear().range(), origin, evidence);
  }

  private void addSupply(Supply supply) {
    var origin = supply.unexplained() ? new Unexplained() : new Entered();
    var evidence = List.of(supply.amount_perYear().evidence());
    add(supply.place(), supply.form(), supply.amount_perYear().range(), origin, evidence);
  }

  private void add(
      PlaceId place, FormId form, Range amount, Origin origin, List<Evidence> evidence) {
    var node = new Node(place, form);
    var arrival = new Arrival(node, amount, origin, List.copyOf(evidence));
    arrivals.computeIfAbsent(node, n -> new ArrayList<>()).add(arrival);
  }

  /** What comes to the consumer from outside or is made there, form by form; nothing internal. */
  List<Arrival> listSupply(FormId form) {
    return consumer.places().stream()
        .flatMap(place -> at(new Node(place, form)).stream())
        .filter(arrival -> !isInternal(arrival))
        .toList();
  }

  private boolean isInternal(Arrival arrival) {
    return arrival.origin instanceof Shipped shipped && consumer.has(shipped.from);
  }

  /** What is shipped to the unknown place says nothing about what comes from it. */
  private List<Arrival> at(Node node) {
    return node.place.equals(unknown) ? List.of() : arrivals.getOrDefault(node, List.of());
  }

  /** The arrivals as draws on the element's chain. */
  List<Draw> listDraws(List<Arrival> supply, String element) {
    var trace = trace(element);
    var draws = new ArrayList<Draw>();
    for (var arrival : supply) {
      parts(arrival, element)
          .forEach((from, amount) -> draws.add(draw(trace, element, from, amount)));
    }
    return draws;
  }

  /** What is held at a node of the consumer, as a draw on the element's chain. */
  Draw drawAt(Node node, String element, Range amount) {
    return draw(trace(element), element, Optional.of(node), amount);
  }

  private static Draw draw(Trace trace, String element, Optional<Node> from, Range amount) {
    return new Draw(element, from.map(trace.index::get).orElse(OriginChain.HERE), amount);
  }

  /**
   * The arrival in units of the element, by the node that it came from; empty stands for the place
   * itself. A process draws on its inputs in proportion to the element in them.
   */
  private Map<Optional<Node>, Range> parts(Arrival arrival, String element) {
    double held = content.content(arrival.at.form, element);
    if (!(held > 0)) {
      return Map.of();
    }
    var amount = arrival.amount_perYear.times(held);
    return switch (arrival.origin) {
      case Shipped(PlaceId from) -> Map.of(Optional.of(new Node(from, arrival.at.form)), amount);
      case Unexplained u -> Map.of(Optional.of(new Node(unknown, arrival.at.form)), amount);
      case Entered e -> Map.of(Optional.empty(), amount);
      case Made(Process process, Recipe recipe) ->
          partsOf(recipe, process.place(), element, amount);
    };
  }

  private Map<Optional<Node>, Range> partsOf(
      Recipe recipe, PlaceId place, String element, Range amount) {
    var taken = new LinkedHashMap<Optional<Node>, Double>();
    for (var input : recipe.inputs()) {
      double held = content.content(input.form(), element) * input.perActivity().value();
      if (held > 0) {
        taken.merge(Optional.of(new Node(place, input.form())), held, Double::sum);
      }
    }
    double all = taken.values().stream().mapToDouble(Double::doubleValue).sum();
    var parts = new LinkedHashMap<Optional<Node>, Range>();
    taken.forEach((node, held) -> parts.put(node, amount.times(held / all)));
    return parts.isEmpty() ? Map.of(Optional.empty(), amount) : parts;
  }

  private Trace trace(String element) {
    return traces.computeIfAbsent(element, this::follow);
  }

  /** The nodes that the consumer draws on at any remove, upstream first, and their inflows. */
  private Trace follow(String element) {
    var start = order.keySet().stream().filter(node -> consumer.has(node.place));
    var upstream = new TreeSet<Node>((a, b) -> Integer.compare(position(a), position(b)));
    var waiting = new ArrayDeque<>(start.toList());
    while (!waiting.isEmpty()) {
      var node = waiting.pop();
      if (content.content(node.form, element) > 0 && upstream.add(node)) {
        for (var arrival : at(node)) {
          parts(arrival, element).keySet().forEach(from -> from.ifPresent(waiting::push));
        }
      }
    }
    var nodes = List.copyOf(upstream);
    var index = SupplyNetwork.indexBy(nodes, node -> node);
    var inflows = new OriginChain.Inflow[nodes.size()][];
    for (int i = 0; i < inflows.length; i++) {
      inflows[i] = inflows(nodes.get(i), element, index);
    }
    return new Trace(new OriginChain(inflows), nodes, index);
  }

  private int position(Node node) {
    return order.getOrDefault(node, -1);
  }

  private OriginChain.Inflow[] inflows(Node node, String element, Map<Node, Integer> index) {
    var inflows = new ArrayList<OriginChain.Inflow>();
    for (var arrival : at(node)) {
      parts(arrival, element)
          .forEach(
              (from, range) -> {
                int source = from.map(index::get).orElse(OriginChain.HERE);
                inflows.add(
                    new OriginChain.Inflow(source, range.low(), range.value(), range.high()));
              });
    }
    return inflows.toArray(OriginChain.Inflow[]::new);
  }

  /** Whether any node of the element's chain lies in the target. */
  boolean reaches(Target target, String element) {
    return !targets(target, trace(element)).isEmpty();
  }

  /** What part of each node passed the target, for any element. */
  Reach reach(Target target) {
    return new Reach(this, target);
  }

  OriginChain chain(String element) {
    return trace(element).chain;
  }

  BitSet targets(Target target, String element) {
    return targets(target, trace(element));
  }

  private BitSet targets(Target target, Trace trace) {
    Predicate<Node> counts =
        node ->
            target.places.contains(node.place)
                && target.stage.map(s -> s.equals(stageOf(node))).orElse(true);
    var targets = new BitSet();
    for (int i = 0; i < trace.nodes.size(); i++) {
      targets.set(i, counts.test(trace.nodes.get(i)));
    }
    return targets;
  }

  private Stage stageOf(Node node) {
    return Objects.requireNonNull(forms.get(node.form)).stage();
  }

  /** The evidence of every inflow that the draws rest on, at any remove, in the chain's order. */
  Set<Evidence> listEvidence(List<Draw> draws) {
    var evidence = new LinkedHashSet<Evidence>();
    for (var element : draws.stream().map(Draw::element).distinct().toList()) {
      var trace = trace(element);
      var visited = new BitSet();
      var waiting = new ArrayDeque<Integer>();
      draws.stream().filter(d -> d.element.equals(element)).forEach(d -> waiting.push(d.from));
      while (!waiting.isEmpty()) {
        int node = waiting.pop();
        if (node >= 0 && !visited.get(node)) {
          visited.set(node);
          trace.chain.listSources(node).forEach(waiting::push);
        }
      }
      visited.stream()
          .mapToObj(trace.nodes::get)
          .flatMap(node -> at(node).stream())
          .forEach(arrival -> evidence.addAll(arrival.evidence));
    }
    return evidence;
  }
}
