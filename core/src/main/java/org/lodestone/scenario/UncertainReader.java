package org.lodestone.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.lodestone.contingency.Contingency;
import org.lodestone.data.DataPackage;
import org.lodestone.data.yaml.Field;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.RecipeId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.uncertain.Distribution;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.UncertainInput;
import org.lodestone.scenario.uncertain.Uncertainty;

/** Reads what a scenario file says to be uncertain, and how often to draw. */
final class UncertainReader {

  private static final List<String> TRAITS =
      Arrays.stream(Subject.OfContingency.Trait.values())
          .map(Subject.OfContingency.Trait::word)
          .toList();
  private static final List<String> HABITS =
      Arrays.stream(Subject.OfBehaviour.Habit.values())
          .map(Subject.OfBehaviour.Habit::word)
          .toList();
  private static final List<String> OTHERS =
      List.of("state-cover", "working-stock", "demand", "capacity", "yield");
  private static final List<String> KINDS =
      List.of(
          "certain",
          "uniform",
          "triangular",
          "pert",
          "lognormal",
          "beta",
          "discrete",
          "happens",
          "hazard",
          "recorded-hazard");

  private final DataPackage data;
  private final SupplyNetwork network;
  private final ContingencyReader names;
  private final List<Contingency> contingencies;

  UncertainReader(
      DataPackage data,
      SupplyNetwork network,
      ContingencyReader names,
      List<Contingency> contingencies) {
    this.data = data;
    this.network = network;
    this.names = names;
    this.contingencies = contingencies;
  }

  Uncertainty read(Optional<Field> uncertain, Optional<Field> ensemble) {
    var inputs = new ArrayList<UncertainInput>();
    for (var field : uncertain.map(Field::items).orElse(List.of())) {
      var input = input(field);
      if (inputs.stream().anyMatch(other -> other.name().equals(input.name()))) {
        throw field.fault(
            "The input '" + input.name() + "' stands twice.", "Delete one of the two.");
      }
      inputs.add(input);
    }
    return new Uncertainty(inputs, ensemble.map(this::plan).orElse(Uncertainty.Plan.USUAL));
  }

  private Uncertainty.Plan plan(Field field) {
    field.only(List.of("draws", "seed", "sequence"));
    var usual = Uncertainty.Plan.USUAL;
    return new Uncertainty.Plan(
        field
            .find("draws")
            .map(f -> whole(f, 1, Uncertainty.Plan.MOST_DRAWS))
            .orElse(usual.draws()),
        field.find("seed").map(f -> whole(f, 0, Long.MAX_VALUE)).orElse(usual.seed()),
        field
            .find("sequence")
            .map(f -> f.choice(Uncertainty.Sequence.values()))
            .orElse(usual.sequence()));
  }

  private static long whole(Field field, long least, long most) {
    try {
      long number = Long.parseLong(field.text());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw field.fault("The value '" + field.text() + "' is no whole number.", "Write it out.");
    }
    throw field.fault(
        "The value '%s' lies outside %d to %d.".formatted(field.text(), least, most),
        "Write a whole number in between.");
  }

  private UncertainInput input(Field field) {
    var words = new ArrayList<>(TRAITS);
    words.addAll(HABITS);
    words.addAll(OTHERS);
    var what = field.get("input");
    what.word(words, w -> w);
    var subject = subject(field, what.text());
    var input =
        new UncertainInput(
            subject,
            distribution(field.get("distribution"), isTime(what.text())),
            evidence(field, subject.name()));
    try {
      SubjectCheck.check(input, contingencies);
    } catch (FileFault fault) {
      var lines = String.valueOf(fault.getMessage()).lines().toList();
      throw field.fault(lines.getFirst(), lines.getLast());
    }
    return input;
  }

  private static boolean isTime(String word) {
    return List.of(
            "start",
            "length",
            "recovery",
            "processing",
            "rerouting-delay",
            "rerouting-ramp",
            "correction",
            "state-cover")
        .contains(word);
  }

  private static Field known(Field field, String... own) {
    var all = new ArrayList<>(List.of("input", "distribution", "evidence", "assumption", "note"));
    all.addAll(List.of(own));
    return field.only(all);
  }

