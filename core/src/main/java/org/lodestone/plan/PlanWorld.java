package org.lodestone.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.ensemble.DrawModel;
import org.lodestone.ensemble.Philox;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectId;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.ProcessId;
import org.lodestone.optimisation.ResponsePrices;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.network.AllianceNetwork;
import org.lodestone.plan.network.Capability;
import org.lodestone.plan.network.PlanNetwork;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.Consumer;

/**
 * The world of a plan over its years, drawn outcome by outcome (P5, P6). Contingencies hit the
 * whole network; what the alliance can still buy abroad follows from there, and the plan is made in
 * the network of the alliance. What nobody decides, such as projects that go ahead by themselves,
 * is in the outcomes.
 */
public final class PlanWorld {

  /** Streams of random numbers that only plans draw. */
  private static final String COMPLETION = "completion of ";

  private static final String START = "start of ";
  private static final String PRICE = "price of ";
  private static final String PROVOCATION = "provocation of ";

  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final double MILLION = 1e6;
  private static final double DAYS_PER_MONTH = PeriodLength.DAYS_PER_YEAR / 12;

  private final PlanProblem problem;
  private final Set<String> held;
  private final PlanFile file;
  private final DrawModel calm;
  private final DrawModel provoked;
  private final Capability capability;
  private final Consumer uses;
  private final AllianceNetwork alliance;
  private final List<OpenedLanes.Opened> opened;
  private final ResolvedScenario resolved;
  private final Correspondence whole;
  private final Map<String, Integer> processIndex;
  private final Map<String, Integer> laneIndex;
  private final Map<String, Integer> nodeIndex;
  private final boolean[] ofParty;

  PlanWorld(PlanProblem problem) {
    this(problem, Set.of());
  }

  /**
   * @param held lanes that carry no more than in the baseline year, grown as supply
   */
  PlanWorld(PlanProblem problem, Set<String> held) {
    this.problem = problem;
    this.held = Set.copyOf(held);
    file = problem.file();
    var network = problem.network().network();
    var unprovoked = problem.unprovoked();
    calm = new DrawModel(network, unprovoked, problem.uncertainty(unprovoked));
    var scenario = problem.scenario();
    provoked =
        file.triggers().isEmpty()
            ? calm
            : new DrawModel(network, scenario, problem.uncertainty(scenario));
    var free = unprovoked.withContingencies(List.of());
    capability = new Capability(free.resolve(network));
    uses = Consumer.of(problem.inputs().network(), parties());
    alliance = new AllianceNetwork(network, inside(), uses.forms());
    var commanded = free.resolve(alliance.network());
    processIndex = index(commanded.labels().processes());
    laneIndex = index(commanded.labels().lanes());
    nodeIndex = index(commanded.labels().nodes());
    whole = Correspondence.of(commanded.labels(), calm.resolved().labels());
    opened = OpenedLanes.of(problem, commanded, laneIndex);
    resolved = withoutProjects(grown(commanded));
    ofParty = new boolean[resolved.nodes().count()];
    for (int n = 0; n < ofParty.length; n++) {
      var place = alliance.network().places().get(resolved.nodes().place()[n]).id();
      var form = alliance.network().forms().get(resolved.nodes().form()[n]).id();
      ofParty[n] = file.findParty(place.text()).isPresent() && uses.forms().contains(form);
    }
  }

  private Set<PlaceId> inside() {
    var places = new LinkedHashSet<>(problem.commanded());
    problem.network().parts().forEach(part -> places.add(PlanNetwork.placeOf(part.project())));
    return places;
  }

  /**
   * Where the processes, lanes and nodes of the alliance stand in the whole network; -1 for a node
   * that it does not have.
   */
  private record Correspondence(List<Integer> processes, List<Integer> lanes, List<Integer> nodes) {

    static Correspondence of(ResolvedScenario.Labels from, ResolvedScenario.Labels to) {
      return new Correspondence(
          positions(from.processes(), to.processes()),
          positions(from.lanes(), to.lanes()),
          positions(from.nodes(), to.nodes()));
    }

    private static List<Integer> positions(List<String> names, List<String> among) {
      var index = index(among);
      return names.stream().map(name -> index.getOrDefault(name, -1)).toList();
    }
  }

