package org.lodestone.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.contingency.Span;
import org.lodestone.network.Form;
import org.lodestone.network.PlaceId;
import org.lodestone.optimisation.NetworkRecourse;
import org.lodestone.plan.network.PlanNetwork;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;

/**
 * The bridge test (P15): a supplier lets nothing out any more from a day on. Week by week and use
 * by use, what stays uncovered with the stocks of firms and states alone, with rerouting as well,
 * with the stocks of a plan, and with its projects as they ramp up.
 *
 * <p>The response is the best one and knows how long the stop lasts. Chosen projects are taken to
 * be completed on their likely day; those that go ahead anyway run in all four cases.
 *
 * @param undisturbed uncovered weeks over all uses without the stop and without the plan, because
 *     demand grows faster than supply
 */
public record Bridge(
    String supplier, LocalDate stop, int weeks, double undisturbed, List<Use> uses) {

  /** What bridges the stop, each on top of those before it. */
  public enum Means {
    /** What firms keep as working stock, and states for emergencies. */
    STOCK,
    /** More of other suppliers, as far as lanes carry. */
    REROUTING,
    /** The stocks of the plan. */
    PLAN_STOCK,
    /** The projects of the plan. */
    RAMP_UP
  }

  /**
   * A final use of a party.
   *
   * @param lines one for each means, in their order
   */
  public record Use(String place, String form, double demand_t, List<Line> lines) {
    public Use {
      lines = List.copyOf(lines);
    }

    /** The line of a means. */
    public Line line(Means means) {
      return lines.stream().filter(line -> line.means() == means).findFirst().orElseThrow();
    }
  }

  /**
   * What stays uncovered with some means.
   *
   * @param weeks so many weeks of demand
   * @param first first day of the first week that is short; empty if none is
   * @param parts uncovered part of the demand of each week, 0 to 1
   */
  public record Line(Means means, double weeks, Optional<LocalDate> first, List<Double> parts) {
    public Line {
      parts = List.copyOf(parts);
    }
  }

  /** Less than this part of a week's demand counts as rounding. */
  private static final double NOTHING = 1e-4;

  private static final int LONGEST_YEARS = 3;

  /** Weeks before the stop that are responded to as well, so that goods are on their way. */
  private static final int LEAD_WEEKS = 13;

  public Bridge {
    uses = List.copyOf(uses);
  }

  /** Uncovered weeks over all uses, weighted by their demand, with some means. */
  public double weeks(Means means) {
    double sum = 0;
    double demand_t = 0;
    for (var use : uses) {
      sum += use.line(means).weeks() * use.demand_t();
      demand_t += use.demand_t();
    }
    return demand_t > 0 ? sum / demand_t : 0;
  }

  /**
   * What is asked.
   *
   * @param supplier place whose exports stop
   * @param stop first day of the stop
   * @param years that it is followed, 1 to 3, the quarter before it included
   */
  public record Question(PlaceId supplier, LocalDate stop, int years) {
    public Question {
      if (years < 1 || years > LONGEST_YEARS) {
        throw new IllegalArgumentException(
            "The stop is followed for %d years.\nFollow it for 1 to %d."
                .formatted(years, LONGEST_YEARS));
      }
    }
  }

  /**
   * Puts a plan to the test: five linear programs of a year of weeks, seconds each.
   *
   * @throws CancellationException if the caller cancels
   */
  public static Bridge of(PlanProblem problem, Plan plan, Question question, Progress progress) {
    return new Test(problem, plan, question, progress).run();
  }

  /** Refuses a supplier that the network does not have, or that is one of the parties' side. */
  public static void check(PlanProblem problem, Question question) {
    if (problem.inputs().network().findPlace(question.supplier()).isEmpty()
        || problem.commanded().contains(question.supplier())) {
      throw new IllegalArgumentException(
          "The supplier '%s' is no place outside the alliance.\nList places with 'lodestone data show'."
              .formatted(question.supplier()));
    }
  }

  private static final class Test {
    private final PlanProblem problem;
    private final Plan plan;
    private final Question question;
    private final Progress progress;
    private final PlanWorld world;
    private final int weeks;
    private final List<Integer> nodes = new ArrayList<>();
    private @Nullable Basis basis;

    private Test(PlanProblem problem, Plan plan, Question question, Progress progress) {
      check(problem, question);
      this.problem = problem;
      this.plan = plan;
      this.question = question;
      this.progress = progress;
      world = world(true);
      weeks = world.periods() - LEAD_WEEKS;
      for (int n = 0; n < world.base().nodes().count(); n++) {
        if (world.isOfParty(n) && world.base().nodes().demand()[n] > 0) {
          nodes.add(n);
        }
      }
    }

    /** The alliance by weeks from the stop on. */
    private PlanWorld world(boolean stopped) {
      var begin = question.stop().minusWeeks(LEAD_WEEKS);
      var file = problem.file().over(begin, question.years(), PeriodLength.WEEK);
      var inputs = problem.inputs();
      var from = inputs.scenario();
      var forms = inputs.network().forms().stream().map(Form::id).toList();
      var span = new Span(LEAD_WEEKS * 7, (question.years() + 1) * PeriodLength.DAYS_PER_YEAR, 0);
      var ban =
          new ExportBan(
              "stop of " + question.supplier(), question.supplier(), List.of(), forms, 1, span);
      var scenario =
          new Scenario(
              from.name(),
              file.start(),
              file.period(),
              from.horizonDays(),
              stopped ? List.of(ban) : List.of(),
              from.behaviour(),
              from.stateCoverDays());
      var nothing = new Uncertainty(List.of(), inputs.uncertainty().plan());
      return new PlanWorld(
          new PlanProblem(
              file,
              new PlanProblem.Inputs(
                  inputs.data(), inputs.network(), inputs.register(), scenario, nothing)));
    }

    private Bridge run() {
      var rerouted = running(world.asStated(), false);
      var stocked = stocked(rerouted);
      var steps = List.of(withoutRerouting(rerouted), rerouted, stocked, running(stocked, true));
      var short_t = new EnumMap<Means, double[][]>(Means.class);
      for (var means : Means.values()) {
        progress.tick(short_t.size(), steps.size() + 1L);
        short_t.put(means, unmet(steps.get(short_t.size())));
      }
      progress.tick(steps.size(), steps.size() + 1L);
      double undisturbed = weeks(unmet(running(world(false).asStated(), false)));
      var uses = new ArrayList<Use>();
      for (int i = 0; i < nodes.size(); i++) {
        var lines = new ArrayList<Line>();
        for (var short_ : short_t.entrySet()) {
          lines.add(line(short_.getKey(), i, short_.getValue()[i]));
        }
        var name = world.base().labels().nodes().get(nodes.get(i)).split("@", 2);
        uses.add(new Use(name[1], name[0], Arrays.stream(demand(i)).sum(), lines));
      }
      return new Bridge(question.supplier().text(), question.stop(), weeks, undisturbed, uses);
    }

    /** Projects that go ahead anyway run, and those of the plan if asked. */
    private ResolvedScenario running(ResolvedScenario scenario, boolean ofPlan) {
      var capacity = scenario.bounds().capacity().clone();
      for (var part : problem.network().parts()) {
        var first = ofPlan ? planned(part) : anyway(part);
        if (first.isPresent()) {
          var running = world.running(part, first.get());
          for (int t = 0; t < world.periods(); t++) {
            capacity[t * scenario.processes().count() + world.processOf(part)] +=
                world.full(part) * running[t];
          }
        }
      }
      return scenario.withCapacity(capacity);
    }

    private Optional<LocalDate> planned(PlanNetwork.Part part) {
      return plan.chosen().stream()
          .filter(chosen -> chosen.project().equals(part.project().id().text()))
          .map(chosen -> chosen.firstProduction().likely())
          .findFirst();
    }

    private Optional<LocalDate> anyway(PlanNetwork.Part part) {
      var project = part.project();
      return problem.refused().get(project.id()) instanceof Reason.NeedsNoSupport
          ? Optional.of(project.start().likely())
          : Optional.empty();
    }

    /** The plan's stocks are full on the day of the stop. */
    private ResolvedScenario stocked(ResolvedScenario scenario) {
      var working = scenario.nodes().workingStock().clone();
      for (var stock : plan.stocks()) {
        working[world.nodeOf(stock.form(), stock.place())] += stock.tonnes();
      }
      return scenario.withNodes(
          scenario.nodes().withStocks(working, scenario.nodes().stateStock()));
    }

    /** Existing lanes carry what they carried, and no more. */
    private ResolvedScenario withoutRerouting(ResolvedScenario scenario) {
      double headroom = problem.inputs().scenario().behaviour().laneHeadroom();
      var lanes = scenario.bounds().laneLimit().clone();
      for (int i = 0; i < lanes.length; i++) {
        boolean existing = scenario.lanes().flow()[i % scenario.lanes().count()] > 0;
        lanes[i] /= existing ? headroom : 1;
      }
      var bounds = scenario.bounds();
      return scenario.withBounds(bounds.with(bounds.capacity(), lanes, bounds.demandFactor()));
    }

    /** Tonnes short, by use and week. */
    private double[][] unmet(ResolvedScenario scenario) {
      var recourse =
          new NetworkRecourse(scenario, world.prices(), world.weights(), world.freight());
      var solution = solve(recourse);
      var unmet = new double[nodes.size()][weeks];
      for (int i = 0; i < unmet.length; i++) {
        for (int t = 0; t < unmet[i].length; t++) {
          unmet[i][t] = recourse.unmet(solution, LEAD_WEEKS + t, nodes.get(i));
        }
      }
      return unmet;
    }

    private LpSolution solve(NetworkRecourse recourse) {
      try (var solver = new LpSolver()) {
        solver.interruptWhen(progress::cancelled);
        solver.load(recourse.program());
        var start = basis;
        if (start != null
            && start.columnCount() == recourse.program().columnCount()
            && start.rowCount() == recourse.program().rowCount()) {
          solver.setBasis(start);
        }
        var solution = solver.solve();
        if (progress.cancelled()) {
          throw new CancellationException();
        }
        if (!solution.status().hasValues()) {
          throw new IllegalStateException(
              "The response to the stop of %s ended with the status %s.\nIt always has a solution, so this is a fault of the program."
                  .formatted(question.supplier(), solution.status()));
        }
        basis = solver.basis();
        return solution;
      }
    }

    private double[] demand(int i) {
      int n = nodes.get(i);
      var factors = world.base().bounds().demandFactor();
      int count = world.base().nodes().count();
      var demand = new double[weeks];
      Arrays.setAll(
          demand, t -> factors[(LEAD_WEEKS + t) * count + n] * world.base().nodes().demand()[n]);
      return demand;
    }

    private Line line(Means means, int i, double[] unmet) {
      var demand = demand(i);
      var parts = new ArrayList<Double>();
      Optional<LocalDate> first = Optional.empty();
      double weeks = 0;
      for (int t = 0; t < unmet.length; t++) {
        double part = demand[t] > 0 ? unmet[t] / demand[t] : 0;
        parts.add(part);
        weeks += part;
        if (part > NOTHING && first.isEmpty()) {
          first = Optional.of(question.stop().plusWeeks(t));
        }
      }
      return new Line(means, weeks, first, parts);
    }

    private double weeks(double[][] unmet) {
      double sum = 0;
      double all = 0;
      for (int i = 0; i < unmet.length; i++) {
        sum += Arrays.stream(unmet[i]).sum();
        all += Arrays.stream(demand(i)).sum();
      }
      return all > 0 ? sum / all * weeks : 0;
    }
  }
}
