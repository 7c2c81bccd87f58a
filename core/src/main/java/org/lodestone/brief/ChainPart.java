package org.lodestone.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lodestone.brief.document.ChainSection;
import org.lodestone.brief.document.StageNames;
import org.lodestone.brief.document.Text;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.Form;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Recipe;
import org.lodestone.network.Stage;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Range;

/**
 * The chain as a flow diagram. A link runs from the place where a form was made to the place and
 * stage that takes it; what arrives at a place mixes there ({@link OriginMix}). Return flows (scrap
 * that a later stage leaves) are drawn from the scrap column only, so that all links lead forward.
 */
final class ChainPart {

  private static final int NAMED_PLACES = 8;
  private static final PlaceId OTHERS = new PlaceId("ZZ");

  private static final String LINK =
      "taken by the next stage × contained elements × part of it made at the source";
  private static final String NODE = "made at the place × contained elements";
  private static final String USED = "sum of what arrives × contained elements";

  /** A place at a stage; the order is that of the diagram. */
  private record Spot(Stage stage, PlaceId place) implements Comparable<Spot> {
    @Override
    public int compareTo(Spot other) {
      int byStage = stage.compareTo(other.stage);
      return byStage != 0 ? byStage : place.compareTo(other.place);
    }

    String id() {
      return stage.id() + ":" + place;
    }
  }

