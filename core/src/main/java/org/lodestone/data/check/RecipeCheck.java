package org.lodestone.data.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.lodestone.data.AmountCell;
import org.lodestone.data.BalanceIssue.CyclicRecipe;
import org.lodestone.data.BalanceIssue.RecipeWithoutOutput;
import org.lodestone.data.BalanceIssue.UnbalancedRecipe;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Formula;
import org.lodestone.data.Row;
import org.lodestone.data.Row.RecipeFlow.Direction;
import org.lodestone.data.RowRef;
import org.lodestone.quantity.Basis;

/** Computes every recipe and looks whether it makes something of nothing, or feeds itself. */
final class RecipeCheck {
  private static final String SCRAP = "scrap";
  private static final String TONNES = "t";

  /** Rounding in the printed figures, as a part of the amount. */
  private static final double TOLERANCE = 1e-6;

  private final DataPackage data;
  private final List<DataIssue> issues = new ArrayList<>();

  RecipeCheck(DataPackage data) {
    this.data = data;
  }

  List<DataIssue> check() {
    for (var recipe : data.recipes()) {
      amount(recipe.at(), "lag_days", recipe.lagDays());
      recipe(recipe);
    }
    cycles();
    return issues;
  }

  /** A flow with its form and its computed coefficient. */
  private record Flow(Row.RecipeFlow row, Row.Form form, double amount) {
    boolean isIn() {
      return row.direction() == Direction.IN;
    }

    /** Whether the form is one element, counted in tonnes of that element. */
    boolean isElement() {
      return !form.element().isEmpty() && form.basis() == Basis.ELEMENT && isMass();
    }

    boolean isMass() {
      return form.unit().equals(TONNES);
    }
  }

  private void recipe(Row.Recipe recipe) {
    var rows = data.listFlows(recipe.id());
    var flows = new ArrayList<Flow>();
    for (var row : rows) {
      var amount = amount(row.at(), "coefficient", row.coefficient());
      var form = data.forms().find(row.form());
      if (amount.isPresent() && form.isPresent()) {
        flows.add(new Flow(row, form.get(), amount.getAsDouble()));
      }
    }
    if (!data.isLeftOut("recipe-flows", "")
        && rows.stream().noneMatch(row -> row.direction() == Direction.OUT)) {
      issues.add(new RecipeWithoutOutput(recipe.at(), recipe.id()));
    }
    boolean fromTheGround = flows.stream().noneMatch(Flow::isIn);
    if (flows.size() == rows.size() && !fromTheGround) {
      balance(recipe, flows);
    }
  }

  private OptionalDouble amount(RowRef at, String column, AmountCell cell) {
    if (rows(cell, at).stream().anyMatch(data::isValueLeftOut)) {
      return OptionalDouble.empty();
    }
    var result = Formula.evaluate(cell, data, at);
    issues.addAll(result.issues());
    if (result.value().isEmpty()) {
      return OptionalDouble.empty();
    }
    var range = result.value().get().range();
    if (range.low() < 0) {
      issues.add(new OutOfRange(at, column, "recipe amount", cell.text(), "0 and above"));
    }
    return OptionalDouble.of(range.value());
  }

  private static List<String> rows(AmountCell cell, RowRef at) {
    return cell.isFormula()
        ? Formula.parse(cell.text(), at).value().map(Formula::rows).orElse(List.of())
        : cell.evidence();
  }

  /**
   * Each element that leaves must have entered: as such, or within a mixture of known or unknown
   * composition.
   */
  private void balance(Row.Recipe recipe, List<Flow> flows) {
    var out_t = new LinkedHashMap<String, Double>();
    flows.stream()
        .filter(flow -> !flow.isIn() && flow.isElement())
        .forEach(flow -> out_t.merge(flow.form.element(), flow.amount, Double::sum));
    out_t.forEach(
        (element, leaving_t) -> {
          double entering_t = entering_t(element, flows);
          if (leaving_t > entering_t * (1 + TOLERANCE)) {
            issues.add(
                new UnbalancedRecipe(recipe.at(), recipe.id(), element, entering_t, leaving_t));
          }
        });
    double all_t =
        flows.stream().filter(flow -> flow.isIn() && flow.isMass()).mapToDouble(Flow::amount).sum();
    double elements_t = out_t.values().stream().mapToDouble(Double::doubleValue).sum();
    if (elements_t > all_t * (1 + TOLERANCE)) {
      issues.add(new UnbalancedRecipe(recipe.at(), recipe.id(), "all elements", all_t, elements_t));
    }
  }

