package org.lodestone.plan.finance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodestone.data.RegisterRow.CostKind;
import org.lodestone.evidence.Sourced;
import org.lodestone.finance.Loan;
import org.lodestone.finance.Money;
import org.lodestone.finance.file.EvidenceLine;
import org.lodestone.finance.project.ProjectCase;
import org.lodestone.measure.Cost;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectProcess;
import org.lodestone.measure.SourcedMoney;
import org.lodestone.network.FormId;
import org.lodestone.network.Recipe;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.file.PlanFile.FormPrice;
import org.lodestone.quantity.Range;

/**
 * A project of the register as a case of one product (F29): tonnes of the priced material that
 * brings most, with all other output counted in the part of the price that it fetches.
 */
final class RegisterCase {
  private static final double KG_PER_TONNE = 1000;
  private static final int MONTHS_PER_YEAR = 12;

  private final PlanProblem problem;
  private final Project project;
  private final RegisterTerms terms;
  private final MaterialValue value;
  private final Map<FormId, Double> outputs_t = new LinkedHashMap<>();
  private final Map<FormId, Double> inputs_t = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> notCounted = new ArrayList<>();
  private final List<EvidenceLine> evidence = new ArrayList<>();
  private final Set<String> currencies = new LinkedHashSet<>();

  RegisterCase(PlanProblem problem, Project project, RegisterTerms terms) {
    this.problem = problem;
    this.project = project;
    this.terms = terms;
    value =
        new MaterialValue(
            problem.inputs().data(), problem.inputs().network(), problem.file().prices(), terms);
    for (var process : project.processes()) {
      findRecipe(process).ifPresentOrElse(r -> flows(process, r), () -> unknown(process));
    }
    if (project.processes().isEmpty()) {
      missing.add("a process with its capacity");
    }
    net();
  }

  private Optional<Recipe> findRecipe(ProjectProcess process) {
    return problem.inputs().network().recipes().stream()
        .filter(recipe -> recipe.id().equals(process.recipe()))
        .findFirst();
  }

  private void unknown(ProjectProcess process) {
    missing.add("the recipe " + process.recipe() + " in the network");
  }

  private void flows(ProjectProcess process, Recipe recipe) {
    double activity = process.capacity().value();
    recipe
        .outputs()
        .forEach(c -> outputs_t.merge(c.form(), activity * c.perActivity().value(), Double::sum));
    recipe
        .inputs()
        .forEach(c -> inputs_t.merge(c.form(), activity * c.perActivity().value(), Double::sum));
  }

  /** What the project makes for itself is neither sold nor bought. */
  private void net() {
    for (var form : List.copyOf(inputs_t.keySet())) {
      double own = Math.min(inputs_t.getOrDefault(form, 0.0), outputs_t.getOrDefault(form, 0.0));
      if (own > 0) {
        inputs_t.merge(form, -own, Double::sum);
        outputs_t.merge(form, -own, Double::sum);
      }
    }
    inputs_t.values().removeIf(tonnes -> tonnes <= 0);
    outputs_t.values().removeIf(tonnes -> tonnes <= 0);
  }

  List<EvidenceLine> evidence() {
    return evidence;
  }

  List<String> notCounted() {
    return notCounted;
  }

  /** The price under which most of the value of the output stands. */
  FormPrice reference() {
    return tonnesByPrice().entrySet().stream()
        .max(Comparator.comparingDouble(e -> e.getValue() * e.getKey().usd_perKg()))
        .map(Map.Entry::getKey)
        .orElseThrow(() -> new MissingFigures(project.id().text(), missing));
  }

  private Map<FormPrice, Double> tonnesByPrice() {
    var tonnes = new LinkedHashMap<FormPrice, Double>();
    outputs_t.forEach(
        (form, amount) ->
            value
                .held(form)
                .forEach((price, part) -> tonnes.merge(price, amount * part, Double::sum)));
    return tonnes;
  }

  ProjectCase build() {
    var revenue = worth(outputs_t);
    if (revenue.high() <= 0) {
      missing.add(
          "a price of anything it makes (%s) in the plan file"
              .formatted(
                  String.join(", ", outputs_t.keySet().stream().map(FormId::text).toList())));
    }
    var capex = project.capex();
    if (capex.isEmpty()) {
      missing.add("a capital cost");
    }
    var opex = opex();
    if (!missing.isEmpty()) {
      throw new MissingFigures(project.id().text(), missing);
    }
    var price = reference();
    double capacity_t = tonnesByPrice().getOrDefault(price, 0.0);
    double atPrice = capacity_t * price.usd_perKg() * KG_PER_TONNE;
    var feed = worth(inputs_t);
    var perKg = sum(opex, feed).times(1 / (capacity_t * KG_PER_TONNE));
    tell();
    return made(capex.orElseThrow(), capacity_t, revenue.times(1 / atPrice), perKg);
  }

  private ProjectCase made(Cost capex, double capacity_t, Range realisation, Range perKg) {
    int begin = problem.file().start().getYear();
    int production = Math.max(begin + 1, project.start().likely().getYear());
    var outlays = new ArrayList<ProjectCase.Outlay>();
    int building = Math.max(begin, production - terms.building_years());
    var cost = usd(capex.money());
    for (int year = building; year < production; year++) {
      outlays.add(new ProjectCase.Outlay(year, cost.times(1.0 / (production - building))));
    }
    workingCapital().ifPresent(m -> outlays.add(new ProjectCase.Outlay(production, m)));
    return new ProjectCase(
        project.id().text(),
        project.name(),
        RegisterFinance.USD,
        begin,
        outlays,
        new ProjectCase.Output(capacity(capacity_t), production, rampUp(), life(), realisation),
        new ProjectCase.Costs(perKg, Range.exactly(0)),
        terms.tax(),
        terms.discountRate(),
        List.of(debt(cost, production - 1)));
  }

