package org.lodestone.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodestone.data.RegisterRow.CeilingScope;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.data.yaml.Field;
import org.lodestone.measure.Programme;
import org.lodestone.measure.Project;
import org.lodestone.optimisation.NetworkRecourse;
import org.lodestone.optimisation.twostage.Evaluation;
import org.lodestone.optimisation.twostage.Outcome;
import org.lodestone.optimisation.twostage.RiskWeight;
import org.lodestone.optimisation.twostage.TwoStageProgram;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * A plan problem as a two-stage program (P3, P6, P7). Columns of the first stage: one per option (0
 * or 1), one per stock (days of cover), one per trigger (0 or 1).
 */
final class PlanProgram {

  private static final double KG_PER_TONNE = 1000;
  private static final double MILLION = 1e6;
  private static final double FREE = Double.POSITIVE_INFINITY;

  /** Couplings that carry an option's capacity: one part of its project in one period. */
  private record Raise(int option, PlanNetwork.Part part, int period, int coupling) {}

  /** Couplings that carry what an option costs in an outcome. */
  private record Charge(int option, int coupling) {}

  /** Couplings by which a trigger takes a lane's limit: one lane in one period. */
  private record Take(int trigger, int lane, int period, int coupling) {}

  private final PlanProblem problem;
  private final PlanFile file;
  private final PlanWorld world;
  private final NetworkRecourse recourse;
  private final List<Raise> raises = new ArrayList<>();
  private final List<Charge> charges = new ArrayList<>();
  private final List<Take> takes = new ArrayList<>();
  private final PayByPrice payByPrice;
  private final List<double[]> demands = new ArrayList<>();
  private final List<double[]> contingents = new ArrayList<>();

  PlanProgram(PlanProblem problem) {
    this.problem = problem;
    file = problem.file();
    world = new PlanWorld(problem);
    payByPrice = new PayByPrice(problem, world);
    recourse = new NetworkRecourse(world.base(), world.prices(), world.weights());
    coupleOptions();
    coupleStocks();
    coupleTriggers();
  }

  PlanWorld world() {
    return world;
  }

  NetworkRecourse recourse() {
    return recourse;
  }

  /** What every option costs beyond what is certain, weighted over the outcomes, in millions. */
  double[] contingent_musd(double[] weights) {
    var mean = new double[problem.options().size()];
    for (int s = 0; s < weights.length; s++) {
      for (int o = 0; o < mean.length; o++) {
        mean[o] += weights[s] * contingents.get(s)[o];
      }
    }
    return mean;
  }

  /** Tonnes that a party's use wants in an outcome, {@code [period * nodes + node]}. */
  double[] demand(int outcome) {
    return demands.get(outcome);
  }

  /**
   * What the network saves by every option, at the margin of a decision and before any cost, in
   * millions of dollars.
   */
  double[] savings_musd(Evaluation at) {
    var worth = at.worth();
    var savings = new double[problem.options().size()];
    for (var raise : raises) {
      savings[raise.option()] += worth[raise.coupling()] * recourse.pointsPerUnit();
    }
    return savings;
  }

  int columns() {
    return problem.options().size() + file.stocks().size() + file.triggers().size();
  }

  /** The decision that stands for a plan: its options, stocks and what they may provoke. */
  double[] decision(Plan plan) {
    var decision = new double[columns()];
    for (var chosen : plan.chosen()) {
      for (int o = 0; o < problem.options().size(); o++) {
        if (problem.options().get(o).id().equals(chosen.option())) {
          decision[o] = 1;
          for (int r = 0; r < file.triggers().size(); r++) {
            if (opens(problem.options().get(o), file.triggers().get(r))) {
              decision[triggerColumn(r)] = 1;
            }
          }
        }
      }
    }
    for (var stored : plan.stocks()) {
      for (int k = 0; k < file.stocks().size(); k++) {
        var stock = file.stocks().get(k);
        if (stock.party().equals(stored.party())
            && stock.place().equals(stored.place())
            && stock.form().equals(stored.form())) {
          decision[stockColumn(k)] = stored.days();
        }
      }
    }
    return decision;
  }

