package org.lodestone.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lodestone.data.yaml.Field;
import org.lodestone.measure.Project;
import org.lodestone.optimisation.NetworkRecourse;
import org.lodestone.optimisation.twostage.Evaluation;
import org.lodestone.optimisation.twostage.Outcome;
import org.lodestone.optimisation.twostage.RiskWeight;
import org.lodestone.optimisation.twostage.TwoStageProgram;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.network.PlanNetwork;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ResolvedScenario;

/**
 * A plan problem as a two-stage program (P3, P6, P7). Columns of the first stage: one per option (0
 * or 1), one per stock (days of cover), one per trigger (0 or 1).
 */
public final class PlanProgram {
  private static final double DOLLAR_MUSD = 1e-6;
  private static final double KG_PER_TONNE = 1000;
  private static final double MILLION = 1e6;

  /** Couplings that carry an option's capacity: one part of its project in one period. */
  private record Raise(int option, PlanNetwork.Part part, int period, int coupling) {}

  /** Couplings by which an option opens a lane of its project in a period. */
  private record Opening(int option, OpenedLanes.Opened lane, int period, int coupling) {}

  /** Couplings that carry what an option costs in an outcome. */
  private record Charge(int option, int coupling) {}

  /** Couplings by which a trigger takes a lane's limit: one lane in one period. */
  private record Take(int trigger, int lane, int period, int coupling) {}

  private final PlanProblem problem;
  private final PlanFile file;
  private final PlanWorld world;
  private final NetworkRecourse recourse;
  private final List<Raise> raises = new ArrayList<>();
  private final List<Opening> openings = new ArrayList<>();
  private final List<Charge> charges = new ArrayList<>();
  private final List<Take> takes = new ArrayList<>();
  private final PayByPrice payByPrice;
  private final List<double[]> demands = new ArrayList<>();
  private final List<double[]> contingents = new ArrayList<>();

  public PlanProgram(PlanProblem problem) {
    this(problem, new PlanWorld(problem));
  }

  /** The program in which some lanes carry no more than in the baseline year, grown as supply. */
  public static PlanProgram holding(PlanProblem problem, Set<String> lanes) {
    return new PlanProgram(problem, new PlanWorld(problem, lanes));
  }

  private PlanProgram(PlanProblem problem, PlanWorld world) {
    this.problem = problem;
    this.world = world;
    file = problem.file();
    payByPrice = new PayByPrice(problem, world);
    recourse = new NetworkRecourse(world.base(), world.prices(), world.weights(), world.freight());
    coupleOptions();
    coupleStocks();
    coupleTriggers();
  }

  public PlanWorld world() {
    return world;
  }

  public NetworkRecourse recourse() {
    return recourse;
  }

  /** What every option costs beyond what is certain, weighted over the outcomes, in millions. */
  public double[] contingent_musd(double[] weights) {
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
    for (var opening : openings) {
      savings[opening.option()] += worth[opening.coupling()] * recourse.pointsPerUnit();
    }
    // Less than a dollar is rounding of the solver.
    Arrays.setAll(savings, o -> Math.abs(savings[o]) < DOLLAR_MUSD ? 0 : savings[o]);
    return savings;
  }

  /**
   * What one more unit of every decision would save in the outcomes, all that it costs there
   * included, in millions of dollars.
   */
  double[] worth_musd(Evaluation at) {
    var worth = at.worth();
    var byColumn = new double[columns()];
    var couplings = recourse.couplings();
    for (int c = 0; c < worth.length; c++) {
      byColumn[couplings.get(c).firstColumn()] += worth[c] * recourse.pointsPerUnit();
    }
    return byColumn;
  }

  public int columns() {
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

  public static boolean opens(Option option, PlanFile.Trigger trigger) {
    return option.programmes().stream()
        .anyMatch(programme -> trigger.kinds().contains(Field.written(programme.kind())));
  }

  public int stockColumn(int stock) {
    return problem.options().size() + stock;
  }

  public int triggerColumn(int trigger) {
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
      coupleLanes(o, option);
      charges.add(new Charge(o, recourse.charge(o, 1)));
    }
  }

  private void coupleLanes(int o, Option option) {
    for (var lane : world.opened()) {
      if (lane.part().project().id().equals(option.project().id())) {
        for (int t = 0; t < world.periods(); t++) {
          openings.add(new Opening(o, lane, t, recourse.raiseLane(t, lane.lane(), o, 1)));
        }
      }
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
    for (var opening : openings) {
      var part = opening.lane().part();
      int t = opening.period();
      double running =
          draw.added(problem.options().get(opening.option()), part)[t] * draw.left(part, t);
      builder.couplingFactor(
          opening.coupling(), draw.carried(opening.lane(), t, running, undecided));
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

  public TwoStageProgram program() {
    return new TwoStageProgram(
        firstStage(file).program(),
        recourse.recourse(),
        outcomes(file.sampling()),
        new RiskWeight(file.tail().weight(), 1 - file.tail().part()));
  }

  // ---- the first stage

  /** The first stage under other budgets, shares or deadlines, the columns unchanged. */
  public FirstStage firstStage(PlanFile terms) {
    return FirstStage.of(problem, this, terms);
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
  public double stockCost_musdPerDay(int k) {
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