  private static Map<String, Integer> index(List<String> names) {
    var index = new HashMap<String, Integer>();
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
    return index;
  }

  int processOf(PlanNetwork.Part part) {
    return found(processIndex, part.id().text());
  }

  int nodeOf(String form, String place) {
    return found(nodeIndex, form + "@" + place);
  }

  private static int found(Map<String, Integer> index, String name) {
    var number = index.get(name);
    if (number == null) {
      throw new IllegalStateException("The resolved network has no '" + name + "'.");
    }
    return number;
  }

  /** The alliance with nothing decided, no contingency and no project. */
  public ResolvedScenario base() {
    return resolved;
  }

  public int periods() {
    return resolved.periods();
  }

  /** Tonnes used per day at a node of the alliance at the baseline. */
  double dailyUse(int node) {
    return calm.dailyUse(whole.nodes().get(node));
  }

  /** First day of a period, counted from the start of the plan. */
  double firstDay(int period) {
    return period * resolved.daysPerPeriod();
  }

  /** Years from the start of the plan to the middle of a period. */
  public double year(int period) {
    return (period + 0.5) * resolved.daysPerPeriod() / PeriodLength.DAYS_PER_YEAR;
  }

  /** By how much something has grown since the middle of the baseline year. */
  double grown(double rate, double yearOfPlan) {
    double offset =
        (file.start().toEpochDay()
                - LocalDate.of(problem.inputs().network().baselineYear(), 7, 1).toEpochDay())
            / PeriodLength.DAYS_PER_YEAR;
    return Math.pow(1 + rate, offset + yearOfPlan);
  }

  /**
   * Demand and what exists grow as the file says; lanes of projects carry what the projects give
   * and take.
   */
  private ResolvedScenario grown(ResolvedScenario from) {
    var bounds = from.bounds();
    var capacity = bounds.capacity().clone();
    var lanes = bounds.laneLimit().clone();
    var demand = bounds.demandFactor().clone();
    for (int t = 0; t < from.periods(); t++) {
      double year = (t + 0.5) * from.daysPerPeriod() / PeriodLength.DAYS_PER_YEAR;
      scale(capacity, t, from.periods(), grown(file.growth().supply_perYear(), year));
      scale(lanes, t, from.periods(), grown(file.growth().supply_perYear(), year));
      scale(demand, t, from.periods(), grown(file.growth().demand_perYear(), year));
    }
    double headroom = problem.inputs().scenario().behaviour().laneHeadroom();
    for (var lane : held) {
      var l = laneIndex.get(lane);
      if (l != null) {
        for (int t = 0; t < from.periods(); t++) {
          lanes[t * from.lanes().count() + l] /= headroom;
        }
      }
    }
    for (var link : problem.network().links()) {
      var l = laneIndex.get(link.lane());
      if (l != null) {
        double most = link.most_perYear() * from.daysPerPeriod() / PeriodLength.DAYS_PER_YEAR;
        for (int t = 0; t < from.periods(); t++) {
          lanes[t * from.lanes().count() + l] += most;
        }
      }
    }
    return from.withBounds(bounds.with(capacity, lanes, demand));
  }

  private static void scale(double[] table, int t, int periods, double factor) {
    int count = table.length / periods;
    for (int i = t * count; i < (t + 1) * count; i++) {
      table[i] *= factor;
    }
  }

  private ResolvedScenario withoutProjects(ResolvedScenario from) {
    var capacity = from.bounds().capacity().clone();
    for (var part : problem.network().parts()) {
      for (int t = 0; t < from.periods(); t++) {
        capacity[t * from.processes().count() + processOf(part)] = 0;
      }
    }
    var bounds = from.bounds();
    var lanes = bounds.laneLimit().clone();
    for (var lane : opened) {
      for (int t = 0; t < from.periods(); t++) {
        lanes[t * from.lanes().count() + lane.lane()] = 0;
      }
    }
    return from.withBounds(bounds.with(capacity, lanes, bounds.demandFactor()));
  }

  /** Prices in millions of US dollars a tonne, so that points are millions of US dollars. */
  ResponsePrices prices() {
    var unmet = file.unmet().musd_perTonne();
    double stock = unmet.getLast() / 100;
    return new ResponsePrices(unmet, stock, stock / 100, file.discount_perYear());
  }