  private static boolean opens(Option option, PlanFile.Trigger trigger) {
    return option.programmes().stream()
        .anyMatch(programme -> trigger.kinds().contains(Field.written(programme.kind())));
  }

  int stockColumn(int stock) {
    return problem.options().size() + stock;
  }

  int triggerColumn(int trigger) {
    return problem.options().size() + file.stocks().size() + trigger;
  }

  // ---- couplings

  private void coupleOptions() {
    for (int o = 0; o < problem.options().size(); o++) {
      var option = problem.options().get(o);
      double first = earliest(option);
      for (var part : problem.network().parts()) {
        if (part.project().id().equals(option.project().id())) {
          for (int t = 0; t < world.periods(); t++) {
            if (world.firstDay(t + 1) > first) {
              int coupling = recourse.raiseCapacity(t, world.processOf(part), o, world.full(part));
              raises.add(new Raise(o, part, t, coupling));
            }
          }
        }
      }
      charges.add(new Charge(o, recourse.charge(o, 1)));
    }
  }

  /** The day, counted from the start of the plan, before which an option adds nothing ever. */
  private double earliest(Option option) {
    var day = problem.finder().firstProduction(option.project(), option, 0);
    return day.toEpochDay() - (double) file.start().toEpochDay();
  }

  private void coupleStocks() {
    for (int k = 0; k < file.stocks().size(); k++) {
      var stock = file.stocks().get(k);
      int node = world.nodeOf(stock.form(), stock.place());
      double part = world.dailyUse(node) / stock.builtOver_periods();
      for (int t = 0; t < Math.min(stock.builtOver_periods(), world.periods()); t++) {
        if (part > 0) {
          recourse.bring(t, node, stockColumn(k), part);
        }
      }
    }
  }

  /** Wherever the provoked contingency can take anything; at most what the lane carries. */
  private void coupleTriggers() {
    var limits = world.base().bounds().laneLimit();
    int lanes = world.base().lanes().count();
    for (int r = 0; r < file.triggers().size(); r++) {
      for (int l : world.lanesOf(problem.provoked(file.triggers().get(r)))) {
        for (int t = 0; t < world.periods(); t++) {
          double most = limits[t * lanes + l];
          if (most > 0) {
            int coupling = recourse.raiseLane(t, l, triggerColumn(r), -most);
            takes.add(new Take(r, l, t, coupling));
          }
        }
      }
    }
  }

  // ---- outcomes

  /** The outcomes of a sample, all of the same probability. */
  List<Outcome> outcomes(PlanFile.Sampling sampling) {
    demands.clear();
    contingents.clear();
    return outcomes(sampling, demands, contingents);
  }

  /** The outcomes of a sample that is not told about afterwards. */
  List<Outcome> otherOutcomes(PlanFile.Sampling sampling) {
    return outcomes(sampling, new ArrayList<>(), new ArrayList<>());
  }

  private List<Outcome> outcomes(
      PlanFile.Sampling sampling, List<double[]> wantedOf, List<double[]> contingentsOf) {
    var sample = world.sample(sampling);
    var outcomes = new ArrayList<Outcome>();
    for (int s = 0; s < sampling.outcomes(); s++) {
      var draw = sample.draw(s);
      var undecided = draw.undecided();
      wantedOf.add(wanted(undecided));
      var contingent = contingent(draw);
      contingentsOf.add(contingent);
      var builder = outcome(draw, undecided, contingent, 1.0 / sampling.outcomes());
      takeLanes(draw, undecided.bounds().laneLimit(), builder);
      outcomes.add(builder.build());
    }
    return outcomes;
  }

  /**
   * Each outcome of a sample as if nothing happened in it: what may be expected of the time out of
   * sight (P17).
   */
  List<Outcome> undisturbed(PlanFile.Sampling sampling) {
    var sample = world.sample(sampling);
    var outcomes = new ArrayList<Outcome>();
    for (int s = 0; s < sampling.outcomes(); s++) {
      var draw = sample.undisturbed(s);
      var builder =
          outcome(draw, draw.undecided(), contingent(sample.draw(s)), 1.0 / sampling.outcomes());
      takes.forEach(take -> builder.couplingFactor(take.coupling(), 0));
      recourse.keepStocks(builder);
      outcomes.add(builder.build());
    }
    return outcomes;
  }

