package org.lodestone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Range;
import org.lodestone.risk.SupplyOrigin.PlaceShare;

/** Invariants on networks that balance: two elements, trade both ways, returning scrap. */
class DependencePropertiesTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Property(tries = 30, seed = "20251028")
  void sharesOfOneWholeAddUpToOne(@ForAll long seed) {
    for (var origin : origins(traced(seed))) {
      assertThat(total(origin.supply())).isCloseTo(1, CLOSE);
      if (!origin.imports().isEmpty()) {
        assertThat(total(origin.imports())).isCloseTo(1, CLOSE);
      }
      assertThat(origin.domesticThroughout().value()).isBetween(-1e-9, 1 + 1e-9);
    }
  }

  private static double total(List<PlaceShare> shares) {
    return shares.stream().mapToDouble(s -> s.share().value()).sum();
  }

  /** Whoever delivers is passed; whoever is passed at a stage is passed. */
  @Property(tries = 30, seed = "20251028")
  void whatIsLookedThroughHoldsWhatIsDelivered(@ForAll long seed) {
    for (var origin : origins(traced(seed))) {
      for (var passage : origin.passages()) {
        var through = passage.lookedThrough().range();
        var direct = origin.findSupplyShare(passage.place());
        direct.ifPresent(d -> assertThat(d.value()).isLessThanOrEqualTo(through.value() + 1e-9));
        for (var stage : passage.byStage()) {
          assertThat(stage.share().value()).isLessThanOrEqualTo(through.value() + 1e-9);
        }
        assertThat(1 - through.value())
            .isGreaterThanOrEqualTo(origin.domesticThroughout().value() - 1e-9);
      }
    }
  }

  /**
   * A second method: send the whole baseline forwards instead of looking backwards. Each origin is
   * dyed, the dye is carried along the flows round by round until it has settled.
   */
  @Property(tries = 10, seed = "20251028")
  void agreesWithDyeCarriedForwards(@ForAll long seed) {
    var network = traced(seed);
    var content = ElementContent.of(network);
    for (var element : List.of("A", "B")) {
      for (var place : network.places()) {
        var dyed = Dye.carried(network, content, element, place.id());
        checkAgainst(dyed, network, element, place.id());
      }
    }
  }

  private static void checkAgainst(Dye dyed, SupplyNetwork network, String element, PlaceId place) {
    for (var buyer : network.places()) {
      if (!buyer.id().equals(place)) {
        var dependence = Dependence.of(network, consumer(buyer.id()), List.of(element));
        for (var at : dependence.stages()) {
          at.findElement(element)
              .flatMap(origin -> origin.findPassage(place))
              .ifPresent(
                  passage ->
                      assertThat(passage.lookedThrough().value())
                          .isCloseTo(dyed.part(at.stage(), buyer.id()), within(1e-7)));
        }
      }
    }
  }

  @Property(tries = 20, seed = "20251028")
  void theOrderOfTheNetworkDoesNotMatter(@ForAll long seed, @ForAll Random random) {
    var network = traced(seed);
    var shuffled = shuffled(network, random);
    var before = origins(network, Consumer.named("P1+P2"));
    var after = origins(shuffled, Consumer.named("P1+P2"));
    for (var origin : before) {
      var same = same(origin, after);
      for (var passage : origin.passages()) {
        assertThat(same.findPassage(passage.place()).orElseThrow().lookedThrough().value())
            .isCloseTo(passage.lookedThrough().value(), CLOSE);
      }
    }
  }

  private static SupplyOrigin same(SupplyOrigin origin, List<SupplyOrigin> all) {
    return all.stream()
        .filter(
            o ->
                o.forms().stream()
                    .sorted()
                    .toList()
                    .equals(origin.forms().stream().sorted().toList()))
        .filter(o -> o.elements().equals(origin.elements()))
        .findFirst()
        .orElseThrow();
  }

  private static SupplyNetwork shuffled(SupplyNetwork n, Random random) {
    return new SupplyNetwork(
        n.name(),
        n.baselineYear(),
        n.stages(),
        shuffled(n.places(), random),
        shuffled(n.forms(), random),
        shuffled(n.recipes(), random),
        shuffled(n.processes(), random),
        shuffled(n.lanes(), random),
        n.supplies(),
        n.stockpiles(),
        n.demands(),
        n.sites());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** All tonnes times seven: shares stay, amounts grow. */
  @Property(tries = 20, seed = "20251028")
  void sharesDoNotDependOnTheScale(@ForAll long seed) {
    var small = origins(traced(RandomNetworks.of(seed)));
    var large = origins(traced(RandomNetworks.scaled(seed, 7)));
    for (int i = 0; i < small.size(); i++) {
      assertThat(large.get(i).imported().value())
          .isCloseTo(7 * small.get(i).imported().value(), within(1e-6));
      for (var passage : small.get(i).passages()) {
        var other = large.get(i).findPassage(passage.place()).orElseThrow();
        assertThat(other.lookedThrough().value()).isCloseTo(passage.lookedThrough().value(), CLOSE);
      }
    }
  }

  /** Flows drawn from their ranges never lead outside the ranges of the shares. */
  @Property(tries = 15, seed = "20251028")
  void theRangesHoldEveryDrawOfTheFlows(@ForAll long seed, @ForAll Random random) {
    var ranged = Chains.mapFlows(traced(seed), s -> widened(s, random));
    var bounds = origins(ranged);
    for (int draw = 0; draw < 5; draw++) {
      var drawn = origins(Chains.mapFlows(ranged, s -> drawn(s, random)));
      for (int i = 0; i < bounds.size(); i++) {
        holds(bounds.get(i), drawn.get(i));
      }
    }
  }

  private static void holds(SupplyOrigin bounds, SupplyOrigin drawn) {
    holds(bounds.importReliance(), drawn.importReliance());
    holds(bounds.domesticThroughout(), drawn.domesticThroughout());
    for (var share : drawn.supply()) {
      holds(bounds.findSupplyShare(share.place()).orElseThrow(), share.share());
    }
    for (var passage : drawn.passages()) {
      holds(
          bounds.findPassage(passage.place()).orElseThrow().lookedThrough(),
          passage.lookedThrough());
    }
    var hhi = drawn.supplyConcentration().orElseThrow().othersAsOne().hhi().value();
    var range = bounds.supplyConcentration().orElseThrow().othersAsOne().hhi();
    assertThat(hhi).isBetween(range.low() - 1e-6, range.high() + 1e-6);
  }

  private static void holds(Sourced bounds, Sourced drawn) {
    assertThat(drawn.value()).isBetween(bounds.range().low() - 1e-9, bounds.range().high() + 1e-9);
  }

  private static Sourced widened(Sourced flow, Random random) {
    double value = flow.value();
    double low = value * (0.01 + 0.99 * random.nextDouble());
    return new Sourced(new Range(low, value, value * (1 + random.nextDouble())), flow.evidence());
  }

  private static Sourced drawn(Sourced flow, Random random) {
    var range = flow.range();
    double part = random.nextBoolean() ? random.nextInt(2) : random.nextDouble();
    return Sourced.of(range.low() + part * (range.high() - range.low()), flow.evidence());
  }

  private static List<SupplyOrigin> origins(SupplyNetwork network) {
    var origins = new ArrayList<>(origins(network, Consumer.named("P0")));
    origins.addAll(origins(network, Consumer.named("P1+P2")));
    return origins;
  }

  private static List<SupplyOrigin> origins(SupplyNetwork network, Consumer consumer) {
    var origins = new ArrayList<SupplyOrigin>();
    if (consumer.places().stream().allMatch(p -> network.findPlace(p).isPresent())) {
      for (var at : Dependence.of(network, consumer, List.of("A", "B")).stages()) {
        origins.add(at.total());
        origins.addAll(at.byForm());
        origins.addAll(at.byElement());
      }
    }
    return origins;
  }

  private static Consumer consumer(PlaceId place) {
    return new Consumer(List.of(place));
  }

  private static SupplyNetwork traced(long seed) {
    return traced(RandomNetworks.of(seed));
  }

  private static SupplyNetwork traced(SupplyNetwork network) {
    var elements = Map.of("oxa", "A", "meta", "A", "oxb", "B", "metb", "B", "scrap", "B");
    return Chains.withElements(network, elements);
  }
}