  private ProjectCase.Debt debt(Range capex, int year) {
    var file = problem.file().terms();
    var loan =
        new Loan(
            Money.of(capex.value() * terms.debtShare(), "USD"),
            file.referenceRate(),
            file.tenor_years(),
            file.grace_years(),
            Loan.Repayment.EQUAL_PRINCIPAL);
    return new ProjectCase.Debt("commercial lenders", loan, year);
  }

  /** The capacity with the range that the register gives the first process. */
  private Range capacity(double capacity_t) {
    var first = project.processes().getFirst().capacity().range();
    return first.value() == 0 ? Range.exactly(capacity_t) : first.times(capacity_t / first.value());
  }

  /** Parts of full output in the first years, in a straight line over the ramp. */
  private List<Double> rampUp() {
    double months =
        project.processes().stream().mapToDouble(p -> p.rampUpMonths().value()).max().orElse(0);
    var parts = new ArrayList<Double>();
    for (int year = 0; year * MONTHS_PER_YEAR < months; year++) {
      double sum = 0;
      for (int month = 0; month < MONTHS_PER_YEAR; month++) {
        sum += Math.min(1, (year * MONTHS_PER_YEAR + month + 0.5) / months);
      }
      parts.add(sum / MONTHS_PER_YEAR);
    }
    return parts;
  }

  private int life() {
    return (int)
        Math.round(
            project.processes().stream().mapToDouble(p -> p.lifeYears().value()).min().orElse(1));
  }

  /** Cost of operating at full output, in dollars a year; feed apart. */
  private Range opex() {
    var all = Range.exactly(0);
    for (var process : project.processes()) {
      var cost =
          project.costs().stream()
              .filter(c -> c.recipe().filter(process.recipe()::equals).isPresent())
              .findFirst();
      if (cost.isEmpty()) {
        missing.add("the operating cost of " + process.recipe());
        continue;
      }
      all = sum(all, usd(cost.get().money()).times(process.capacity().value()));
    }
    return all;
  }

  private Optional<Range> workingCapital() {
    return project.costs().stream()
        .filter(cost -> cost.kind() == CostKind.WORKING_CAPITAL)
        .findFirst()
        .map(cost -> usd(cost.money()));
  }

  /** Value at full output or of full feed, in dollars a year. */
  private Range worth(Map<FormId, Double> tonnes) {
    var sum = Range.exactly(0);
    for (var entry : tonnes.entrySet()) {
      var perTonne = value.usdPerTonne(entry.getKey());
      if (perTonne.isPresent()) {
        sum = sum(sum, perTonne.get().times(entry.getValue()));
      }
    }
    return sum;
  }

  private static Range sum(Range one, Range other) {
    return new Range(
        one.low() + other.low(), one.value() + other.value(), one.high() + other.high());
  }

  private Range usd(SourcedMoney money) {
    var code = money.currency().getCurrencyCode();
    currencies.add(code);
    double rate =
        problem
            .file()
            .findUsdPer(code)
            .orElseThrow(
                () ->
                    new MissingFigures(
                        project.id().text(),
                        List.of("the value of %s in US dollars in the plan file".formatted(code))));
    return money.amount().range().times(rate);
  }

  // ---- where the numbers come from

  private void tell() {
    for (var process : project.processes()) {
      tell("capacity of " + process.recipe(), process.capacity());
      tell("ramp-up of " + process.recipe(), process.rampUpMonths());
      tell("life of " + process.recipe(), process.lifeYears());
    }
    for (var cost : project.costs()) {
      tell(cost.kind().name().toLowerCase(Locale.ROOT), cost.money().amount());
    }
    evidence.add(
        new EvidenceLine(
            "first production", EvidenceLine.Kind.ASSUMPTION, project.start().reason()));
    for (var price : problem.file().prices()) {
      assume("price of " + price.form(), price.why());
    }
    for (var rate : problem.file().rates()) {
      if (currencies.contains(rate.currency())) {
        assume("dollars per " + rate.currency(), rate.source());
      }
    }
    assume("terms of loans, guarantees and offtakes", problem.file().terms().why());
    if (!value.withoutPrice().isEmpty()) {
      notCounted.add(
          "forms without a price or payable part, sold or bought: "
              + String.join(", ", value.withoutPrice()));
    }
    project
        .offtakes()
        .forEach(
            offtake ->
                notCounted.add(
                    "the terms of the offtake %s of %s: its price is not published"
                        .formatted(offtake.id(), offtake.heading())));
  }

  private void assume(String of, String why) {
    evidence.add(new EvidenceLine(of, EvidenceLine.Kind.ASSUMPTION, why));
  }

  private void tell(String of, Sourced sourced) {
    var kind =
        sourced.evidence().isAssumed() ? EvidenceLine.Kind.ASSUMPTION : EvidenceLine.Kind.SOURCE;
    evidence.add(
        new EvidenceLine(of, kind, "rows " + String.join(", ", sourced.evidence().rows())));
  }
}
