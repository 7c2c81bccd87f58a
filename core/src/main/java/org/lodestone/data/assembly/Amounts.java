package org.lodestone.data.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.lodestone.data.AmountCell;
import org.lodestone.data.BalanceIssue.FormulaFault;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Formula;
import org.lodestone.data.RowRef;
import org.lodestone.data.ValueRow;
import org.lodestone.data.assembly.ClaimChoice.Choice;
import org.lodestone.evidence.Sourced;

/**
 * Evaluates the formulas of the structure tables (A2). Selectors are replaced by the row that the
 * rule of choice finds, in tonnes; every choice made is remembered.
 */
final class Amounts {

  private final DataPackage data;
  private final ClaimChoice rule;
  private final List<DataIssue> issues = new ArrayList<>();
  private final Map<String, Optional<Choice>> choices = new LinkedHashMap<>();

  Amounts(DataPackage data, int baselineYear) {
    this.data = data;
    rule = new ClaimChoice(data, baselineYear);
  }

  List<DataIssue> issues() {
    return issues;
  }

  /** What was chosen for each selector, in the order of first use. */
  List<Choice> choices() {
    return choices.values().stream().flatMap(Optional::stream).toList();
  }

  /** The value of a formula with selectors; empty, with an issue, if it has none. */
  Optional<Sourced> evaluate(String formula, RowRef at) {
    return expand(formula, at)
        .flatMap(
            expanded -> {
              var parsed =
                  Formula.evaluate(new AmountCell(expanded, Optional.empty(), List.of()), data, at);
              issues.addAll(parsed.issues());
              return parsed.value();
            });
  }

  /** The value of a recipe's cell. */
  Optional<Sourced> evaluate(AmountCell cell, RowRef at) {
    var result = Formula.evaluate(cell, data, at);
    issues.addAll(result.issues());
    return result.value();
  }

  private Optional<String> expand(String formula, RowRef at) {
    var expanded = new StringJoiner(" ");
    for (var token : formula.strip().split(" +")) {
      if (!Selector.isSelector(token)) {
        expanded.add(token);
        continue;
      }
      var choice = choices.computeIfAbsent(token, t -> Selector.parse(t).flatMap(rule::choose));
      if (choice.isEmpty()) {
        issues.add(new FormulaFault(at, formula, "no row answers '" + token + "'."));
        return Optional.empty();
      }
      expanded.add(inTonnes(choice.get().chosen()));
    }
    return Optional.of(expanded.toString());
  }

  private static String inTonnes(ValueRow row) {
    return switch (row.unit()) {
      case "kg" -> "( " + row.id() + " / 1000 )";
      case "kt" -> "( " + row.id() + " * 1000 )";
      default -> row.id();
    };
  }
}
