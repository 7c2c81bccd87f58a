package org.lodestone.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.lodestone.ensemble.DrawModel;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.plan.PlanTrial.Uncovered;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.Consumer;
import org.lodestone.simulation.Simulation;

/**
 * The fresh outcomes once more, in the whole world and with firms as they behave (P18), month by
 * month. Firms order as they always did, so that nobody would order from a project: what projects
 * deliver enters as recorded flows, and stocks of the plan as stocks of the state.
 *
 * <p>The engine has one baseline, and whatever exists grows alike. So it runs in tonnes of the
 * baseline: capacities, lanes, supplies and working stocks stay as they are, and all else is
 * divided by the growth of what exists.
 */
final class BehaviourTrial {

  private static final PeriodLength PERIOD = PeriodLength.MONTH;
  private static final double DAYS_PER_WEEK = 7;

  private final PlanProblem problem;
  private final PlanFile file;
  private final PlanWorld world;
  private final SupplyNetwork network;
  private final DrawModel calm;
  private final DrawModel provoked;
  private final List<Integer> uses = new ArrayList<>();
  private final Map<String, Integer> laneIndex = new HashMap<>();
  private final Map<String, Integer> nodeIndex = new HashMap<>();

  BehaviourTrial(PlanProblem problem, PlanWorld world) {
    this.problem = problem;
    this.world = world;
    file = problem.file();
    network = problem.network().network();
    var unprovoked = problem.unprovoked().withPeriod(PERIOD);
    calm = new DrawModel(network, unprovoked, problem.uncertainty(unprovoked));
    var scenario = problem.scenario().withPeriod(PERIOD);
    provoked =
        file.triggers().isEmpty()
            ? calm
            : new DrawModel(network, scenario, problem.uncertainty(scenario));
    var labels = calm.resolved().labels();
    for (int l = 0; l < labels.lanes().size(); l++) {
      laneIndex.put(labels.lanes().get(l), l);
    }
    for (int n = 0; n < labels.nodes().size(); n++) {
      nodeIndex.put(labels.nodes().get(n), n);
    }
    findUses();
  }

  private void findUses() {
    var forms = Consumer.of(problem.inputs().network(), world.parties()).forms();
    var nodes = calm.resolved().nodes();
    for (int n = 0; n < nodes.count(); n++) {
      boolean ofParty = world.parties().contains(place(nodes.place()[n]));
      boolean isUse = forms.contains(network.forms().get(nodes.form()[n]).id());
      if (ofParty && isUse && nodes.demand()[n] > 0) {
        uses.add(n);
      }
    }
  }

  private PlaceId place(int index) {
    return network.places().get(index).id();
  }

  /**
   * What stays uncovered under a decision.
   *
   * @param deliveries of the projects, per outcome
   */
  Uncovered uncovered(
      double[] decision, List<ProjectDeliveries> deliveries, int threads, Progress progress) {
    int outcomes = deliveries.size();
    var uncovered = new Uncovered(outcomes);
    // Each thread draws for itself; a draw depends on its number alone.
    IntStream.range(0, threads)
        .parallel()
        .forEach(
            thread -> {
              var draws = new Draws();
              for (int s = thread; s < outcomes; s += threads) {
                if (progress.cancelled()) {
                  throw new CancellationException();
                }
                run(draws.scenario(s, decision, deliveries.get(s)), s, uncovered);
              }
            });
    return uncovered;
  }

  private void run(ResolvedScenario scenario, int outcome, Uncovered uncovered) {
    var result = new Simulation(scenario).run();
    double demand = 0;
    for (int t = 0; t < scenario.periods(); t++) {
      double tonnesOf = growth(file.growth().supply_perYear(), t, scenario);
      for (int n : uses) {
        demand += result.demand(t, n) * tonnesOf;
        uncovered.tonnes()[outcome] += result.shortage(t, n) * tonnesOf;
      }
    }
    double horizon_weeks = scenario.periods() * scenario.daysPerPeriod() / DAYS_PER_WEEK;
    uncovered.weeks()[outcome] =
        demand > 0 ? uncovered.tonnes()[outcome] / demand * horizon_weeks : 0;
  }

  /** By how much something has grown by the middle of a month. */
  private double growth(double rate, int t, ResolvedScenario scenario) {
    return world.grown(rate, (t + 0.5) * scenario.daysPerPeriod() / PeriodLength.DAYS_PER_YEAR);
  }