  /** What every option costs beyond what is certain, in millions. */
  private double[] contingent(PlanWorld.Draw draw) {
    return problem.options().stream()
        .mapToDouble(option -> payByPrice.contingent_musd(option, draw))
        .toArray();
  }

  private Outcome.Builder outcome(
      PlanWorld.Draw draw, ResolvedScenario undecided, double[] contingent, double probability) {
    var builder = recourse.outcome(probability, undecided);
    double[] added = new double[0];
    for (int i = 0; i < raises.size(); i++) {
      var raise = raises.get(i);
      boolean same =
          i > 0
              && raises.get(i - 1).option() == raise.option()
              && raises.get(i - 1).part().id().equals(raise.part().id());
      if (!same) {
        added = draw.added(problem.options().get(raise.option()), raise.part());
      }
      builder.couplingFactor(
          raise.coupling(), added[raise.period()] * draw.left(raise.part(), raise.period()));
    }
    charges.forEach(c -> builder.couplingFactor(c.coupling(), contingent[c.option()]));
    return builder;
  }

  private double[] wanted(ResolvedScenario drawn) {
    var wanted = drawn.bounds().demandFactor().clone();
    int nodes = drawn.nodes().count();
    for (int i = 0; i < wanted.length; i++) {
      int n = i % nodes;
      wanted[i] = world.isOfParty(n) ? wanted[i] * drawn.nodes().demand()[n] : 0;
    }
    return wanted;
  }

  private void takeLanes(PlanWorld.Draw draw, double[] before, Outcome.Builder builder) {
    if (takes.isEmpty()) {
      return;
    }
    boolean any = file.triggers().stream().anyMatch(draw::isProvoked);
    var after = any ? draw.provoked().bounds().laneLimit() : before;
    var most = world.base().bounds().laneLimit();
    for (var take : takes) {
      boolean answered = draw.isProvoked(file.triggers().get(take.trigger()));
      int i = take.period() * world.base().lanes().count() + take.lane();
      double taken = answered ? Math.max(0, before[i] - after[i]) / most[i] : 0;
      builder.couplingFactor(take.coupling(), taken);
    }
  }

  TwoStageProgram program() {
    return new TwoStageProgram(
        firstStage(file).program(),
        recourse.recourse(),
        outcomes(file.sampling()),
        new RiskWeight(file.tail().weight(), 1 - file.tail().part()));
  }

  // ---- the first stage

  /**
   * The first stage with names for its rows.
   *
   * @param limits what each row stands for
   * @param entries the matrix, by limit and column
   */
  record First(MixedIntegerProgram program, List<Limit> limits, Map<Long, Double> entries) {
    /** What a column takes of a limit. */
    double entry(int limit, int column) {
      return entries.getOrDefault(key(limit, column), 0.0);
    }

    private static long key(int limit, int column) {
      return ((long) limit << 32) | column;
    }
  }

  /** The first stage under other budgets, shares or deadlines, the columns unchanged. */
  First firstStage(PlanFile terms) {
    return new FirstStage(terms).build();
  }

  private final class FirstStage {
    private final PlanFile terms;
    private final LinearProgram.Builder builder = LinearProgram.builder();
    private final List<Limit> limits = new ArrayList<>();
    private final Map<Long, Double> entries = new HashMap<>();

    private FirstStage(PlanFile terms) {
      this.terms = terms;
    }

