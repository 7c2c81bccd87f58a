package org.lodestone.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lodestone.network.FormId;
import org.lodestone.network.Lane;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.Recipe.Coefficient;
import org.lodestone.network.Stage;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Consumer;
import org.lodestone.risk.ElementContent;

/**
 * The inputs of indices out of the baseline of a network, stage by stage, counted by the elements
 * that the forms hold. What a process makes out of forms of its own stage is counted net, so that
 * nothing counts twice.
 */
public final class NetworkInputs {
  private static final Range NOTHING = Range.exactly(0);

  private final SupplyNetwork network;
  private final ElementContent content;
  private final Governance governance;

  private NetworkInputs(SupplyNetwork network, ElementContent content, Governance governance) {
    this.network = network;
    this.content = content;
    this.governance = governance;
  }

  public static NetworkInputs of(SupplyNetwork network, Governance governance) {
    return new NetworkInputs(network, ElementContent.of(network), governance);
  }

  /** What the indices count at a stage. */
  public IndexInput input(Stage stage, List<String> elements, Consumer consumer) {
    var held = held(stage, elements);
    var production = production(held);
    var imports = new TreeMap<PlaceId, Range>();
    var exported = NOTHING;
    for (var lane : network.lanes()) {
      boolean arrives = consumer.has(lane.to());
      boolean leaves = consumer.has(lane.from());
      if (held.containsKey(lane.form()) && arrives != leaves) {
        var amount = amount(lane, held);
        if (arrives) {
          imports.merge(lane.from(), amount, NetworkInputs::sum);
        } else {
          exported = sum(exported, amount);
        }
      }
    }
    var domestic =
        production.entrySet().stream()
            .filter(e -> consumer.has(e.getKey()))
            .map(Map.Entry::getValue)
            .reduce(NOTHING, NetworkInputs::sum);
    return new IndexInput(
        elements.size() == 1 ? stage.id() + " (" + elements.getFirst() + ")" : stage.id(),
        network.baselineYear(),
        consumer,
        parts(production),
        domestic,
        parts(imports),
        exported,
        NOTHING,
        governance);
  }

  /**
   * What each place uses of a stage: its production and imports less its exports; places that only
   * pass goods on are left out.
   */
  public List<Part> consumption(Stage stage, List<String> elements) {
    var held = held(stage, elements);
    var used = production(held);
    for (var lane : network.lanes()) {
      if (held.containsKey(lane.form())) {
        var amount = amount(lane, held);
        used.merge(lane.to(), amount, NetworkInputs::sum);
        used.merge(lane.from(), NOTHING, NetworkInputs::sum);
      }
    }
    for (var lane : network.lanes()) {
      if (held.containsKey(lane.form())) {
        used.merge(lane.from(), amount(lane, held), NetworkInputs::less);
      }
    }
    return parts(used).stream().filter(part -> part.amount().value() > 0).toList();
  }

  /** The rows of the data package that {@link #input} rests on. */
  public List<String> listRows(Stage stage, List<String> elements, Consumer consumer) {
    var held = held(stage, elements);
    var rows = new TreeSet<String>();
    for (var process : network.processes()) {
      if (perActivity(process, held) > 0) {
        rows.addAll(process.activity_perYear().evidence().rows());
      }
    }
    for (var lane : network.lanes()) {
      if (held.containsKey(lane.form()) && consumer.has(lane.to()) != consumer.has(lane.from())) {
        rows.addAll(lane.flow_perYear().evidence().rows());
      }
    }
    return List.copyOf(rows);
  }

  private Map<FormId, Double> held(Stage stage, List<String> elements) {
    var held = new TreeMap<FormId, Double>(Comparator.comparing(FormId::text));
    for (var form : network.listForms(stage)) {
      double sum = elements.stream().mapToDouble(e -> content.content(form.id(), e)).sum();
      if (sum > 0) {
        held.put(form.id(), sum);
      }
    }
    return held;
  }

  private static Range amount(Lane lane, Map<FormId, Double> held) {
    return lane.flow_perYear().range().times(held.getOrDefault(lane.form(), 0.0));
  }

  private Map<PlaceId, Range> production(Map<FormId, Double> held) {
    var made = new TreeMap<PlaceId, Range>();
    for (var process : network.processes()) {
      double perActivity = perActivity(process, held);
      if (perActivity > 0) {
        var amount = process.activity_perYear().range().times(perActivity);
        made.merge(process.place(), amount, NetworkInputs::sum);
      }
    }
    return made;
  }

  private double perActivity(Process process, Map<FormId, Double> held) {
    var recipe = network.recipe(process.recipe());
    return Math.max(0, contained(recipe.outputs(), held) - contained(recipe.inputs(), held));
  }

  private static double contained(List<Coefficient> flows, Map<FormId, Double> held) {
    return flows.stream()
        .mapToDouble(f -> f.perActivity().value() * held.getOrDefault(f.form(), 0.0))
        .sum();
  }

  private static List<Part> parts(Map<PlaceId, Range> amounts) {
    var parts = new ArrayList<Part>();
    amounts.forEach((place, amount) -> parts.add(new Part(place, amount)));
    return parts;
  }

  private static Range sum(Range one, Range other) {
    return new Range(
        one.low() + other.low(), one.value() + other.value(), one.high() + other.high());
  }

  /** Never below zero: what leaves was there. */
  private static Range less(Range one, Range other) {
    double value = Math.max(0, one.value() - other.value());
    return Herfindahl.around(
        Math.max(0, one.low() - other.high()), value, Math.max(0, one.high() - other.low()));
  }
}
