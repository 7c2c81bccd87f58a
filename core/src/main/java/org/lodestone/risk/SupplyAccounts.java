package org.lodestone.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Concentration.Kind;
import org.lodestone.risk.Concentration.Member;
import org.lodestone.risk.Provenance.Arrival;
import org.lodestone.risk.Provenance.Draw;
import org.lodestone.risk.Provenance.Target;
import org.lodestone.risk.SupplyOrigin.Passage;
import org.lodestone.risk.SupplyOrigin.PlaceShare;
import org.lodestone.risk.SupplyOrigin.StageShare;

/** Makes the {@link SupplyOrigin} of any forms and elements of one consumer (D4 and D5). */
final class SupplyAccounts {
  private static final Range NOTHING = Range.exactly(0);

  private final Provenance provenance;
  private final Consumer consumer;

  /** Solving a chain is the costly part; every account asks for the same targets. */
  private final Map<Target, Reach> reaches = new LinkedHashMap<>();

  SupplyAccounts(Provenance provenance, Consumer consumer) {
    this.provenance = provenance;
    this.consumer = consumer;
  }

  SupplyOrigin account(List<FormId> forms, List<String> elements) {
    var supply = forms.stream().flatMap(f -> provenance.listSupply(f).stream()).toList();
    var draws = elements.stream().flatMap(e -> provenance.listDraws(supply, e).stream()).toList();
    var held = "contained " + String.join(" + ", elements);
    var direct = derivation("inflow of " + held + " (D4)", evidenceOf(supply));
    var traced =
        derivation("part of " + held + " that was there (D5)", provenance.listEvidence(draws));
    var bySupplier = bySupplier(supply, elements, arrival -> true);
    var imports = bySupplier(supply, elements, SupplyAccounts::isImport);
    var amounts = amounts(supply, elements, exports(forms, elements));
    return new SupplyOrigin(
        forms,
        elements,
        new Sourced(amounts.domestic, direct),
        new Sourced(amounts.imported, direct),
        new Sourced(amounts.unexplained, direct),
        new Sourced(amounts.exported, direct),
        new Sourced(amounts.importReliance(), direct),
        shares(bySupplier, direct),
        shares(imports, direct),
        concentration(bySupplier),
        concentration(imports),
        passages(draws, traced),
        new Sourced(domesticThroughout(draws), traced));
  }

