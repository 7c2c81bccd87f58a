package org.lodestone.risk;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Range;

/**
 * How the dependence on a place at one stage differs between networks made of different claims. The
 * first reading is the one in use.
 */
public record DependenceSpread(
    Consumer consumer, String stage, PlaceId place, List<Reading> readings) {

  /** A network made of other claims, with a name for what is different. */
  public record Alternative(String label, SupplyNetwork network) {}

  /**
   * What one network says. A place that delivers nothing has share 0.
   *
   * @param direct the place's part of all supply (D4)
   * @param lookedThrough the part that passed the place at any stage (D5)
   */
  public record Reading(String label, Sourced direct, Sourced lookedThrough) {}

  public DependenceSpread {
    readings = List.copyOf(readings);
  }

  /**
   * The dependence in each network, for the stages of the first; a network without supply at a
   * stage has no reading there.
   *
   * @param alternatives at least one, the network in use first
   * @param elements as in {@link Dependence#of}
   */
  public static List<DependenceSpread> of(
      List<Alternative> alternatives, Consumer consumer, List<String> elements, PlaceId place) {
    var all = alternatives.stream().map(a -> Dependence.of(a.network, consumer, elements)).toList();
    var spreads = new ArrayList<DependenceSpread>();
    for (var stage : all.getFirst().stages().stream().map(s -> s.stage().id()).toList()) {
      var readings = new ArrayList<Reading>();
      for (int i = 0; i < all.size(); i++) {
        var label = alternatives.get(i).label;
        all.get(i)
            .findStage(stage)
            .ifPresent(at -> readings.add(reading(label, at.total(), place)));
      }
      spreads.add(new DependenceSpread(consumer, stage, place, readings));
    }
    return spreads;
  }

  private static Reading reading(String label, SupplyOrigin origin, PlaceId place) {
    var none = new Sourced(Range.exactly(0), origin.domestic().evidence());
    return new Reading(
        label,
        origin.findSupplyShare(place).orElse(none),
        origin.findPassage(place).map(SupplyOrigin.Passage::lookedThrough).orElse(none));
  }

  /** The direct share of the network in use, within what the networks say. */
  public Range direct() {
    return spread(readings.stream().map(r -> r.direct.value()).toList());
  }

  /** The looked-through share of the network in use, within what the networks say. */
  public Range lookedThrough() {
    return spread(readings.stream().map(r -> r.lookedThrough.value()).toList());
  }

  private static Range spread(List<Double> values) {
    double low = values.stream().mapToDouble(v -> v).min().orElseThrow();
    double high = values.stream().mapToDouble(v -> v).max().orElseThrow();
    return new Range(low, values.getFirst(), high);
  }
}
