package org.lodestone.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.lodestone.optimisation.twostage.LShaped;
import org.lodestone.optimisation.twostage.Outcome;
import org.lodestone.optimisation.twostage.RollingRecourse;
import org.lodestone.optimisation.twostage.SampleAverage;
import org.lodestone.optimisation.twostage.TwoStageProgram;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.PlanTrial.Sampling;
import org.lodestone.plan.PlanTrial.Settings;
import org.lodestone.plan.PlanTrial.Uncovered;
import org.lodestone.plan.PlanTrial.View;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LpSolution;

/** One trial of a plan (P16–P18). One use each. */
final class TrialRun {

  /** The samples' bounds may be so much lower than their optima. */
  private static final double SAMPLE_GAP = 0.01;

  private static final double DAYS_PER_WEEK = 7;

  /** Two optimistic, two with limited sight, two of firms, the samples. */
  private static final int STEPS = 7;

  private final PlanProblem problem;

  private final PlanProgram program;
  private final TwoStageProgram twoStage;
  private final double[] decision;
  private final double[] nothing;
  private final Settings settings;
  private final int threads;
  private final Progress progress;
  private int steps;

  TrialRun(PlanProblem made, Plan plan, Settings settings, int threads, Progress progress) {
    this.settings = settings;
    this.threads = threads;
    this.progress = progress;
    problem = new PlanProblem(made.file().withSampling(fresh(made.file())), made.inputs());
    program = new PlanProgram(problem);
    twoStage = program.program();
    decision = program.decision(plan);
    nothing = new double[decision.length];
  }

  private PlanFile.Sampling fresh(PlanFile file) {
    return new PlanFile.Sampling(settings.outcomes(), file.sampling().seed() + 1);
  }

  PlanTrial run() {
    var optimisticWith = new Tally();
    var optimisticWithout = new Tally();
    try (var responses = new LShaped(twoStage, TwoStageSettings.DEFAULT.withThreads(threads))) {
      responses.forEach(decision, optimisticWith::take, step());
      responses.forEach(nothing, optimisticWithout::take, step());
    }
    var rolling =
        new RollingRecourse(
            twoStage,
            program.undisturbed(problem.file().sampling()),
            program.recourse().periods(),
            settings.sight_periods());
    var sightedWith = new Tally();
    var sightedWithout = new Tally();
    rolling.forEach(decision, threads, sightedWith::take, step());
    rolling.forEach(nothing, threads, sightedWithout::take, step());
    var firms = new BehaviourTrial(problem, program.world());
    var firmsWithout = firms.uncovered(nothing, sightedWithout.deliveries(), threads, step());
    var firmsWith = firms.uncovered(decision, sightedWith.deliveries(), threads, step());
    double tail = problem.file().tail().part();
    return new PlanTrial(
        settings.outcomes(),
        problem.file().sampling().seed(),
        settings.sight_periods() * program.world().base().daysPerPeriod(),
        sampling(optimisticWith.costs, optimisticWithout.costs),
        View.of(optimisticWithout.uncovered, optimisticWith.uncovered, tail),
        View.of(sightedWithout.uncovered, sightedWith.uncovered, tail),
        View.of(firmsWithout, firmsWith, tail));
  }

  /** P16. */
  private Sampling sampling(double[] costs, double[] costsWithout) {
    double unit = program.recourse().pointsPerUnit();
    var samples = new ArrayList<List<Outcome>>();
    for (int m = 1; m <= settings.samples(); m++) {
      long seed = problem.file().sampling().seed() + m;
      samples.add(program.otherOutcomes(new PlanFile.Sampling(settings.perSample(), seed)));
    }
    var gap =
        SampleAverage.PairedGap.of(
            twoStage,
            samples,
            decision,
            new TwoStageSettings(SAMPLE_GAP, Duration.ofDays(1), threads),
            step());
    var risk = twoStage.risk();
    double[] equal = twoStage.probabilities();
    double certain = twoStage.first().program().objective(decision);
    return new Sampling(
        settings.samples(),
        settings.perSample(),
        gap.lower() * unit,
        gap.lowerError() * unit,
        (certain + risk.of(costs, equal)) * unit,
        risk.error(costs, equal) * unit,
        risk.of(costsWithout, equal) * unit,
        gap.most() * unit);
  }

  /** The next step of the trial: what goes on within it is not told. */
  private Progress step() {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    progress.tick(steps++, STEPS);
    return new Progress() {
      @Override
      public void tick(long done, long total) {}

      @Override
      public boolean cancelled() {
        return progress.cancelled();
      }
    };
  }

  /** What responses leave uncovered and what projects deliver, outcome by outcome. */
  private final class Tally {
    private final Uncovered uncovered = new Uncovered(settings.outcomes());
    private final double[] costs = new double[settings.outcomes()];
    private final ProjectDeliveries[] deliveries = new ProjectDeliveries[settings.outcomes()];

    private void take(int outcome, LpSolution response) {
      var world = program.world();
      double[] wanted = program.demand(outcome);
      int nodes = world.base().nodes().count();
      double demand = 0;
      for (int t = 0; t < world.periods(); t++) {
        for (int n = 0; n < nodes; n++) {
          if (wanted[t * nodes + n] > 0) {
            demand += wanted[t * nodes + n];
            uncovered.tonnes()[outcome] += program.recourse().unmet(response, t, n);
          }
        }
      }
      double horizon_weeks = world.firstDay(world.periods()) / DAYS_PER_WEEK;
      uncovered.weeks()[outcome] =
          demand > 0 ? uncovered.tonnes()[outcome] / demand * horizon_weeks : 0;
      costs[outcome] = response.objective();
      deliveries[outcome] = ProjectDeliveries.of(problem, program, response);
    }

    private List<ProjectDeliveries> deliveries() {
      return List.of(deliveries);
    }
  }
}
