package org.lodestone.data.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodestone.data.BalanceIssue.FormulaFault;
import org.lodestone.data.CellIssue.DateDisorder;
import org.lodestone.data.CellIssue.EmptyRequired;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Formula;
import org.lodestone.data.RegisterIssue.CapacityUnit;
import org.lodestone.data.RegisterIssue.CurrencyMismatch;
import org.lodestone.data.RegisterIssue.DependencyCycle;
import org.lodestone.data.RegisterIssue.NeedWithoutSupplier;
import org.lodestone.data.RegisterIssue.ShareOrAmount;
import org.lodestone.data.RegisterIssue.UnknownCurrency;
import org.lodestone.data.RegisterRow;
import org.lodestone.data.RegisterRow.CostKind;
import org.lodestone.data.RegisterTables;
import org.lodestone.data.Row;
import org.lodestone.data.RowRef;
import org.lodestone.quantity.Currencies;
import org.lodestone.quantity.Decimal;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;

/**
 * Looks at the project register: amounts that cannot be computed or have the wrong sign,
 * currencies, dates, needs that go round in a circle. References between rows are followed by
 * {@link RegisterReferences}.
 */
final class RegisterCheck {
  private static final double WHOLE = 1;

  private final DataPackage data;
  private final RegisterTables register;
  private final List<DataIssue> issues = new ArrayList<>();

  RegisterCheck(DataPackage data) {
    this.data = data;
    register = data.register();
  }

  List<DataIssue> check() {
    register.projects().forEach(this::project);
    register.processes().forEach(this::process);
    register.needs().forEach(this::need);
    register.offtakes().forEach(this::offtake);
    register.permits().forEach(this::permit);
    register.costs().forEach(this::cost);
    register
        .funding()
        .forEach(row -> money(row, "amount", "funding", row.amount(), row.currency()));
    register.instruments().forEach(this::instrument);
    register.steps().forEach(row -> notNegative(row, "length", "lead-time", row.length()));
    cycles();
    return issues;
  }

  private void project(RegisterRow.Project row) {
    order(row, "earliest start", row.earliest(), "likely start", row.likely());
    order(row, "likely start", row.likely(), "latest start", row.latest());
    row.decided().ifPresent(day -> order(row, "decision", day, "latest start", row.latest()));
  }

  private void process(RegisterRow.ProjectProcess row) {
    notNegative(row, "capacity", "capacity", row.capacity());
    notNegative(row, "ramp_up_months", "ramp-up", row.rampUpMonths());
    notNegative(row, "life_years", "life", row.lifeYears());
    var units = new LinkedHashSet<String>();
    for (var flow : data.listFlows(row.recipe())) {
      data.forms().find(flow.form()).ifPresent(form -> units.add(form.unit() + "/a"));
    }
    if (!units.isEmpty() && !units.contains(row.unit())) {
      issues.add(new CapacityUnit(row.at(), row.id(), row.unit(), List.copyOf(units)));
    }
  }

  private void need(RegisterRow.ProjectNeed row) {
    if (row.fromProjects().isEmpty() && row.fromPlaces().isEmpty()) {
      issues.add(new NeedWithoutSupplier(row.at(), row.id()));
    }
  }

  private void offtake(RegisterRow.Offtake row) {
    if (row.share().isEmpty() == row.amount().isEmpty()) {
      issues.add(new ShareOrAmount(row.at(), row.id()));
    }
    fraction(row, "share", row.share());
    notNegative(row, "amount", "offtake", row.amount());
    order(row, "from", row.from(), "until", row.until());
  }

  private void permit(RegisterRow.Permit row) {
    notNegative(row, "statutory_days", "approval-time", row.statutoryDays());
    order(row, "filed", row.filed(), "granted", row.granted());
    order(row, "earliest", row.earliest(), "latest", row.latest());
    order(row, "filed", row.filed(), "latest", row.latest());
  }

  private void cost(RegisterRow.ProjectCost row) {
    money(
        row,
        "amount",
        row.kind() == CostKind.CAPEX ? "capex" : "cost",
        row.amount(),
        row.currency());
    if (row.kind() == CostKind.OPEX && row.recipe().isEmpty()) {
      issues.add(new EmptyRequired(row.at(), row.id(), "recipe"));
    }
  }