  /** The largest amount of an element that the inputs can hold, in tonnes. */
  private double entering_t(String element, List<Flow> flows) {
    return flows.stream()
        .filter(flow -> flow.isIn() && flow.isMass())
        .mapToDouble(
            flow ->
                flow.isElement()
                    ? (flow.form.element().equals(element) ? flow.amount : 0)
                    : flow.amount * largestShare(flow.form, element))
        .sum();
  }

  /** The largest share of an element in a mixture that any row states; 1 if none states any. */
  private double largestShare(Row.Form mixture, String element) {
    if (mixture.basis() != Basis.REO) {
      return 1;
    }
    double percent =
        Stream.concat(data.figures().stream(), data.assumptions().stream())
            .filter(row -> row.quantity().equals("composition"))
            .filter(row -> row.form().equals(mixture.id()) && row.element().equals(element))
            .flatMap(row -> row.number().stream())
            .mapToDouble(range -> range.high())
            .max()
            .orElse(Double.NaN);
    return Double.isNaN(percent) ? 1 : percent / 100 * OxideContent.elementPerOxide(element);
  }

  /** Looks for forms that are made of themselves, scrap aside. */
  private void cycles() {
    Map<String, Set<String>> madeInto = new LinkedHashMap<>();
    for (var recipe : data.recipes()) {
      var flows = data.listFlows(recipe.id());
      for (var in : flows) {
        for (var out : flows) {
          if (in.direction() == Direction.IN
              && out.direction() == Direction.OUT
              && !isScrap(in)
              && !isScrap(out)) {
            madeInto.computeIfAbsent(in.form(), form -> new LinkedHashSet<>()).add(out.form());
          }
        }
      }
    }
    var reported = new LinkedHashSet<String>();
    for (var form : madeInto.keySet()) {
      var downstream = reachable(form, madeInto);
      if (downstream.contains(form) && !reported.contains(form)) {
        var cycle =
            downstream.stream()
                .filter(other -> reachable(other, madeInto).contains(form))
                .sorted()
                .toList();
        reported.addAll(cycle);
        reportCycle(cycle);
      }
    }
  }

  private boolean isScrap(Row.RecipeFlow flow) {
    return data.forms().find(flow.form()).map(form -> form.stage().equals(SCRAP)).orElse(false);
  }

  private static Set<String> reachable(String form, Map<String, Set<String>> madeInto) {
    var seen = new LinkedHashSet<String>();
    var waiting = new ArrayList<>(madeInto.getOrDefault(form, Set.of()));
    while (!waiting.isEmpty()) {
      var next = waiting.removeLast();
      if (seen.add(next)) {
        waiting.addAll(madeInto.getOrDefault(next, Set.of()));
      }
    }
    return seen;
  }

  private void reportCycle(List<String> forms) {
    var recipes = new ArrayList<Row.Recipe>();
    for (var recipe : data.recipes()) {
      var flows = data.listFlows(recipe.id());
      if (touches(flows, Direction.IN, forms) && touches(flows, Direction.OUT, forms)) {
        recipes.add(recipe);
      }
    }
    issues.add(
        new CyclicRecipe(
            recipes.getFirst().at(), recipes.stream().map(Row.Recipe::id).toList(), forms));
  }

  private static boolean touches(
      List<Row.RecipeFlow> flows, Direction direction, List<String> forms) {
    return flows.stream()
        .anyMatch(flow -> flow.direction() == direction && forms.contains(flow.form()));
  }
}
