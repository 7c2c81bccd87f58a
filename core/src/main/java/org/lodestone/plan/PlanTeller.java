package org.lodestone.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodestone.data.yaml.Field;
import org.lodestone.measure.Need;
import org.lodestone.measure.Project;
import org.lodestone.optimisation.twostage.Evaluation;
import org.lodestone.optimisation.twostage.RiskWeight;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.network.PlanNetwork;

/** Tells in words and numbers what a decision means: what is in, what is out and why (P9). */
final class PlanTeller {

  /** Less than this, in millions of dollars, is rounding. */
  private static final double NOTHING = 1e-6;

  private static final double KG_PER_TONNE = 1000;
  private static final double MILLION = 1e6;

  private final PlanProblem problem;
  private final PlanProgram program;
  private final PlanFile terms;
  private final double[] decision;
  private final double[] savings;
  private final double[] contingent;
  private final double[] contingentTail;
  private final double[] contingentWeighed;
  private final Set<String> in = new LinkedHashSet<>();

  PlanTeller(PlanProblem problem, PlanProgram program, PlanFile terms, Evaluation plan) {
    this.problem = problem;
    this.program = program;
    this.terms = terms;
    decision = plan.decision();
    savings = program.savings_musd(plan);
    var equal = new double[plan.count()];
    Arrays.fill(equal, 1.0 / equal.length);
    var worst =
        new RiskWeight(1, 1 - terms.tail().part()).weights(plan.costs(), plan.probabilities());
    contingent = program.contingent_musd(equal);
    contingentTail = program.contingent_musd(worst);
    contingentWeighed = program.contingent_musd(plan.weights());
    for (int o = 0; o < problem.options().size(); o++) {
      if (isIn(o)) {
        in.add(problem.options().get(o).project().id().text());
      }
    }
  }

  private boolean isIn(int option) {
    return Planner.isChosen(decision[option]);
  }

  List<Plan.Chosen> chosen() {
    var chosen = new ArrayList<Plan.Chosen>();
    for (int o = 0; o < problem.options().size(); o++) {
      if (isIn(o)) {
        chosen.add(chosen(o));
      }
    }
    return chosen;
  }

  private Plan.Chosen chosen(int o) {
    var option = problem.options().get(o);
    var project = option.project();
    var supports = new ArrayList<Plan.Support>();
    for (int i = 0; i < option.shares().size(); i++) {
      var share = option.shares().get(i);
      var programme = option.programmes().get(i);
      supports.add(
          new Plan.Support(
              share.party(),
              share.programme(),
              Field.written(programme.kind()),
              programme.giver(),
              share.amount_musd(),
              share.cost_musd(),
              share.cash_musd()));
    }
    var deliveries =
        problem.outputs_perYear(project).entrySet().stream()
            .map(e -> new Plan.Delivery(e.getKey().text(), e.getValue()))
            .toList();
    return new Plan.Chosen(
        project.id().text(),
        project.name(),
        project.place().text(),
        option.id(),
        option.startYear(),
        option.adopted(),
        supports,
        option.completion(),
        problem.finder().completion(project),
        dates(project, option),
        rampUp(project),
        option.cost_musd(),
        contingent[o],
        savings[o],
        deliveries);
  }

  private Plan.Dates dates(Project project, Option option) {
    return new Plan.Dates(
        first(project, option, 0),
        first(project, option, likely(project)),
        first(project, option, 1));
  }

  private LocalDate first(Project project, Option option, double unit) {
    return problem.finder().firstProduction(project, option, unit);
  }

  /** The quantile of the likely start within its range. */
  private static double likely(Project project) {
    var range = project.start();
    double span = range.latest().toEpochDay() - (double) range.earliest().toEpochDay();
    return span == 0
        ? 0
        : (range.likely().toEpochDay() - (double) range.earliest().toEpochDay()) / span;
  }

  private static double rampUp(Project project) {
    return project.processes().stream()
        .mapToDouble(process -> process.rampUpMonths().value())
        .max()
        .orElse(0);
  }