  /** What unmet demand counts per node: 1 where a party uses it. */
  double[] weights() {
    var weights = new double[resolved.nodes().count()];
    Arrays.setAll(weights, n -> ofParty[n] ? 1 : file.unmet().others());
    return weights;
  }

  /** Lanes that open with a project. */
  List<OpenedLanes.Opened> opened() {
    return opened;
  }

  /** Freight in millions of US dollars a tonne, per lane of the alliance (P21). */
  double[] freight() {
    var freight = new double[resolved.lanes().count()];
    for (var stated : file.freight()) {
      var l = laneIndex.get(stated.lane());
      if (l != null) {
        freight[l] = stated.usd_perTonne() / MILLION;
      }
    }
    return freight;
  }

  /** Whether a node's demand is a use of a party: what a plan is to cover. */
  boolean isOfParty(int node) {
    return ofParty[node];
  }

  /** The lanes of the alliance that a ban concerns. */
  List<Integer> lanesOf(ExportBan ban) {
    return lanesOf(ban, resolved);
  }

  /** The lanes of a resolved network, the alliance or the whole one, that a ban concerns. */
  List<Integer> lanesOf(ExportBan ban, ResolvedScenario of) {
    var places = alliance.network().places();
    var forms = alliance.network().forms();
    var found = new ArrayList<Integer>();
    for (int l = 0; l < of.lanes().count(); l++) {
      int from = of.lanes().from()[l];
      int to = of.lanes().to()[l];
      if (places.get(of.nodes().place()[from]).id().equals(ban.from())
          && ban.concerns(places.get(of.nodes().place()[to]).id())
          && ban.forms().contains(forms.get(of.nodes().form()[from]).id())) {
        found.add(l);
      }
    }
    return found;
  }

  /** The part of full output: a ramp from the first day on, until the life ends. */
  double[] running(PlanNetwork.Part part, LocalDate first) {
    double start = first.toEpochDay() - (double) file.start().toEpochDay();
    double ramp = Math.max(1, part.process().rampUpMonths().value() * DAYS_PER_MONTH);
    double end = start + part.process().lifeYears().value() * PeriodLength.DAYS_PER_YEAR;
    var running = new double[periods()];
    double before = ramped(Math.min(0, end), start, ramp);
    for (int t = 0; t < running.length; t++) {
      double after = ramped(Math.min(firstDay(t + 1), end), start, ramp);
      running[t] = (after - before) / resolved.daysPerPeriod();
      before = after;
    }
    return running;
  }

  /** Integral of the ramp up to a day. */
  private static double ramped(double day, double start, double ramp) {
    double gone = Math.max(0, day - start);
    return gone < ramp ? gone * gone / (2 * ramp) : gone - ramp / 2;
  }

  /** The alliance when every contingency happens as the scenario states it; no project runs. */
  ResolvedScenario asStated() {
    return hit(sample(new PlanFile.Sampling(1, file.sampling().seed())).calmDraws.scenario(0));
  }

  // ---- outcomes

  /** A sample of outcomes. */
  public Sample sample(PlanFile.Sampling sampling) {
    return new Sample(sampling);
  }

  /** Draws of contingencies, projects and prices. Not for more than one thread. */
  public final class Sample {
    private final long seed;
    private final DrawModel.Draws calmDraws;
    private final DrawModel.Draws provokedDraws;

    private Sample(PlanFile.Sampling sampling) {
      seed = sampling.seed();
      var plan = new Uncertainty.Plan(sampling.outcomes(), seed, Uncertainty.Sequence.SOBOL);
      calmDraws = calm.draws(plan);
      provokedDraws = provoked.draws(plan);
    }

    /** One draw. */
    public Draw draw(int number) {
      return new Draw(this, number, calmDraws.scenario(number));
    }

    /** The same draw as if nothing happened: no contingency, no answer to our measures. */
    Draw undisturbed(int number) {
      return new Draw(this, number, calmDraws.undisturbed(number));
    }

    private double unit(String stream, int draw) {
      return Philox.uniform(seed, draw, Philox.stream(stream));
    }
  }

