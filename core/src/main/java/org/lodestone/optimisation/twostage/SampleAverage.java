package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.hipparchus.distribution.continuous.TDistribution;
import org.lodestone.scenario.Progress;

/**
 * How far a plan made for a sample of outcomes may be from the best one for all of them (equation
 * V7): several samples are solved, each for itself, and the best of their plans meets a fresh
 * sample. The mean of the optima bounds the true optimum from below, the mean cost of any one plan
 * from above, both but for sampling error (Mak, Morton and Wood 1999; Kleywegt, Shapiro and
 * Homem-de-Mello 2002).
 *
 * @param lower mean of the samples' lower bounds
 * @param lowerError half of its 95 % interval (Student's t over the samples)
 * @param upper what the plan costs in the fresh sample
 * @param upperError half of its 95 % interval, with the threshold of the tail held fast
 * @param plan the plan in the fresh sample
 */
public record SampleAverage(
    double lower, double lowerError, double upper, double upperError, Evaluation plan) {
  private static final double TWO_SIDED = 0.975;
  private static final double ONE_SIDED = 0.95;

  /** What the plan may cost more than the best one, at most: upper end minus lower end. */
  public double gap() {
    return Math.max(0, upper + upperError - (lower - lowerError));
  }

  /**
   * Estimates the bounds.
   *
   * @param program first stage, recourse and weight of the tail; its own outcomes are not used
   * @param samples draws the outcomes of a number from 0 on, all independent of one another; the
   *     number {@code replications} is the fresh sample and may be much larger
   * @param replications at least 2
   */
  public static SampleAverage of(
      TwoStageProgram program,
      IntFunction<List<Outcome>> samples,
      int replications,
      TwoStageSettings settings,
      Progress progress) {
    if (replications < 2) {
      throw new IllegalArgumentException(
          "The number of samples (%d) must be at least 2.".formatted(replications));
    }
    var drawn = new ArrayList<List<Outcome>>();
    for (int m = 0; m < replications; m++) {
      drawn.add(samples.apply(m));
    }
    var lower = Lower.of(program, drawn, settings, progress);
    var fresh = program.withOutcomes(samples.apply(replications));
    var best = cheapest(program, lower.decisions(), drawn.getFirst(), fresh, settings, progress);
    return new SampleAverage(
        lower.mean(), lower.error(), best.objective(), best.objectiveError(), best);
  }

  /**
   * What no plan can cost less than, as far as samples tell: each is solved, and the bounds are
   * averaged. A sample learns from those before it (V5).
   *
   * @param mean of the samples' lower bounds; in expectation below the true optimum
   * @param error half of its 95 % interval (Student's t over the samples)
   * @param decisions the plans of the samples
   */
  public record Lower(double mean, double error, List<double[]> decisions) {

    public Lower {
      decisions = List.copyOf(decisions);
    }

    /**
     * Solves samples one after the other.
     *
     * @param program first stage, recourse and weight of the tail; its own outcomes are not used
     * @param samples at least 2, independent of one another
     * @param settings whose gap may be wide: the bounds hold all the same, only lower
     * @throws java.util.concurrent.CancellationException if the caller cancels
     */
    public static Lower of(
        TwoStageProgram program,
        List<List<Outcome>> samples,
        TwoStageSettings settings,
        Progress progress) {
      var frame =
          new RecourseFrame(program.recourse(), samples.stream().flatMap(List::stream).toList());
      var optima = new double[samples.size()];
      var decisions = new ArrayList<double[]>();
      var learnt = new ArrayList<Evaluation>();
      for (int m = 0; m < optima.length; m++) {
        var sample = program.withOutcomes(samples.get(m));
        try (var decomposition = new LShaped(sample, settings, frame)) {
          learnt.forEach(decomposition::learn);
          var solution = decomposition.solve(progress);
          optima[m] = solution.lower();
          decisions.add(solution.plan().decision());
          learnt.add(solution.plan());
        }
        progress.tick(m + 1L, optima.length);
      }
      return new Lower(SampleAverage.mean(optima), halfInterval(optima, TWO_SIDED), decisions);
    }
  }

  /**
   * What one plan costs more than the best plan of each of several samples, measured in the same
   * outcomes (multiple replications of Mak, Morton and Wood 1999 with common random numbers). A
   * heavy tail makes the cost in one sample differ from that in another many times over; it falls
   * on the plan and on its rival alike, so their difference is known far better than either.
   *
   * @param lower what no plan costs less than: mean of the samples' lower bounds
   * @param lowerError half of its 95 % interval (Student's t over the samples)
   * @param excess mean of what the plan costs more than those bounds, at least 0
   * @param excessError so much more it is at most; 95 % sure on this one side
   */
  public record PairedGap(double lower, double lowerError, double excess, double excessError) {

    /** What the plan may cost more than the best one at most; 95 % sure. */
    public double most() {
      return excess + excessError;
    }

    /**
     * Solves the samples one after the other, each beginning with what the plan costs in it.
     *
     * @param program first stage, recourse and weight of the tail; its own outcomes are not used
     * @param samples at least 2, independent of one another and of how the plan was found
     * @param decision the plan
     * @param settings whose gap counts as excess: a wide one makes the statement weaker, not false
     * @throws java.util.concurrent.CancellationException if the caller cancels
     */
    public static PairedGap of(
        TwoStageProgram program,
        List<List<Outcome>> samples,
        double[] decision,
        TwoStageSettings settings,
        Progress progress) {
      var frame =
          new RecourseFrame(program.recourse(), samples.stream().flatMap(List::stream).toList());
      var bounds = new double[samples.size()];
      var excess = new double[samples.size()];
      var learnt = new ArrayList<Evaluation>();
      for (int m = 0; m < bounds.length; m++) {
        var sample = program.withOutcomes(samples.get(m));
        try (var decomposition = new LShaped(sample, settings, frame)) {
          var plan = decomposition.evaluation(decision, progress);
          learnt.add(plan);
          learnt.forEach(decomposition::learn);
          var solution = decomposition.solve(progress);
          bounds[m] = solution.lower();
          excess[m] = Math.max(0, plan.objective() - solution.lower());
          learnt.add(solution.plan());
        }
        progress.tick(m + 1L, bounds.length);
      }
      return new PairedGap(
          mean(bounds),
          halfInterval(bounds, TWO_SIDED),
          mean(excess),
          halfInterval(excess, ONE_SIDED));
    }
  }

  /** Chooses the plan on the first sample, so that the fresh one remains fresh. */
  private static Evaluation cheapest(
      TwoStageProgram program,
      List<double[]> plans,
      List<Outcome> first,
      TwoStageProgram fresh,
      TwoStageSettings settings,
      Progress progress) {
    double least = Double.POSITIVE_INFINITY;
    double[] best = plans.getFirst();
    var judge = program.withOutcomes(first);
    for (double[] plan : plans) {
      double cost = LShaped.evaluate(judge, plan, settings.threads(), progress).objective();
      if (cost < least) {
        least = cost;
        best = plan;
      }
    }
    return LShaped.evaluate(fresh, best, settings.threads(), progress);
  }

  private static double halfInterval(double[] values, double probability) {
    double t = new TDistribution(values.length - 1.0).inverseCumulativeProbability(probability);
    return t * Math.sqrt(variance(values) / values.length);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }
}