  private static Set<Evidence> evidenceOf(List<Arrival> supply) {
    return supply.stream()
        .flatMap(arrival -> arrival.evidence().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static Evidence derivation(String formula, Set<Evidence> evidence) {
    return new Evidence.Derivation(
        formula,
        evidence.stream().flatMap(e -> e.rows().stream()).distinct().toList(),
        evidence.stream().anyMatch(Evidence::isAssumed));
  }

  private static boolean isImport(Arrival arrival) {
    return arrival.origin() instanceof Provenance.Shipped;
  }

  private static boolean isUnexplained(Arrival arrival) {
    return arrival.origin() instanceof Provenance.Unexplained;
  }

  private static boolean isDomestic(Arrival arrival) {
    return !isImport(arrival) && !isUnexplained(arrival);
  }

  private Amounts amounts(List<Arrival> supply, List<String> elements, Range exported) {
    return new Amounts(
        total(bySupplier(supply, elements, SupplyAccounts::isDomestic)),
        total(bySupplier(supply, elements, SupplyAccounts::isImport)),
        total(bySupplier(supply, elements, SupplyAccounts::isUnexplained)),
        exported);
  }

  private static Range total(Map<PlaceId, Range> amounts) {
    return amounts.values().stream().reduce(NOTHING, SupplyAccounts::sum);
  }

  private double held(FormId form, List<String> elements) {
    return elements.stream().mapToDouble(e -> provenance.content().content(form, e)).sum();
  }

  private Range exports(List<FormId> forms, List<String> elements) {
    return provenance.network().lanes().stream()
        .filter(lane -> forms.contains(lane.form()))
        .filter(lane -> consumer.has(lane.from()) && !consumer.has(lane.to()))
        .map(lane -> lane.flow_perYear().range().times(held(lane.form(), elements)))
        .reduce(NOTHING, SupplyAccounts::sum);
  }

  static Range sum(Range one, Range other) {
    return new Range(
        one.low() + other.low(), one.value() + other.value(), one.high() + other.high());
  }

  private Map<PlaceId, Range> bySupplier(
      List<Arrival> supply, List<String> elements, Predicate<Arrival> counts) {
    return bySupplier(supply.stream().filter(counts).toList(), form -> held(form, elements));
  }

  private Map<PlaceId, Range> bySupplier(List<Arrival> supply, ToDoubleFunction<FormId> weight) {
    var amounts = new LinkedHashMap<PlaceId, Range>();
    for (var arrival : supply) {
      var amount = arrival.amount_perYear().times(weight.applyAsDouble(arrival.at().form()));
      if (amount.high() > 0) {
        amounts.merge(supplier(arrival), amount, SupplyAccounts::sum);
      }
    }
    return amounts;
  }

  private PlaceId supplier(Arrival arrival) {
    return switch (arrival.origin()) {
      case Provenance.Shipped(PlaceId from) -> from;
      case Provenance.Unexplained u -> provenance.unknown();
      case Provenance.Made m -> arrival.at().place();
      case Provenance.Entered e -> arrival.at().place();
    };
  }

  private List<PlaceShare> shares(Map<PlaceId, Range> amounts, Evidence evidence) {
    var shares = new ArrayList<PlaceShare>();
    for (var place : amounts.keySet()) {
      shares.add(new PlaceShare(place, new Sourced(share(Set.of(place), amounts), evidence)));
    }
    shares.sort(
        Comparator.comparingDouble((PlaceShare s) -> -s.share().value())
            .thenComparing(PlaceShare::place));
    return shares;
  }

  /** The part of the consumer's supply of a form that the places together deliver (D4). */
  Sourced delivered(FormId form, Set<PlaceId> places) {
    var supply = provenance.listSupply(form);
    return new Sourced(
        share(places, bySupplier(supply, f -> 1)),
        derivation("delivered part of " + form + " (D4)", evidenceOf(supply)));
  }

  /** The part of some draws that was at the target (D5). */
  Range passed(Target target, List<Draw> draws) {
    return reach(target).of(draws);
  }

  /** At worst everything of unknown origin is the places' too. */
  private Range share(Set<PlaceId> places, Map<PlaceId, Range> amounts) {
    var own = NOTHING;
    var others = NOTHING;
    var unknown = NOTHING;
    for (var entry : amounts.entrySet()) {
      if (places.contains(entry.getKey())) {
        own = sum(own, entry.getValue());
      } else if (entry.getKey().equals(provenance.unknown())) {
        unknown = sum(unknown, entry.getValue());
      } else {
        others = sum(others, entry.getValue());
      }
    }
    return new Range(
        ratio(own.low(), others.high() + unknown.high()),
        ratio(own.value(), others.value() + unknown.value()),
        ratio(own.high() + unknown.high(), others.low()));
  }

  private static double ratio(double part, double rest) {
    return part > 0 ? part / (part + rest) : 0;
  }

  private Optional<Concentration> concentration(Map<PlaceId, Range> amounts) {
    var members =
        amounts.entrySet().stream()
            .map(e -> new Member(e.getKey(), kind(e.getKey()), e.getValue()))
            .toList();
    return Concentration.of(members, Double.POSITIVE_INFINITY);
  }

  private Kind kind(PlaceId place) {
    return place.equals(provenance.unknown()) ? Kind.UNKNOWN : Kind.of(place);
  }

  private List<Passage> passages(List<Draw> draws, Evidence evidence) {
    var elements = draws.stream().map(Draw::element).distinct().toList();
    var passages = new ArrayList<Passage>();
    for (var place : listOutside()) {
      var anywhere = new Target(Set.of(place), Optional.empty());
      if (elements.stream().anyMatch(e -> provenance.reaches(anywhere, e))) {
        var share = reach(anywhere).of(draws);
        if (share.high() > 0) {
          var byStage = byStage(place, draws, evidence);
          passages.add(new Passage(place, new Sourced(share, evidence), byStage));
        }
      }
    }
    passages.sort(
        Comparator.comparingDouble((Passage p) -> -p.lookedThrough().value())
            .thenComparing(Passage::place));
    return passages;
  }

  private List<StageShare> byStage(PlaceId place, List<Draw> draws, Evidence evidence) {
    var elements = draws.stream().map(Draw::element).distinct().toList();
    var shares = new ArrayList<StageShare>();
    for (var stage : provenance.network().stages()) {
      var target = new Target(Set.of(place), Optional.of(stage));
      if (elements.stream().anyMatch(e -> provenance.reaches(target, e))) {
        var share = reach(target).of(draws);
        shares.add(new StageShare(stage, new Sourced(share, evidence)));
      }
    }
    return shares;
  }

  private Reach reach(Target target) {
    return reaches.computeIfAbsent(target, provenance::reach);
  }

  private List<PlaceId> listOutside() {
    return provenance.listPlaces().stream().filter(place -> !consumer.has(place)).toList();
  }

  /** The value counts what is of unknown origin as foreign; at best it is domestic too. */
  private Range domesticThroughout(List<Draw> draws) {
    var outside = new LinkedHashSet<>(listOutside());
    var foreign = reach(new Target(Set.copyOf(outside), Optional.empty())).of(draws);
    outside.remove(provenance.unknown());
    var certain = reach(new Target(Set.copyOf(outside), Optional.empty())).of(draws);
    return new Range(1 - foreign.high(), 1 - foreign.value(), 1 - certain.low());
  }

  /** Amounts of a supply in units of the elements per year. */
  private record Amounts(Range domestic, Range imported, Range unexplained, Range exported) {

    /** Net imports over apparent consumption; what is unexplained is at worst imported. */
    Range importReliance() {
      return new Range(
          reliance(imported.low() - exported.high(), domestic.high() + unexplained.high()),
          reliance(imported.value() - exported.value(), domestic.value() + unexplained.value()),
          reliance(imported.high() + unexplained.high() - exported.low(), domestic.low()));
    }

    private static double reliance(double netImports, double rest) {
      return ratio(Math.max(0, netImports), rest);
    }
  }
}
