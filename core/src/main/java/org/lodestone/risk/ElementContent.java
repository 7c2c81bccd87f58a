package org.lodestone.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lodestone.network.Form;
import org.lodestone.network.FormId;
import org.lodestone.network.Recipe;
import org.lodestone.network.Recipe.Coefficient;
import org.lodestone.network.RecipeId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Basis;

/**
 * How much of each element one unit of each form holds, derived from the recipes alone (equation
 * D3).
 *
 * <ol>
 *   <li>A form that declares an element and counts it holds 1 of it.
 *   <li>A product holds what its recipe takes, less what the other outputs hold.
 *   <li>Otherwise a feed holds what its recipe gives, less what the other inputs hold: the content
 *       that can be recovered.
 *   <li>A raw material whose elements cannot be derived stands for itself: it is traced by its own
 *       mass, under its own id, as if it were an element.
 * </ol>
 *
 * <p>Where several recipes make (or take) a form, their contents are averaged by baseline activity.
 * Losses that no output names count as content, since they too must be supplied. Two feeds without
 * an element in one recipe cannot be told apart and are given the same content.
 */
public final class ElementContent {
  private final Map<FormId, Map<String, Double>> contents;
  private final Set<String> elements;

  private ElementContent(Map<FormId, Map<String, Double>> contents, Set<String> elements) {
    this.contents = contents;
    this.elements = elements;
  }

  public static ElementContent of(SupplyNetwork network) {
    return new Derivation(network).run();
  }

  /** Units of the element in one unit of the form; 0 if it holds none. */
  public double content(FormId form, String element) {
    return contents.getOrDefault(form, Map.of()).getOrDefault(element, 0.0);
  }

  /** What the form holds, stand-ins included, in alphabetical order. */
  public List<String> listElements(FormId form) {
    return List.copyOf(contents.getOrDefault(form, Map.of()).keySet());
  }

  /** Every element that some form declares, in the order of the network, without stand-ins. */
  public List<String> elements() {
    return List.copyOf(elements);
  }

  /** Whether the text is the id of a raw material that stands for itself. */
  public boolean isStandIn(String element) {
    return !elements.contains(element);
  }

  /** The forms not yet derived shrink with each round until every form has a content. */
  private static final class Derivation {
    private final SupplyNetwork network;
    private final Map<FormId, Map<String, Double>> known = new LinkedHashMap<>();
    private final Map<RecipeId, Double> activity = new LinkedHashMap<>();
    private final Set<String> elements = new LinkedHashSet<>();
    private final List<FormId> open = new ArrayList<>();
    private final Set<FormId> made = new HashSet<>();

    Derivation(SupplyNetwork network) {
      this.network = network;
      for (var process : network.processes()) {
        activity.merge(process.recipe(), process.activity_perYear().value(), Double::sum);
      }
      for (var recipe : network.recipes()) {
        if (!recipe.inputs().isEmpty()) {
          recipe.outputs().forEach(output -> made.add(output.form()));
        }
      }
      var byStage = new ArrayList<>(network.forms());
      byStage.sort((one, other) -> one.stage().compareTo(other.stage()));
      byStage.forEach(this::declare);
    }

    private void declare(Form form) {
      if (!form.element().isEmpty() && form.basis() == Basis.ELEMENT) {
        elements.add(form.element());
        known.put(form.id(), Map.of(form.element(), 1.0));
      } else {
        open.add(form.id());
      }
    }

    ElementContent run() {
      while (!open.isEmpty()) {
        if (!deriveAll(Rule.PRODUCT)
            && !deriveAll(Rule.PRODUCT_OF_SOME)
            && !deriveAll(Rule.FEED)
            && !deriveAll(Rule.FEED_OF_PARTLY_KNOWN)) {
          standForThemselves();
        }
      }
      return new ElementContent(Collections.unmodifiableMap(known), elements);
    }

    /** All raw materials at once; only a closed loop of unknown forms leaves none of them. */
    private void standForThemselves() {
      var raw = open.stream().filter(form -> !made.contains(form)).toList();
      for (var form : raw.isEmpty() ? List.of(open.getFirst()) : raw) {
        known.put(form, Map.of(form.text(), 1.0));
        open.remove(form);
      }
    }