    private First build() {
      double unit = recourse.pointsPerUnit();
      var integers = new ArrayList<Integer>();
      for (var option : problem.options()) {
        boolean inTime = option.startYear() > 0 || !option.adopted().isAfter(terms.decideBy());
        integers.add(builder.addColumn(option.cost_musd() / unit, 0, inTime ? 1 : 0));
      }
      for (int k = 0; k < terms.stocks().size(); k++) {
        builder.addColumn(stockCost_musdPerDay(k) / unit, 0, terms.stocks().get(k).most_days());
      }
      for (int r = 0; r < terms.triggers().size(); r++) {
        integers.add(builder.addColumn(0, 0, 1));
      }
      addRows();
      var program = builder.build();
      return new First(
          MixedIntegerProgram.of(program, integers.stream().mapToInt(Integer::intValue).toArray()),
          limits,
          entries);
    }

    private void addRows() {
      problem.candidates().forEach(this::addOnce);
      for (var party : terms.parties()) {
        for (int year = 0; year < terms.years(); year++) {
          addBudget(party, year);
        }
        addShare(party);
        addPermits(party);
      }
      problem.inputs().register().programmes().forEach(this::addCeiling);
      problem.candidates().forEach(this::addNeeds);
      for (int r = 0; r < terms.triggers().size(); r++) {
        addTrigger(r);
      }
    }

    private void entry(int row, int column, double value) {
      builder.addEntry(row, column, value);
      entries.merge(First.key(row, column), value, Double::sum);
    }

    private int row(Limit limit, double lower, double upper) {
      limits.add(limit);
      return builder.addRow(lower, upper);
    }

    private void addOnce(Project project) {
      int row = row(new Limit.OnePerProject(project.id().text()), -FREE, 1);
      for (int o : optionsOf(project)) {
        entry(row, o, 1);
      }
    }

    private void addBudget(PlanFile.Party party, int year) {
      double usd = terms.findUsdPer(party.currency()).orElseThrow();
      int row = row(new Limit.Budget(party.place(), year), -FREE, party.budget(year) * usd);
      for (int o = 0; o < problem.options().size(); o++) {
        double cash = cash(problem.options().get(o), party.place(), year);
        if (cash != 0) {
          entry(row, o, cash);
        }
      }
      for (int k = 0; k < terms.stocks().size(); k++) {
        if (terms.stocks().get(k).party().equals(party.place())) {
          double cash = stockCash_musdPerDay(k, year);
          if (cash > 0) {
            entry(row, stockColumn(k), cash);
          }
        }
      }
    }

    /** Least and most part of all money that leaves budgets. */
    private void addShare(PlanFile.Party party) {
      if (party.leastShare() > 0) {
        int row = row(new Limit.LeastShare(party.place()), 0, FREE);
        addShareEntries(row, party.place(), party.leastShare());
      }
      if (party.mostShare() < 1) {
        int row = row(new Limit.MostShare(party.place()), -FREE, 0);
        addShareEntries(row, party.place(), party.mostShare());
      }
    }

    private void addShareEntries(int row, String party, double share) {
      for (int o = 0; o < problem.options().size(); o++) {
        var option = problem.options().get(o);
        double all = 0;
        double own = 0;
        for (var given : option.shares()) {
          double cash = given.cash_musd().stream().mapToDouble(c -> c).sum();
          all += cash;
          own += given.party().equals(party) ? cash : 0;
        }
        if (own - share * all != 0) {
          entry(row, o, own - share * all);
        }
      }
      for (int k = 0; k < terms.stocks().size(); k++) {
        double cash = stockCash_musdPerDay(k);
        double own = terms.stocks().get(k).party().equals(party) ? cash : 0;
        if (own - share * cash != 0) {
          entry(row, stockColumn(k), own - share * cash);
        }
      }
    }

    private void addPermits(PlanFile.Party party) {
      var eased = new ArrayList<Integer>();
      for (int o = 0; o < problem.options().size(); o++) {
        for (var programme : problem.options().get(o).programmes()) {
          if (programme.kind() == InstrumentKind.EASING
              && programme.party().text().equals(party.place())) {
            eased.add(o);
          }
        }
      }
      if (!eased.isEmpty()) {
        int row = row(new Limit.Permits(party.place()), -FREE, party.permits());
        eased.forEach(o -> entry(row, o, 1));
      }
    }

