package org.lodestone.plan.diversify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.optimisation.twostage.LShaped;
import org.lodestone.optimisation.twostage.TwoStageProgram;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.optimisation.twostage.TwoStageStatus;
import org.lodestone.plan.Held;
import org.lodestone.plan.Held.StockDays;
import org.lodestone.plan.Option;
import org.lodestone.plan.OutOfTime;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.PlanProgram;
import org.lodestone.plan.UncoveredTally;
import org.lodestone.plan.diversify.Diversification.Question;
import org.lodestone.plan.diversify.Diversification.Reach;
import org.lodestone.plan.diversify.Diversification.Result;
import org.lodestone.plan.diversify.Diversification.State;
import org.lodestone.plan.diversify.Diversification.Taken;
import org.lodestone.plan.diversify.Diversification.Way;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.file.PlanFile.Freight;
import org.lodestone.plan.network.PlanNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolver;
import org.lodestone.solver.MixedIntegerProgram;

/** One comparison of ways (P22). One use each. */
final class DiversificationRun implements AutoCloseable {

  /**
   * A tonne of the supplier counts this part of the least that an uncovered tonne counts: enough to
   * choose and to buy elsewhere, never enough to leave a use uncovered.
   */
  private static final double PREFERENCE = 0.05;

  private static final double USD_PER_MUSD = 1e6;

  /** Less than this, in millions or as a part of an option, is rounding. */
  private static final double NOTHING = 1e-7;

  /** Halvings of the cost between one that misses the share and one that does not. */
  private static final int HALVINGS = 4;

  private final Question question;
  private final PlanProblem problem;
  private final PlanProgram program;
  private final TwoStageProgram twoStage;
  private final LShaped search;

  /** The same question as a plan asks it: in need everybody reroutes. */
  private final PlanProgram usualProgram;

  private final TwoStageProgram usualTwoStage;
  private final LShaped usualSearch;
  private final Progress progress;
  private final UserPrices prices;
  private final SupplierShare share;
  private final double cap;
  private final double[] contingent;
  private double withoutShare;
  private final Map<Way, Double> most = new EnumMap<>(Way.class);

  DiversificationRun(
      PlanProblem made, TwoStageSettings settings, Question question, Progress progress) {
    this.question = question;
    this.progress = progress;
    check(made, question);
    var usual = provoked(made, question, List.of());
    problem = provoked(made, question, dearer(made, question));
    program = PlanProgram.holding(problem, others(made, question));
    twoStage = program.program();
    usualProgram = new PlanProgram(usual);
    usualTwoStage = usualProgram.program();
    var price =
        problem.file().prices().stream()
            .filter(p -> p.form().equals(question.priced()))
            .findFirst()
            .orElseThrow();
    cap = question.cap_usdPerKg().orElse(price.floor_usdPerKg());
    prices = new UserPrices(problem, program.world(), price, cap);
    var forms =
        problem.inputs().data().listForms(question.form()).stream()
            .map(form -> new FormId(form.id()))
            .toList();
    share =
        new SupplierShare(
            problem,
            program,
            new PlaceId(question.party()),
            new PlaceId(question.supplier()),
            forms.isEmpty() ? List.of(new FormId(question.form())) : forms);
    if (share.isEmpty()) {
      throw new IllegalArgumentException(
          "Nothing of '%s' reaches '%s' in the network.\nList forms with 'lodestone data show forms'."
              .formatted(question.form(), question.party()));
    }
    var equal = new double[twoStage.outcomes().size()];
    Arrays.fill(equal, 1.0 / equal.length);
    contingent = program.contingent_musd(equal);
    search = new LShaped(twoStage, settings);
    usualSearch = new LShaped(usualTwoStage, settings);
  }