  /** One draw, with what is asked of it again and again kept. */
  public final class Draw {
    private final Sample sample;
    private final int number;
    private final ResolvedScenario wholeDrawn;
    private final Map<ProjectId, Fate> fates = new HashMap<>();
    private final Map<ProcessId, double[]> anyway = new HashMap<>();
    private final Map<String, double[]> priceByYear = new HashMap<>();

    /**
     * What chance holds for a project.
     *
     * @param luck it is completed if its probability of completion is larger
     * @param pace quantile of its start within the range
     */
    private record Fate(double luck, double pace) {}

    private Draw(Sample sample, int number, ResolvedScenario wholeDrawn) {
      this.sample = sample;
      this.number = number;
      this.wholeDrawn = wholeDrawn;
    }

    private Fate fate(Project project) {
      return fates.computeIfAbsent(
          project.id(),
          id -> new Fate(sample.unit(COMPLETION + id, number), sample.unit(START + id, number)));
    }

    /** The alliance without any decision; projects that go ahead by themselves run. */
    ResolvedScenario undecided() {
      var hit = hit(wholeDrawn);
      var capacity = hit.bounds().capacity().clone();
      for (var part : problem.network().parts()) {
        for (int t = 0; t < periods(); t++) {
          capacity[t * hit.processes().count() + processOf(part)] =
              full(part) * left(part, t) * anyway(part)[t];
        }
      }
      var lanes = hit.bounds().laneLimit().clone();
      for (var lane : opened) {
        for (int t = 0; t < periods(); t++) {
          double running = anyway(lane.part())[t] * left(lane.part(), t);
          lanes[t * hit.lanes().count() + lane.lane()] = carried(lane, t, running, hit);
        }
      }
      return hit.withBounds(hit.bounds().with(capacity, lanes, hit.bounds().demandFactor()));
    }

    /** What a lane that opens with a project carries at most, in tonnes, if so much of it runs. */
    double carried(OpenedLanes.Opened lane, int t, double running, ResolvedScenario drawn) {
      double used =
          drawn.nodes().demand()[lane.buyer()]
              * drawn.bounds().demandFactor()[t * drawn.nodes().count() + lane.buyer()];
      double open = capability.lane(wholeDrawn, t, whole.lanes().get(lane.lane()));
      return Math.min(lane.most_tPerPeriod() * running, used) * open;
    }

    /** What contingencies leave of a part's capacity in a period, 0 to 1. */
    public double left(PlanNetwork.Part part, int period) {
      int i = whole.processes().get(processOf(part));
      int count = calm.resolved().processes().count();
      double free = calm.resolved().bounds().capacity()[period * count + i];
      return free > 0 ? wholeDrawn.bounds().capacity()[period * count + i] / free : 1;
    }

    /** Whether a project that is completed with some probability is. */
    boolean completes(Project project, double probability) {
      return fate(project).luck() < probability;
    }

    /** The part of full output, period by period, without a decision. */
    private double[] anyway(PlanNetwork.Part part) {
      return anyway.computeIfAbsent(
          part.id(),
          id -> {
            var project = part.project();
            var finder = problem.finder();
            return completes(project, finder.completion(project))
                ? running(part, finder.drawnStart(project, fate(project).pace()))
                : new double[periods()];
          });
    }

    /** The part of full output that an option adds, period by period (P5). */
    public double[] added(Option option, PlanNetwork.Part part) {
      var project = option.project();
      if (!completes(project, option.completion())) {
        return new double[periods()];
      }
      var with =
          running(part, problem.finder().firstProduction(project, option, fate(project).pace()));
      var without = anyway(part);
      for (int t = 0; t < with.length; t++) {
        with[t] = Math.max(0, with[t] - without[t]);
      }
      return with;
    }

    /** The alliance if our measures are answered. */
    ResolvedScenario provoked() {
      return hit(sample.provokedDraws.scenario(number));
    }

    /** Whether a trigger is answered. */
    boolean isProvoked(PlanFile.Trigger trigger) {
      return sample.unit(PROVOCATION + trigger.contingency(), number) < trigger.probability();
    }

    /** The price of a form in a year of the plan, in dollars per kilogram (P7). */
    public double price(PlanFile.FormPrice price, int year) {
      return priceByYear.computeIfAbsent(price.form(), form -> prices(price))[year];
    }