    private void addCeiling(Programme programme) {
      var ceiling = programme.ceiling();
      if (ceiling.isEmpty() || ceiling.get().scope() == CeilingScope.PROJECT) {
        return;
      }
      double most = problem.finder().musd(ceiling.get().money());
      var byYear = new TreeMap<Integer, List<Integer>>();
      for (int o = 0; o < problem.options().size(); o++) {
        var option = problem.options().get(o);
        int year = ceiling.get().scope() == CeilingScope.YEAR ? option.startYear() : 0;
        if (amount(option, programme) > 0) {
          byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(o);
        }
      }
      byYear.forEach(
          (year, options) -> {
            int row = row(new Limit.Ceiling(programme.id().text()), -FREE, most);
            options.forEach(o -> entry(row, o, amount(problem.options().get(o), programme)));
          });
    }

    private static double amount(Option option, Programme programme) {
      return option.shares().stream()
          .filter(share -> share.programme().equals(programme.id().text()))
          .mapToDouble(Option.Share::amount_musd)
          .sum();
    }

    /** A project that only other projects can feed comes with one of them. */
    private void addNeeds(Project project) {
      for (var need : project.needs()) {
        if (!need.bindsToProjects()) {
          continue;
        }
        boolean anyway = need.fromProjects().stream().anyMatch(id -> goesAhead(id.text()));
        if (anyway) {
          continue;
        }
        int row = row(new Limit.Needs(project.id().text()), -FREE, 0);
        optionsOf(project).forEach(o -> entry(row, o, 1));
        for (var id : need.fromProjects()) {
          problem
              .findCandidate(id.text())
              .ifPresent(other -> optionsOf(other).forEach(o -> entry(row, o, -1)));
        }
      }
    }

    private boolean goesAhead(String id) {
      return problem.refused().entrySet().stream()
          .anyMatch(
              e -> e.getKey().text().equals(id) && e.getValue() instanceof Reason.NeedsNoSupport);
    }

    private void addTrigger(int r) {
      var trigger = terms.triggers().get(r);
      for (int o = 0; o < problem.options().size(); o++) {
        var option = problem.options().get(o);
        if (opens(option, trigger)) {
          int row = row(new Limit.Opens(option.id(), trigger.contingency()), -FREE, 0);
          entry(row, o, 1);
          entry(row, triggerColumn(r), -1);
        }
      }
    }
  }

  List<Integer> optionsOf(Project project) {
    var found = new ArrayList<Integer>();
    for (int o = 0; o < problem.options().size(); o++) {
      if (problem.options().get(o).project().id().equals(project.id())) {
        found.add(o);
      }
    }
    return found;
  }

  static double cash(Option option, String party, int year) {
    return option.shares().stream()
        .filter(share -> share.party().equals(party))
        .mapToDouble(share -> share.cash_musd().get(year))
        .sum();
  }

  /** Present value of buying and keeping a day of a stock to the end of the plan. */
  double stockCost_musdPerDay(int k) {
    double value = stockCash_musdPerDay(k);
    double factor = 1;
    for (int year = 1; year <= file.years(); year++) {
      factor += file.stocks().get(k).carry_perYear() * Math.pow(1 + file.discount_perYear(), -year);
    }
    return value * factor;
  }

  /** The purchase of a day of a stock. */
  double stockCash_musdPerDay(int k) {
    var stock = file.stocks().get(k);
    int node = world.nodeOf(stock.form(), stock.place());
    return world.dailyUse(node) * KG_PER_TONNE * stock.usd_perKg() / MILLION;
  }

  /** What of the purchase of a day of a stock falls into a year of the plan. */
  double stockCash_musdPerDay(int k, int year) {
    var stock = file.stocks().get(k);
    double days = world.base().daysPerPeriod();
    int bought = 0;
    for (int t = 0; t < stock.builtOver_periods(); t++) {
      bought += (int) (t * days / PeriodLength.DAYS_PER_YEAR + 1e-9) == year ? 1 : 0;
    }
    return stockCash_musdPerDay(k) * bought / stock.builtOver_periods();
  }
}