  private static void check(PlanProblem problem, Question question) {
    if (problem.file().findParty(question.party()).isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' is no party of the plan.\nParties are: %s."
              .formatted(
                  question.party(),
                  String.join(
                      ", ",
                      problem.file().parties().stream().map(PlanFile.Party::place).toList())));
    }
    var supplier = new PlaceId(question.supplier());
    if (problem.inputs().network().findPlace(supplier).isEmpty()
        || problem.commanded().contains(supplier)) {
      throw new IllegalArgumentException(
          "The supplier '%s' is no place outside the alliance.\nList places with 'lodestone data show'."
              .formatted(question.supplier()));
    }
    if (problem.file().prices().stream().noneMatch(p -> p.form().equals(question.priced()))) {
      throw new IllegalArgumentException(
          "The plan file has no price of '%s', which the cap is on.\nIt has prices of: %s."
              .formatted(
                  question.priced(),
                  String.join(
                      ", ",
                      problem.file().prices().stream().map(PlanFile.FormPrice::form).toList())));
    }
  }

  /** The problem with the probability of an answer that is asked for. */
  private static PlanProblem provoked(PlanProblem made, Question question, List<Freight> dearer) {
    var file = made.file();
    var triggers =
        file.triggers().stream()
            .map(
                trigger ->
                    new PlanFile.Trigger(
                        trigger.kinds(),
                        trigger.contingency(),
                        question.retaliation().orElse(trigger.probability()),
                        trigger.why()))
            .toList();
    return new PlanProblem(file.provoking(triggers, dearer), made.inputs());
  }

  /** What the supplier sells to the alliance is bought last. */
  private static List<Freight> dearer(PlanProblem made, Question question) {
    var file = made.file();
    double least = file.unmet().musd_perTonne().getLast() * file.unmet().others();
    var dearer = new ArrayList<Freight>();
    for (var lane : made.network().network().lanes()) {
      if (lane.from().text().equals(question.supplier()) && isInside(made, lane.to())) {
        double stated =
            file.freight().stream()
                .filter(f -> f.lane().equals(PlanNetwork.name(lane)))
                .mapToDouble(Freight::usd_perTonne)
                .sum();
        dearer.add(
            new Freight(
                lane.form().text(),
                lane.from().text(),
                lane.to().text(),
                stated + PREFERENCE * least * USD_PER_MUSD,
                Optional.empty(),
                "bought last (P22)"));
      }
    }
    return dearer;
  }

  /** Existing lanes of everybody else: nobody leaves the supplier for them of his own accord. */
  private static Set<String> others(PlanProblem made, Question question) {
    var others = new LinkedHashSet<String>();
    for (var lane : made.inputs().network().lanes()) {
      if (!lane.from().text().equals(question.supplier()) && lane.flow_perYear().value() > 0) {
        others.add(PlanNetwork.name(lane));
      }
    }
    return others;
  }

  private static boolean isInside(PlanProblem problem, PlaceId place) {
    return problem.commanded().contains(place)
        || problem.network().parts().stream()
            .anyMatch(part -> PlanNetwork.placeOf(part.project()).equals(place));
  }

  Diversification run() {
    for (var way : Way.values()) {
      double largest = most_musd(way);
      if (largest > NOTHING) {
        most.put(way, largest);
      }
    }
    if (most.isEmpty()) {
      throw new IllegalArgumentException(
          "The plan '%s' has nothing that could be chosen.\nAdd stocks, or parties with programmes."
              .formatted(problem.file().name()));
    }
    double cost =
        question
            .cost_musd()
            .orElseGet(
                () -> most.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow());
    withoutShare = reached(new double[program.columns()], Set.of()).share();
    var without = state(reached(new double[program.columns()], Set.of()));
    var results = new ArrayList<Result>();
    for (var way : most.keySet()) {
      progress.tick(results.size(), most.size());
      results.add(result(way, cost));
    }
    return new Diversification(question, cost, cap, share.baseline(), without, results);
  }

  private Result result(Way way, double cost) {
    double largest = most.getOrDefault(way, 0.0);
    double spent = Math.min(cost, largest);
    var decision = decide(way, spent, spent);
    var opened = opened(decision);
    var calm = state(reached(decision, Set.of()));
    double certain = 0;
    double later = 0;
    double forCap = 0;
    for (int o = 0; o < problem.options().size(); o++) {
      certain += decision[o] * problem.options().get(o).cost_musd();
      later += decision[o] * contingent[o];
      forCap += decision[o] * prices.capCost_musd(o);
    }
    for (int k = 0; k < problem.file().stocks().size(); k++) {
      certain += decision[program.stockColumn(k)] * program.stockCost_musdPerDay(k);
    }
    return new Result(
        way,
        certain + later + forCap,
        certain,
        later,
        forCap,
        largest,
        taken(decision),
        calm,
        opened.isEmpty() ? calm : state(reached(decision, opened)),
        !opened.isEmpty(),
        prices.of(decision),
        reach(way, spent, calm.share()));
  }

  private Reach reach(Way way, double cost, double found) {
    double missedBy = found - question.to();
    if (missedBy <= 0) {
      return new Reach.Reached();
    }
    double high = most.getOrDefault(way, 0.0);
    double least = high > cost ? shareAt(way, high) : found;
    if (least > question.to()) {
      return new Reach.OutOfReach(missedBy, Math.min(least, found));
    }
    double low = cost;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (shareAt(way, middle) > question.to()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Reach.Costs(missedBy, high);
  }

  private double shareAt(Way way, double cost) {
    return moved(reached(decide(way, Double.NEGATIVE_INFINITY, cost), Set.of()));
  }

  // ---- the choice

  /** Of its options each way has those all of whose programmes are of its kinds. */
  private static boolean allows(Way way, Option option) {
    return option.programmes().stream().allMatch(programme -> allows(way, programme.kind()));
  }

  private static boolean allows(Way way, InstrumentKind kind) {
    return switch (way) {
      case FLOOR -> kind == InstrumentKind.PRICE_FLOOR || kind == InstrumentKind.CFD;
      case BORDER_FLOOR -> kind == InstrumentKind.BORDER_FLOOR;
      case EQUITY -> kind == InstrumentKind.EQUITY;
      case STOCK -> false;
      case MIX -> true;
    };
  }

  private static boolean storesIn(Way way) {
    return way == Way.STOCK || way == Way.MIX;
  }

  /** The limits of the file, those between parties left out, for one way. */
  private LinearProgram limits(Way way) {
    var out = new LinkedHashSet<String>();
    for (var option : problem.options()) {
      if (!allows(way, option)) {
        out.add(option.id());
      }
    }
    var none = new ArrayList<StockDays>();
    if (!storesIn(way)) {
      for (int k = 0; k < problem.file().stocks().size(); k++) {
        none.add(new StockDays(k, 0, 0));
      }
    }
    var first = program.firstStage(problem.file().withoutShares());
    return new Held(Set.of(), out, none).on(first, problem, program).program().program();
  }

  /** The expected public cost of a whole column, the cap included. */
  private double cost_musd(int column) {
    int stock = column - program.stockColumn(0);
    if (stock < 0) {
      return problem.options().get(column).cost_musd()
          + contingent[column]
          + prices.capCost_musd(column);
    }
    return column < program.triggerColumn(0) ? program.stockCost_musdPerDay(stock) : 0;
  }

  private double most_musd(Way way) {
    var limits = limits(way);
    var columns = new int[limits.columnCount()];
    var gains = new double[columns.length];
    Arrays.setAll(columns, j -> j);
    Arrays.setAll(gains, j -> -cost_musd(j));
    try (var solver = new LpSolver()) {
      solver.load(limits.withCosts(columns, gains));
      var solution = solver.solve();
      if (!solution.status().hasValues()) {
        throw new IllegalStateException(
            "What the way %s can spend ended with the status %s."
                .formatted(way, solution.status()));
      }
      double sum = 0;
      for (int j = 0; j < columns.length; j++) {
        sum += solution.columnValue(j) * cost_musd(j);
      }
      return sum;
    }
  }

  /**
   * The choice within the cost that leaves least uncovered and buys least of the supplier; whoever
   * provokes an answer does so wholly. What it costs is limited, and not in the objective again:
   * the first stage gives back what the outcomes charge on average.
   *
   * @param least_musd what must be spent at least
   * @param most_musd what may be spent at most
   */
  private double[] decide(Way way, double least_musd, double most_musd) {
    var limits = limits(way);
    var columns = new int[limits.columnCount()];
    var costs = new double[columns.length];
    Arrays.setAll(columns, j -> j);
    double unit = program.recourse().pointsPerUnit();
    Arrays.setAll(costs, j -> j < contingent.length ? -contingent[j] / unit : 0);
    var builder = LinearProgram.builder();
    builder.append(limits.withCosts(columns, costs), 1);
    int row = builder.addRow(least_musd, most_musd);
    for (int j = 0; j < program.columns(); j++) {
      if (cost_musd(j) != 0) {
        builder.addEntry(row, j, cost_musd(j));
      }
    }
    var triggers = new int[problem.file().triggers().size()];
    Arrays.setAll(triggers, program::triggerColumn);
    var solution = search.resolve(MixedIntegerProgram.of(builder.build(), triggers), progress);
    if (solution.status() == TwoStageStatus.FIRST_STAGE_INFEASIBLE) {
      throw new IllegalStateException(
          "The way %s has no choice that costs %s million.".formatted(way, most_musd));
    }
    if (!solution.hasPlan()) {
      throw new OutOfTime();
    }
    return solution.plan().decision();
  }

  /** The triggers that a decision sets, by number. */
  private Set<Integer> opened(double[] decision) {
    var opened = new LinkedHashSet<Integer>();
    for (int r = 0; r < problem.file().triggers().size(); r++) {
      for (int o = 0; o < problem.options().size(); o++) {
        if (decision[o] > NOTHING
            && PlanProgram.opens(problem.options().get(o), problem.file().triggers().get(r))) {
          opened.add(r);
        }
      }
    }
    return opened;
  }

  private List<Taken> taken(double[] decision) {
    var taken = new ArrayList<Taken>();
    for (int o = 0; o < problem.options().size(); o++) {
      if (decision[o] > NOTHING) {
        var id = problem.options().get(o).id();
        taken.add(new Taken.Support(id, decision[o], decision[o] * cost_musd(o)));
      }
    }
    for (int k = 0; k < problem.file().stocks().size(); k++) {
      double days = decision[program.stockColumn(k)];
      if (days > NOTHING) {
        var stock = problem.file().stocks().get(k);
        double cost = days * program.stockCost_musdPerDay(k);
        taken.add(new Taken.Stock(stock.form(), stock.place(), days, cost));
      }
    }
    return taken;
  }

  // ---- the responses

  private record Reached(List<Double> decision, double share, double supply_t) {

    double[] put() {
      return decision.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** What reaches the party by a decision, with what it provokes. */
  private Reached reached(double[] decision, Set<Integer> answered) {
    var put = decision.clone();
    for (int r = 0; r < problem.file().triggers().size(); r++) {
      put[program.triggerColumn(r)] = answered.contains(r) ? 1 : 0;
    }
    int count = twoStage.outcomes().size();
    var reaching = new SupplierShare.Reaching[count];
    search.forEach(put, (outcome, response) -> reaching[outcome] = share.of(response), progress);
    double all = 0;
    double passed = 0;
    for (var one : reaching) {
      all += one.all_t();
      passed += one.passed_t();
    }
    return new Reached(
        Arrays.stream(put).boxed().toList(), all > 0 ? passed / all : 0, all / count);
  }

  /** The share of the baseline year, moved by what the decision changes in the response. */
  private double moved(Reached reached) {
    return Math.max(0, share.baseline() + reached.share() - withoutShare);
  }

  /** What stays uncovered when in need everybody reroutes (P6). */
  private State state(Reached reached) {
    var tally = new UncoveredTally(problem, usualProgram, usualTwoStage.outcomes().size());
    usualSearch.forEach(reached.put(), tally::add, progress);
    var uncovered = tally.uncovered();
    return new State(
        moved(reached),
        reached.share(),
        reached.supply_t(),
        uncovered.weeks(),
        uncovered.weeksTail());
  }

  @Override
  public void close() {
    search.close();
    usualSearch.close();
  }
}