  private void instrument(RegisterRow.Instrument row) {
    order(row, "from", row.from(), "until", row.until());
    if (!row.ceiling().isEmpty()) {
      money(row, "ceiling", "funding", row.ceiling(), row.currency());
    }
    fraction(row, "largest_share", row.largestShare());
    fraction(row, "completion", row.completion());
    notNegative(row, "months_saved", "lead-time", row.monthsSaved());
  }

  private void money(Row row, String column, String quantity, String formula, String currency) {
    if (Currencies.find(currency).isEmpty()) {
      issues.add(new UnknownCurrency(row.at(), row.id(), currency));
    }
    notNegative(row, column, quantity, formula);
    for (var id : rows(formula, row.at())) {
      var unit = data.findRow(id).map(value -> value.unit()).orElse(currency);
      var counted = unit.contains("/") ? unit.substring(0, unit.indexOf('/')) : unit;
      if (Currencies.find(counted).isPresent() && !counted.equals(currency)) {
        issues.add(new CurrencyMismatch(row.at(), row.id(), currency, id, unit));
      }
    }
  }

  private List<String> rows(String formula, RowRef at) {
    return Formula.parse(formula, at).value().map(Formula::rows).orElse(List.of());
  }

  private void notNegative(Row row, String column, String quantity, String formula) {
    evaluate(formula, row.at())
        .filter(range -> range.low() < 0)
        .ifPresent(range -> outside(row, column, quantity, range.low(), "0 and above"));
  }

  private void fraction(Row row, String column, String formula) {
    evaluate(formula, row.at())
        .filter(range -> range.low() < 0 || range.high() > WHOLE)
        .ifPresent(
            range ->
                outside(
                    row,
                    column,
                    "share",
                    range.low() < 0 ? range.low() : range.high(),
                    "0 to 1 (write 'pct' in front of a row in %)"));
  }

  private void outside(Row row, String column, String quantity, double number, String limits) {
    issues.add(new OutOfRange(row.at(), column, quantity, Decimal.plain(number), limits));
  }

  /** The range of a formula; nothing for an empty cell, or if a row of it has its own issue. */
  private Optional<Range> evaluate(String formula, RowRef at) {
    if (formula.isEmpty()) {
      return Optional.empty();
    }
    var parsed = Formula.parse(formula, at);
    issues.addAll(parsed.issues());
    var sound = parsed.value().filter(one -> one.rows().stream().noneMatch(data::isValueLeftOut));
    if (sound.filter(one -> one.rows().isEmpty()).isPresent()) {
      issues.add(new FormulaFault(at, formula, "a number needs the rows that support it."));
    }
    var value = sound.map(one -> one.evaluate(data));
    value.ifPresent(one -> issues.addAll(one.issues()));
    return value.flatMap(one -> one.value()).map(sourced -> sourced.range());
  }

  private void order(
      Row row, String earlier, Optional<Period> first, String later, Optional<Period> second) {
    if (first.isPresent() && second.isPresent()) {
      order(row, earlier, first.get(), later, second.get());
    }
  }

  private void order(Row row, String earlier, Period first, String later, Period second) {
    LocalDate end = second.last();
    if (end.isBefore(first.first())) {
      issues.add(new DateDisorder(row.at(), earlier, first.text(), later, second.text()));
    }
  }

  /** Follows the needs from project to project and reports each circle once. */
  private void cycles() {
    var needs = new LinkedHashMap<String, List<RegisterRow.ProjectNeed>>();
    register
        .needs()
        .forEach(row -> needs.computeIfAbsent(row.project(), id -> new ArrayList<>()).add(row));
    var done = new LinkedHashSet<String>();
    for (var project : needs.keySet()) {
      follow(project, needs, new LinkedHashSet<>(), done);
    }
  }

  private void follow(
      String project,
      Map<String, List<RegisterRow.ProjectNeed>> needs,
      Set<String> path,
      Set<String> done) {
    if (done.contains(project)) {
      return;
    }
    path.add(project);
    for (var need : needs.getOrDefault(project, List.of())) {
      for (var supplier : need.fromProjects()) {
        if (path.contains(supplier)) {
          report(need.at(), supplier, List.copyOf(path));
        } else {
          follow(supplier, needs, path, done);
        }
      }
    }
    path.remove(project);
    done.add(project);
  }

  private void report(RowRef at, String first, List<String> path) {
    var circle = new ArrayList<>(path.subList(path.indexOf(first), path.size()));
    circle.add(first);
    issues.add(new DependencyCycle(at, circle));
  }
}