  private Subject subject(Field field, String word) {
    if (TRAITS.contains(word)) {
      var known = contingencies.stream().map(Contingency::name).toList();
      var name = known(field, "contingency").get("contingency").id("contingency", known);
      var trait = Subject.OfContingency.Trait.valueOf(word.toUpperCase(Locale.ROOT));
      return new Subject.OfContingency(name, trait);
    }
    if (HABITS.contains(word)) {
      known(field);
      return new Subject.OfBehaviour(
          Subject.OfBehaviour.Habit.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
    return switch (word) {
      case "state-cover" -> new Subject.StateCover(place(known(field, "place")));
      case "demand" ->
          new Subject.FinalDemand(
              names.forms(known(field, "place", "forms").get("forms")), place(field));
      case "capacity" -> capacity(known(field, "place", "stage"));
      case "yield" ->
          new Subject.Yield(
              new RecipeId(
                  known(field, "place", "recipe")
                      .get("recipe")
                      .id("recipe", network.recipes().stream().map(r -> r.id().text()).toList())),
              place(field));
      default -> {
        known(field);
        yield new Subject.WorkingStock();
      }
    };
  }

  private Optional<PlaceId> place(Field field) {
    return field.find("place").map(names::place);
  }

  private Subject capacity(Field field) {
    var place = names.place(field.get("place"));
    var stage = field.get("stage").id("stage", network.stages().stream().map(s -> s.id()).toList());
    var processes =
        network.processes().stream()
            .filter(p -> p.place().equals(place))
            .filter(p -> network.recipe(p.recipe()).stage().id().equals(stage))
            .map(Process::id)
            .toList();
    if (processes.isEmpty()) {
      throw field.fault(
          "Nothing of the stage '%s' is made in '%s' in the network.".formatted(stage, place),
          "Name a stage with production there.");
    }
    return new Subject.Capacity(stage + " at " + place, processes);
  }

  private Evidence evidence(Field field, String input) {
    var assumed = field.find("assumption");
    var cited = field.find("evidence");
    if (assumed.isPresent() == cited.isPresent()) {
      throw field.fault(
          "The input '%s' needs evidence or an assumption, one of the two.".formatted(input),
          "Add 'evidence: …' with rows of the data package, or 'assumption: …' with the reason.");
    }
    if (assumed.isPresent()) {
      return new Evidence.Assumption(input, assumed.get().text());
    }
    var known = new ArrayList<>(data.listRowIds());
    known.addAll(data.events().ids());
    var rows = cited.get().items().stream().map(f -> f.id("row", known)).toList();
    boolean isAssumed = rows.stream().anyMatch(row -> data.assumptions().ids().contains(row));
    return new Evidence.Derivation("distribution of " + input, rows, isAssumed);
  }

  private static Distribution distribution(Field field, boolean isTime) {
    var kind = field.get("kind").word(KINDS, w -> w);
    ToDoubleFunction<Field> number = isTime ? Field::days : Field::number;
    return switch (kind) {
      case "certain" -> {
        var value = field.only(List.of("kind", "value")).get("value");
        yield made(field, () -> new Distribution.Certain(number.applyAsDouble(value)));
      }
      case "uniform" -> {
        field.only(List.of("kind", "low", "high"));
        double low = number.applyAsDouble(field.get("low"));
        double high = number.applyAsDouble(field.get("high"));
        yield made(field, () -> new Distribution.Uniform(low, high));
      }
      case "triangular", "pert" -> threePoints(field, kind, number);
      case "lognormal" -> {
        field.only(List.of("kind", "median", "low", "high"));
        double median = number.applyAsDouble(field.get("median"));
        double low = number.applyAsDouble(field.get("low"));
        double high = number.applyAsDouble(field.get("high"));
        yield made(field, () -> new Distribution.LogNormal(median, low, high));
      }
      case "beta" -> {
        field.only(List.of("kind", "alpha", "beta", "low", "high"));
        double alpha = field.get("alpha").number();
        double beta = field.get("beta").number();
        double low = field.find("low").map(number::applyAsDouble).orElse(0.0);
        double high = field.find("high").map(number::applyAsDouble).orElse(1.0);
        yield made(field, () -> new Distribution.Beta(alpha, beta, low, high));
      }
      case "discrete" -> discrete(field, number);
      default -> chance(field, kind);
    };
  }

  private static Distribution threePoints(
      Field field, String kind, ToDoubleFunction<Field> number) {
    field.only(List.of("kind", "low", "mode", "high"));
    double low = number.applyAsDouble(field.get("low"));
    double mode = number.applyAsDouble(field.get("mode"));
    double high = number.applyAsDouble(field.get("high"));
    return made(
        field,
        () ->
            kind.equals("pert")
                ? new Distribution.Pert(low, mode, high)
                : new Distribution.Triangular(low, mode, high));
  }

  /** Values without weights are equally likely: an empirical distribution. */
  private static Distribution discrete(Field field, ToDoubleFunction<Field> number) {
    field.only(List.of("kind", "values", "weights"));
    var values = field.get("values").items().stream().map(number::applyAsDouble).toList();
    var weights =
        field
            .find("weights")
            .map(f -> f.items().stream().map(Field::number).toList())
            .orElseGet(() -> values.stream().map(v -> 1.0).toList());
    return made(field, () -> new Distribution.Discrete(values, weights));
  }

  private static Distribution chance(Field field, String kind) {
    if (kind.equals("happens")) {
      double p = field.only(List.of("kind", "probability")).get("probability").number();
      return made(field.get("probability"), () -> new Distribution.Happens(p));
    }
    if (kind.equals("hazard")) {
      double rate = field.only(List.of("kind", "perYear")).get("perYear").number();
      return made(field.get("perYear"), () -> new Distribution.Hazard(rate));
    }
    field.only(List.of("kind", "events", "years"));
    int events = (int) whole(field.get("events"), 0, 1_000_000);
    double years = field.get("years").number();
    return made(field, () -> new Distribution.RecordedHazard(events, years));
  }

  /** The objections of a distribution, with file and line. */
  private static Distribution made(Field field, Supplier<Distribution> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      var lines = String.valueOf(e.getMessage()).lines().toList();
      throw field.fault(
          lines.getFirst(),
          lines.size() > 1 ? lines.get(1) : "Look at docs/formats/scenario.md, 'uncertain'.");
    }
  }
}