  private record Pair(Spot source, Spot target) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int bySource = source.compareTo(other.source);
      return bySource != 0 ? bySource : target.compareTo(other.target);
    }
  }

  /** Who takes how much of a form. */
  private record Taken(Spot by, PlaceId at, Range amount, List<Evidence> evidence) {}

  private final StudyContext study;
  private final Stage lastStage;
  private final Map<Spot, Tally> made = new TreeMap<>();
  private final Map<Pair, Map<Form, Tally>> links = new TreeMap<>();

  private ChainPart(StudyContext study) {
    this.study = study;
    lastStage = study.network().stages().getLast();
  }

  static ChainSection of(StudyContext study) {
    return new ChainPart(study).build();
  }

  private ChainSection build() {
    for (var form : study.network().forms()) {
      if (study.held(form.id()) > 0) {
        follow(form);
      }
    }
    return drawn(named());
  }

  private void follow(Form form) {
    var mix = new OriginMix(study.network(), form);
    double held = study.held(form.id());
    for (var one : mix.listMade()) {
      var tally = made.computeIfAbsent(new Spot(form.stage(), one.place()), s -> new Tally());
      tally.add(one.amount().times(held), one.evidence());
      if (one.place().equals(OriginMix.UNKNOWN)) {
        tally.markUnexplained();
      }
    }
    for (var taken : listTaken(form)) {
      if (taken.by.stage.compareTo(form.stage()) > 0) {
        mix.shares(taken.at)
            .forEach((origin, share) -> link(form, mix, taken, origin, share * held));
      }
    }
  }

  private List<Taken> listTaken(Form form) {
    var all = new ArrayList<Taken>();
    for (var process : study.network().processes()) {
      var recipe = study.network().recipe(process.recipe());
      for (var input : recipe.inputs()) {
        if (input.form().equals(form.id())) {
          var activity = process.activity_perYear();
          var evidence = List.of(activity.evidence(), input.perActivity().evidence());
          var amount = activity.range().times(input.perActivity().value());
          all.add(
              new Taken(
                  new Spot(stage(recipe), process.place()), process.place(), amount, evidence));
        }
      }
    }
    for (var demand : study.network().demands()) {
      if (demand.form().equals(form.id())) {
        var by = new Spot(lastStage, demand.unexplained() ? OriginMix.UNKNOWN : demand.place());
        var amount = demand.amount_perYear();
        all.add(new Taken(by, demand.place(), amount.range(), List.of(amount.evidence())));
      }
    }
    return all;
  }

  /** The stage of the first output that holds a counted element; swarf follows the magnet. */
  private Stage stage(Recipe recipe) {
    return recipe.outputs().stream()
        .filter(output -> study.held(output.form()) > 0)
        .map(output -> study.network().form(output.form()).stage())
        .findFirst()
        .orElse(recipe.stage());
  }

  private void link(Form form, OriginMix mix, Taken taken, PlaceId origin, double factor) {
    if (!(factor * taken.amount.value() > 0)) {
      return;
    }
    var evidence = new ArrayList<>(taken.evidence);
    var amount = taken.amount.times(factor);
    if (!origin.equals(taken.at)) {
      var lanes = mix.listLanes(origin, taken.at);
      lanes.forEach(lane -> evidence.add(lane.flow_perYear().evidence()));
      if (lanes.size() == 1) {
        amount = scaled(lanes.getFirst().flow_perYear().range(), amount.value());
      }
    }
    var pair = new Pair(new Spot(form.stage(), origin), taken.by);
    var tally =
        links
            .computeIfAbsent(pair, p -> new LinkedHashMap<>())
            .computeIfAbsent(form, f -> new Tally());
    tally.add(amount, evidence);
    if (origin.equals(OriginMix.UNKNOWN) || taken.by.place.equals(OriginMix.UNKNOWN)) {
      tally.markUnexplained();
    }
  }

  /** A range of the same relative width around another value. */
  private static Range scaled(Range range, double value) {
    return range.value() > 0 ? range.times(value / range.value()) : Range.exactly(value);
  }

  /** The consumer and the largest places; every other one is drawn as "other". */
  private Set<PlaceId> named() {
    Map<PlaceId, Double> size = new TreeMap<>();
    made.forEach((spot, tally) -> size.merge(spot.place, tally.value(), Double::sum));
    links.forEach(
        (pair, forms) ->
            forms.values().forEach(t -> size.merge(pair.target.place, t.value(), Double::sum)));
    var named = new TreeSet<>(study.consumer());
    var others =
        size.entrySet().stream()
            .filter(e -> !e.getKey().equals(OTHERS) && !e.getKey().equals(OriginMix.UNKNOWN))
            .filter(e -> !named.contains(e.getKey()))
            .sorted(
                Map.Entry.<PlaceId, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .limit(Math.max(0, NAMED_PLACES - named.size()))
            .toList();
    named.addAll(others);
    return named;
  }

  private Spot shown(Spot spot, Set<PlaceId> named) {
    boolean stays = named.contains(spot.place) || spot.place.equals(OriginMix.UNKNOWN);
    return stays ? spot : new Spot(spot.stage, OTHERS);
  }

  private ChainSection drawn(Set<PlaceId> named) {
    var shownLinks = new TreeMap<Pair, Map<Form, Tally>>();
    links.forEach(
        (pair, forms) -> {
          var shown = new Pair(shown(pair.source, named), shown(pair.target, named));
          var sums = shownLinks.computeIfAbsent(shown, p -> new LinkedHashMap<>());
          forms.forEach((form, t) -> sums.computeIfAbsent(form, f -> new Tally()).add(t));
        });
    var nodes = new TreeMap<Spot, Tally>();
    made.forEach(
        (spot, tally) -> nodes.computeIfAbsent(shown(spot, named), s -> new Tally()).add(tally));
    nodes.keySet().removeIf(spot -> spot.stage.equals(lastStage));
    shownLinks.forEach((pair, forms) -> addUse(nodes, pair, forms));
    var drawn = shownLinks.keySet().stream().flatMap(p -> List.of(p.source, p.target).stream());
    nodes.keySet().retainAll(drawn.collect(Collectors.toSet()));
    return new ChainSection(
        stages(nodes.keySet()),
        nodes.entrySet().stream().map(e -> node(e.getKey(), e.getValue())).toList(),
        shownLinks.entrySet().stream().map(e -> link(e.getKey(), e.getValue())).toList());
  }

  /** At the last stage a node is what arrives there. */
  private void addUse(Map<Spot, Tally> nodes, Pair pair, Map<Form, Tally> forms) {
    if (pair.target.stage.equals(lastStage)) {
      forms.values().forEach(nodes.computeIfAbsent(pair.target, s -> new Tally())::add);
    }
  }

  private List<ChainSection.StageName> stages(Set<Spot> spots) {
    return spots.stream()
        .map(Spot::stage)
        .distinct()
        .map(stage -> stageName(stage, StageNames.of(stage.id())))
        .toList();
  }

  private static ChainSection.StageName stageName(Stage stage, Text name) {
    return new ChainSection.StageName(stage.id(), name.en(), name.fr());
  }

  private ChainSection.Node node(Spot spot, Tally amount) {
    var formula = spot.stage.equals(lastStage) ? USED : NODE;
    return new ChainSection.Node(
        spot.id(),
        spot.stage.id(),
        spot.place.text(),
        amount.toQuantity("t/a", Basis.ELEMENT, formula));
  }

  private ChainSection.Link link(Pair pair, Map<Form, Tally> forms) {
    var total = new Tally();
    var parts = new ArrayList<ChainSection.FormAmount>();
    forms.forEach(
        (form, tally) -> {
          total.add(tally);
          var amount = tally.toQuantity("t/a", Basis.ELEMENT, LINK);
          parts.add(new ChainSection.FormAmount(form.id().text(), amount));
        });
    return new ChainSection.Link(
        pair.source.id(), pair.target.id(), total.toQuantity("t/a", Basis.ELEMENT, LINK), parts);
  }
}
