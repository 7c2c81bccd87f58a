package org.lodestone.data.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.lodestone.data.BalanceIssue.FormulaFault;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Formula;
import org.lodestone.data.RowRef;
import org.lodestone.quantity.Basis;

/**
 * Looks at the formulas of the structure tables. A selector ({@code @import:JP<CN:magnets:gross})
 * must name a quantity, places, a form and a basis that exist; whether a row answers it is seen
 * when the network is assembled.
 */
final class StructureCheck {
  private static final String SELECTOR = "@";
  private static final int SELECTOR_PARTS = 4;

  private final DataPackage data;
  private final List<DataIssue> issues = new ArrayList<>();

  StructureCheck(DataPackage data) {
    this.data = data;
  }

  List<DataIssue> check() {
    data.processes().forEach(row -> formula(row.activity(), row.at()));
    data.processes().forEach(row -> formula(row.headroom(), row.at()));
    data.lanes().forEach(row -> formula(row.flow(), row.at()));
    data.lanes().forEach(row -> formula(row.transitDays(), row.at()));
    data.demands().forEach(row -> formula(row.amount(), row.at()));
    data.supplies().forEach(row -> formula(row.amount(), row.at()));
    data.stocks().forEach(row -> formula(row.coverDays(), row.at()));
    return issues;
  }

  private void formula(String formula, RowRef at) {
    var withoutSelectors = new StringJoiner(" ");
    for (var token : formula.strip().split("\\s+")) {
      var problem = token.startsWith(SELECTOR) ? selectorProblem(token) : Optional.<String>empty();
      if (problem.isPresent()) {
        issues.add(new FormulaFault(at, formula, problem.get()));
        return;
      }
      withoutSelectors.add(token.startsWith(SELECTOR) ? "1" : token);
    }
    var parsed = Formula.parse(withoutSelectors.toString(), at);
    issues.addAll(parsed.issues());
    parsed
        .value()
        .filter(sound -> sound.rows().stream().noneMatch(data::isValueLeftOut))
        .ifPresent(sound -> issues.addAll(sound.evaluate(data).issues()));
  }

  private Optional<String> selectorProblem(String token) {
    var parts = token.substring(1).split(":", -1);
    if (parts.length != SELECTOR_PARTS) {
      return Optional.of("'" + token + "' is not of the shape @quantity:place<partner:form:basis.");
    }
    var unknown = new ArrayList<String>();
    if (!data.quantities().has(parts[0])) {
      unknown.add(parts[0]);
    }
    for (var place : parts[1].split("<", -1)) {
      if (!data.places().has(place)) {
        unknown.add(place);
      }
    }
    if (!data.forms().has(parts[2])) {
      unknown.add(parts[2]);
    }
    if (Basis.find(parts[3]).isEmpty()) {
      unknown.add(parts[3]);
    }
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "'%s' names '%s', which does not exist."
                .formatted(token, String.join("', '", unknown)));
  }
}