    private boolean deriveAll(Rule rule) {
      boolean changed = false;
      for (var form : List.copyOf(open)) {
        var content = derive(form, rule);
        if (content.isPresent()) {
          known.put(form, content.get());
          open.remove(form);
          changed = true;
        }
      }
      return changed;
    }

    private Optional<Map<String, Double>> derive(FormId form, Rule rule) {
      var usable = network.recipes().stream().filter(r -> applies(rule, r, form)).toList();
      long makers = network.recipes().stream().filter(r -> makes(r, form)).count();
      if (usable.isEmpty() || (rule == Rule.PRODUCT && usable.size() < makers)) {
        return Optional.empty();
      }
      double all = usable.stream().mapToDouble(this::activityOf).sum();
      var mean = new TreeMap<String, Double>();
      for (var recipe : usable) {
        double weight = all > 0 ? activityOf(recipe) / all : 1.0 / usable.size();
        content(rule, recipe).forEach((e, c) -> mean.merge(e, weight * c, Double::sum));
      }
      mean.values().removeIf(content -> content <= 0);
      return Optional.of(Collections.unmodifiableMap(mean));
    }

    private double activityOf(Recipe recipe) {
      return activity.getOrDefault(recipe.id(), 0.0);
    }

    private boolean applies(Rule rule, Recipe recipe, FormId form) {
      return switch (rule) {
        case PRODUCT, PRODUCT_OF_SOME -> makes(recipe, form) && allKnown(recipe.inputs());
        case FEED ->
            has(recipe.inputs(), form)
                && allKnown(recipe.outputs())
                && recipe.outputs().stream().anyMatch(this::holdsElement);
        case FEED_OF_PARTLY_KNOWN ->
            has(recipe.inputs(), form) && recipe.outputs().stream().anyMatch(this::holdsElement);
      };
    }

    private boolean makes(Recipe recipe, FormId form) {
      return has(recipe.outputs(), form) && !recipe.inputs().isEmpty();
    }

    /** A stand-in is no reason to think that another feed of the same product holds it too. */
    private boolean holdsElement(Coefficient part) {
      return known.getOrDefault(part.form(), Map.of()).keySet().stream()
          .anyMatch(elements::contains);
    }

    private boolean allKnown(List<Coefficient> parts) {
      return parts.stream().allMatch(part -> known.containsKey(part.form()));
    }

    private static boolean has(List<Coefficient> parts, FormId form) {
      return parts.stream().anyMatch(p -> p.form().equals(form) && p.perActivity().value() > 0);
    }

    /** Content per unit of the forms still open on the side that the rule looks at. */
    private Map<String, Double> content(Rule rule, Recipe recipe) {
      boolean product = rule == Rule.PRODUCT || rule == Rule.PRODUCT_OF_SOME;
      var side = product ? recipe.outputs() : recipe.inputs();
      var total = new TreeMap<String, Double>();
      addKnown(total, product ? recipe.inputs() : recipe.outputs(), 1);
      addKnown(total, side, -1);
      double units = 0;
      for (var part : side) {
        units += known.containsKey(part.form()) ? 0 : part.perActivity().value();
      }
      if (!product) {
        total.keySet().retainAll(elements);
      }
      double shared = units;
      total.replaceAll((element, amount) -> Math.max(0, amount) / shared);
      return total;
    }

    private void addKnown(Map<String, Double> total, List<Coefficient> parts, int sign) {
      for (var part : parts) {
        double units = sign * part.perActivity().value();
        known
            .getOrDefault(part.form(), Map.of())
            .forEach((e, content) -> total.merge(e, units * content, Double::sum));
      }
    }

    private enum Rule {
      /** From the inputs of every recipe that makes the form. */
      PRODUCT,
      /** From the inputs of those recipes whose inputs are known. */
      PRODUCT_OF_SOME,
      FEED,
      /** An output not yet known counts as holding nothing. */
      FEED_OF_PARTLY_KNOWN
    }
  }
}