  // ---- why not

  List<Plan.Rejected> rejected(List<Plan.Binding> binding) {
    var rejected = new ArrayList<Plan.Rejected>();
    for (var project : problem.inputs().register().projects()) {
      var refusal = problem.refused().get(project.id());
      if (refusal != null) {
        rejected.add(rejected(project, List.of(refusal)));
      } else if (program.optionsOf(project).stream().noneMatch(this::isIn)) {
        rejected.add(rejected(project, reasons(project, binding)));
      }
    }
    return rejected;
  }

  private static Plan.Rejected rejected(Project project, List<Reason> reasons) {
    return new Plan.Rejected(project.id().text(), project.name(), project.place().text(), reasons);
  }

  private List<Reason> reasons(Project project, List<Plan.Binding> binding) {
    var reasons = new ArrayList<Reason>();
    missingProjects(project).ifPresent(reasons::add);
    missingOutlet(project).ifPresent(reasons::add);
    missesDeadline(project).ifPresent(reasons::add);
    int best = best(project);
    var option = problem.options().get(best);
    double cost = option.cost_musd() + contingentWeighed[best];
    double saved = savings[best];
    if (net(best) <= NOTHING) {
      reasons.add(new Reason.NotWorthIt(saved, cost));
    } else {
      var limits =
          binding.stream()
              .filter(b -> b.keepsOut().contains(project.id().text()))
              .map(Plan.Binding::limit)
              .toList();
      reasons.add(new Reason.Displaced(saved, cost, limits));
    }
    return reasons;
  }

  /**
   * What an option would save beyond all that it costs, at the margin of this plan and with its
   * weights on the outcomes.
   */
  private double net(int option) {
    return savings[option] - contingentWeighed[option] - problem.options().get(option).cost_musd();
  }

  private int best(Project project) {
    return program.optionsOf(project).stream()
        .max(Comparator.comparingDouble(this::net))
        .orElseThrow();
  }

  private Optional<Reason> missingProjects(Project project) {
    for (Need need : project.needs()) {
      if (need.bindsToProjects() && need.fromProjects().stream().noneMatch(id -> runs(id.text()))) {
        return Optional.of(
            new Reason.NeedsProjects(need.fromProjects().stream().map(id -> id.text()).toList()));
      }
    }
    return Optional.empty();
  }

  private boolean runs(String project) {
    return in.contains(project)
        || problem.inputs().register().projects().stream()
            .filter(p -> p.id().text().equals(project))
            .anyMatch(p -> problem.refused().get(p.id()) instanceof Reason.NeedsNoSupport);
  }

  /** Nobody in the alliance takes what the project makes, and no project of the plan does. */
  private Optional<Reason> missingOutlet(Project project) {
    var users = new LinkedHashSet<String>();
    for (var link : problem.network().links()) {
      if (link.from().equals(PlanNetwork.placeOf(project))) {
        var user = link.to().text();
        if (problem.commanded().contains(link.to()) || runs(user)) {
          return Optional.empty();
        }
        if (problem.findCandidate(user).isPresent()) {
          users.add(user);
        }
      }
    }
    var forms = problem.outputs_perYear(project).keySet().stream().map(f -> f.text()).toList();
    return Optional.of(new Reason.NoOutlet(forms, List.copyOf(users)));
  }

  private Optional<Reason> missesDeadline(Project project) {
    var early =
        program.optionsOf(project).stream()
            .map(problem.options()::get)
            .filter(option -> option.startYear() == 0)
            .toList();
    if (early.isEmpty() || early.stream().anyMatch(o -> !o.adopted().isAfter(terms.decideBy()))) {
      return Optional.empty();
    }
    var first = early.stream().min(Comparator.comparing(Option::adopted)).orElseThrow();
    var programme = first.programmes().getFirst();
    var step = problem.finder().way(project, programme, 0).critical();
    return Optional.of(new Reason.MissesDeadline(programme.id().text(), step, first.adopted()));
  }