    /** Log-normal around the level, which its mean never leaves; or one of the given paths. */
    private double[] prices(PlanFile.FormPrice price) {
      var path = new double[file.years() + 1];
      if (!price.drawn().isEmpty()) {
        double lot = sample.unit(PRICE + price.form() + " path", number);
        var given = price.drawn().get((int) (lot * price.drawn().size()));
        Arrays.setAll(path, given::get);
        return path;
      }
      double volatility = price.volatility_perYear();
      double kept = 1 - price.reversion_perYear();
      double log = 0;
      double variance = 0;
      for (int year = 0; year < path.length; year++) {
        double normal =
            NORMAL.inverseCumulativeProbability(
                sample.unit(PRICE + price.form() + " " + year, number));
        log = log * kept + volatility * normal;
        variance = variance * kept * kept + volatility * volatility;
        path[year] = price.usd_perKg() * Math.exp(log - variance / 2);
      }
      return path;
    }
  }

  /** The alliance when contingencies hit the whole network. */
  private ResolvedScenario hit(ResolvedScenario drawn) {
    var bounds = resolved.bounds();
    var capacity = bounds.capacity().clone();
    var lanes = bounds.laneLimit().clone();
    var demand = bounds.demandFactor().clone();
    for (int t = 0; t < periods(); t++) {
      var able = capability.ofNodes(drawn, t);
      hitProcesses(drawn, t, capacity);
      hitLanes(drawn, t, able, lanes);
      for (int n = 0; n < resolved.nodes().count(); n++) {
        int i = whole.nodes().get(n);
        demand[t * resolved.nodes().count() + n] *=
            drawn.bounds().demandFactor()[t * drawn.nodes().count() + i];
      }
    }
    return resolved.withBounds(bounds.with(capacity, lanes, demand)).withNodes(stocked(drawn));
  }

  private void hitProcesses(ResolvedScenario drawn, int t, double[] capacity) {
    int count = drawn.processes().count();
    for (int p = 0; p < resolved.processes().count(); p++) {
      int i = t * count + whole.processes().get(p);
      double free = calm.resolved().bounds().capacity()[i];
      double left = free > 0 ? drawn.bounds().capacity()[i] / free : 1;
      capacity[t * resolved.processes().count() + p] *= left;
    }
  }

  /** What the world sells falls with what the sellers can still deliver. */
  private void hitLanes(ResolvedScenario drawn, int t, double[] able, double[] lanes) {
    var places = alliance.network().places();
    for (int l = 0; l < resolved.lanes().count(); l++) {
      int i = whole.lanes().get(l);
      double left = capability.lane(drawn, t, i);
      var seller = places.get(resolved.nodes().place()[resolved.lanes().from()[l]]).id();
      if (!alliance.isInside(seller)) {
        left *= able[drawn.lanes().from()[i]];
      }
      lanes[t * resolved.lanes().count() + l] *= left;
    }
  }

  private ResolvedScenario.Nodes stocked(ResolvedScenario drawn) {
    var working = new double[resolved.nodes().count()];
    var state = new double[working.length];
    for (int n = 0; n < working.length; n++) {
      int i = whole.nodes().get(n);
      working[n] = resolved.nodes().workingStock()[n] > 0 ? drawn.nodes().workingStock()[i] : 0;
      state[n] = resolved.nodes().stateStock()[n] > 0 ? drawn.nodes().stateStock()[i] : 0;
    }
    return resolved.nodes().withStocks(working, state);
  }

  /** Activity of a part in a period at full output. */
  double full(PlanNetwork.Part part) {
    return part.capacity_perYear() * resolved.daysPerPeriod() / PeriodLength.DAYS_PER_YEAR;
  }

  /** Kilograms that a part puts out in a period at full output, by form. */
  public Map<FormId, Double> output_kg(PlanNetwork.Part part) {
    var amounts = new HashMap<FormId, Double>();
    var recipe = problem.inputs().network().recipe(part.process().recipe());
    for (var output : recipe.outputs()) {
      amounts.put(output.form(), full(part) * output.perActivity().value() * 1000);
    }
    return amounts;
  }

  List<PlaceId> parties() {
    return file.parties().stream().map(p -> new PlaceId(p.place())).toList();
  }
}