  /** The draws of the trial, for one thread. */
  private final class Draws {
    private final DrawModel.Draws calmDraws;
    private final DrawModel.Draws provokedDraws;
    private final PlanWorld.Sample sample = world.sample(file.sampling());

    private Draws() {
      var sampling = file.sampling();
      var plan =
          new Uncertainty.Plan(sampling.outcomes(), sampling.seed(), Uncertainty.Sequence.SOBOL);
      calmDraws = calm.draws(plan);
      provokedDraws = provoked.draws(plan);
    }

    ResolvedScenario scenario(int number, double[] decision, ProjectDeliveries deliveries) {
      var drawn = calmDraws.scenario(number);
      var bounds = drawn.bounds();
      var lanes = bounds.laneLimit().clone();
      takeLanes(number, decision, lanes);
      var demand = grown(drawn);
      var recorded = bounds.recorded().clone();
      var supply = drawn.nodes().supply().clone();
      deliver(drawn, deliveries, recorded, supply);
      var state = drawn.nodes().stateStock().clone();
      store(decision, state);
      return drawn
          .withBounds(bounds.with(bounds.capacity(), lanes, demand).withRecorded(recorded))
          .withNodes(
              drawn.nodes().withSupply(supply).withStocks(drawn.nodes().workingStock(), state));
    }

    /** Where a measure of the plan is answered, lanes carry what the answer leaves. */
    private void takeLanes(int number, double[] decision, double[] lanes) {
      int first = decision.length - file.triggers().size();
      for (int r = 0; r < file.triggers().size(); r++) {
        var trigger = file.triggers().get(r);
        if (decision[first + r] > 0 && sample.draw(number).isProvoked(trigger)) {
          var after = provokedDraws.scenario(number).bounds().laneLimit();
          int count = calm.resolved().lanes().count();
          for (int l : world.lanesOf(problem.provoked(trigger), calm.resolved())) {
            for (int i = l; i < lanes.length; i += count) {
              lanes[i] = Math.min(lanes[i], after[i]);
            }
          }
        }
      }
    }
  }

  /** Factors of demand, which grows faster or more slowly than what exists. */
  private double[] grown(ResolvedScenario drawn) {
    var demand = drawn.bounds().demandFactor().clone();
    int count = drawn.nodes().count();
    for (int t = 0; t < drawn.periods(); t++) {
      double factor =
          growth(file.growth().demand_perYear(), t, drawn)
              / growth(file.growth().supply_perYear(), t, drawn);
      for (int i = t * count; i < (t + 1) * count; i++) {
        demand[i] *= factor;
      }
    }
    return demand;
  }

  /**
   * Whatever a project sends leaves on its lanes as a recorded flow; the project has it from
   * outside the network, so that nobody else has less.
   */
  private void deliver(
      ResolvedScenario drawn, ProjectDeliveries deliveries, double[] recorded, double[] supply) {
    int count = drawn.lanes().count();
    double part = drawn.daysPerPeriod() / world.base().daysPerPeriod();
    for (var onLane : deliveries.lanes()) {
      Integer lane = laneIndex.get(onLane.lane());
      if (lane == null) {
        throw new IllegalStateException("The network has no lane '" + onLane.lane() + "'.");
      }
      double most = 0;
      for (int t = 0; t < drawn.periods(); t++) {
        double middle = (t + 0.5) * drawn.daysPerPeriod();
        int period = Math.min(world.periods() - 1, (int) (middle / world.base().daysPerPeriod()));
        double tonnes =
            onLane.tonnes().get(period) * part / growth(file.growth().supply_perYear(), t, drawn);
        recorded[t * count + lane] = tonnes;
        most = Math.max(most, tonnes);
      }
      supply[drawn.lanes().from()[lane]] += most;
    }
  }

  /**
   * Stocks of the plan lie ready from the first day, in addition to those that are there. They do
   * not grow with what exists, and count as in the middle of the years.
   */
  private void store(double[] decision, double[] state) {
    double grown = world.grown(file.growth().supply_perYear(), file.years() / 2.0);
    int first = decision.length - file.triggers().size() - file.stocks().size();
    for (int k = 0; k < file.stocks().size(); k++) {
      var stock = file.stocks().get(k);
      Integer node = nodeIndex.get(stock.form() + "@" + stock.place());
      if (node == null) {
        throw new IllegalStateException(
            "The network has no '%s' in '%s'.".formatted(stock.form(), stock.place()));
      }
      state[node] += decision[first + k] * calm.dailyUse(node) / grown;
    }
  }
}