  // ---- limits, stocks, money

  /** Limits that keep out options which would be worth their cost. */
  List<Plan.Binding> binding(FirstStage first) {
    var linear = first.program().program();
    var used = linear.rowActivities(decision);
    var binding = new ArrayList<Plan.Binding>();
    for (int i = 0; i < used.length; i++) {
      var limit = first.limits().get(i);
      if (limit instanceof Limit.OnePerProject || limit instanceof Limit.Opens) {
        continue;
      }
      double slack = linear.rowUpper(i) - used[i];
      double least = used[i] - linear.rowLower(i);
      var kept = new LinkedHashSet<String>();
      double saves = 0;
      for (var project : problem.candidates()) {
        if (in.contains(project.id().text())) {
          continue;
        }
        for (int o : program.optionsOf(project)) {
          double entry = first.entry(i, o);
          boolean tooMuch = entry > slack + NOTHING || -entry > least + NOTHING;
          if (net(o) > NOTHING && tooMuch) {
            kept.add(project.id().text());
            saves = Math.max(saves, net(o) / Math.abs(entry));
          }
        }
      }
      if (!kept.isEmpty()) {
        double allowed =
            Double.isFinite(linear.rowUpper(i)) ? linear.rowUpper(i) : linear.rowLower(i);
        binding.add(new Plan.Binding(limit, used[i], allowed, saves, List.copyOf(kept)));
      }
    }
    return binding;
  }

  List<Plan.Stored> stocks() {
    var stored = new ArrayList<Plan.Stored>();
    for (int k = 0; k < terms.stocks().size(); k++) {
      double days = decision[program.stockColumn(k)];
      if (Planner.isStored(days)) {
        var stock = terms.stocks().get(k);
        double purchase = days * program.stockCash_musdPerDay(k);
        stored.add(
            new Plan.Stored(
                stock.party(),
                stock.place(),
                stock.form(),
                days,
                purchase * MILLION / (stock.usd_perKg() * KG_PER_TONNE),
                purchase,
                days * program.stockCost_musdPerDay(k)));
      }
    }
    return stored;
  }

  Plan.Money money() {
    double certain = 0;
    double expected = 0;
    double tail = 0;
    for (int o = 0; o < problem.options().size(); o++) {
      if (isIn(o)) {
        certain += problem.options().get(o).cost_musd();
        expected += contingent[o];
        tail += contingentTail[o];
      }
    }
    for (var stock : stocks()) {
      certain += stock.cost_musd();
    }
    return new Plan.Money(
        certain, expected, tail, terms.parties().stream().map(this::partyMoney).toList());
  }

  private Plan.PartyMoney partyMoney(PlanFile.Party party) {
    double certain = 0;
    var cash = new double[terms.years()];
    var budget = new double[terms.years()];
    for (int o = 0; o < problem.options().size(); o++) {
      if (isIn(o)) {
        for (var share : problem.options().get(o).shares()) {
          if (share.party().equals(party.place())) {
            certain += share.cost_musd();
            for (int year = 0; year < cash.length; year++) {
              cash[year] += share.cash_musd().get(year);
            }
          }
        }
      }
    }
    for (int k = 0; k < terms.stocks().size(); k++) {
      if (terms.stocks().get(k).party().equals(party.place())) {
        double days = decision[program.stockColumn(k)];
        certain += days * program.stockCost_musdPerDay(k);
        for (int year = 0; year < cash.length; year++) {
          cash[year] += days * program.stockCash_musdPerDay(k, year);
        }
      }
    }
    double usd = terms.findUsdPer(party.currency()).orElseThrow();
    Arrays.setAll(budget, year -> party.budget(year) * usd);
    return new Plan.PartyMoney(
        party.place(),
        certain,
        Arrays.stream(cash).boxed().toList(),
        Arrays.stream(budget).boxed().toList());
  }
}
