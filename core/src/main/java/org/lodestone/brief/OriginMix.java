package org.lodestone.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.Form;
import org.lodestone.network.Lane;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Range;

/**
 * Where the stock of one form at each place was made, if whatever arrives at a place mixes there:
 * X_r = (made_r + Σ flow_ir X_i) / inflow_r. Goods that pass through a trading place so keep the
 * place where they were made.
 */
final class OriginMix {

  /** What no source explains comes from here. */
  static final PlaceId UNKNOWN = new PlaceId("XX");

  private static final int ROUNDS = 500;
  private static final double SETTLED = 1e-13;

  /** What is made of the form at a place, or enters there. */
  record Made(PlaceId place, Range amount, List<Evidence> evidence) {}

  private final List<Made> made = new ArrayList<>();
  private final List<Lane> lanes;
  private final Map<PlaceId, Double> inflow = new TreeMap<>();
  private final Map<PlaceId, Map<PlaceId, Double>> entered = new TreeMap<>();
  private Map<PlaceId, Map<PlaceId, Double>> shares = new TreeMap<>();

  OriginMix(SupplyNetwork network, Form form) {
    lanes = network.lanes().stream().filter(lane -> lane.form().equals(form.id())).toList();
    for (var process : network.processes()) {
      var recipe = network.recipe(process.recipe());
      for (var output : recipe.outputs()) {
        if (output.form().equals(form.id())) {
          var amount = process.activity_perYear().range().times(output.perActivity().value());
          var evidence =
              List.of(process.activity_perYear().evidence(), output.perActivity().evidence());
          enter(process.place(), new Made(process.place(), amount, evidence));
        }
      }
    }
    for (var supply : network.supplies()) {
      if (supply.form().equals(form.id())) {
        var from = supply.unexplained() ? UNKNOWN : supply.place();
        var evidence = List.of(supply.amount_perYear().evidence());
        enter(supply.place(), new Made(from, supply.amount_perYear().range(), evidence));
      }
    }
    lanes.forEach(lane -> inflow.merge(lane.to(), lane.flow_perYear().value(), Double::sum));
    settle();
  }

  private void enter(PlaceId at, Made amount) {
    made.add(amount);
    add(entered, at, amount.place, amount.amount.value());
    inflow.merge(at, amount.amount.value(), Double::sum);
  }

  private void settle() {
    double change = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS && change > SETTLED; round++) {
      var next = mixed();
      change = distance(shares, next);
      shares = next;
    }
  }

  private static void add(
      Map<PlaceId, Map<PlaceId, Double>> amounts, PlaceId at, PlaceId from, double amount) {
    amounts.computeIfAbsent(at, p -> new TreeMap<>()).merge(from, amount, Double::sum);
  }

  private Map<PlaceId, Map<PlaceId, Double>> mixed() {
    var amounts = new TreeMap<PlaceId, Map<PlaceId, Double>>();
    entered.forEach((at, parts) -> parts.forEach((from, amount) -> add(amounts, at, from, amount)));
    for (var lane : lanes) {
      double flow = lane.flow_perYear().value();
      shares(lane.from()).forEach((from, share) -> add(amounts, lane.to(), from, flow * share));
    }
    for (var entry : amounts.entrySet()) {
      double all = inflow.getOrDefault(entry.getKey(), 0.0);
      entry.getValue().replaceAll((from, amount) -> all > 0 ? amount / all : 0);
    }
    return amounts;
  }

  private static double distance(
      Map<PlaceId, Map<PlaceId, Double>> one, Map<PlaceId, Map<PlaceId, Double>> other) {
    double farthest = 0;
    for (var entry : other.entrySet()) {
      var before = one.getOrDefault(entry.getKey(), Map.of());
      for (var part : entry.getValue().entrySet()) {
        double was = before.getOrDefault(part.getKey(), 0.0);
        farthest = Math.max(farthest, Math.abs(part.getValue() - was));
      }
    }
    return farthest;
  }

  /** The parts of what is at a place by the place where it was made; they add up to 1. */
  Map<PlaceId, Double> shares(PlaceId at) {
    if (at.equals(UNKNOWN) || !inflow.containsKey(at)) {
      return Map.of(UNKNOWN, 1.0);
    }
    return shares.getOrDefault(at, Map.of());
  }

  /** Everything made, place by place. */
  List<Made> listMade() {
    return Collections.unmodifiableList(made);
  }

  /** Evidence for what comes from one place to another: the lane, or all that lead there. */
  List<Lane> listLanes(PlaceId from, PlaceId to) {
    var direct = lanes.stream().filter(l -> l.from().equals(from) && l.to().equals(to)).toList();
    return direct.isEmpty() ? lanes.stream().filter(l -> l.to().equals(to)).toList() : direct;
  }
}
