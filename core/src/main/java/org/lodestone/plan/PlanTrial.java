package org.lodestone.plan;

import java.util.Arrays;
import org.lodestone.optimisation.twostage.RiskWeight;
import org.lodestone.scenario.Progress;

/**
 * A plan on trial: how near it is to the best one for all outcomes (P16), and how it fares in fresh
 * outcomes, for which it was not made, when the response knows everything, when it sees only so far
 * (P17), and when firms act as they behave (P18).
 *
 * @param outcomes fresh ones
 * @param seed of the fresh outcomes
 * @param sight_days how far the response with limited sight sees
 * @param optimistic the response knows the whole outcome
 * @param limitedSight the response knows what lies within sight
 * @param behaviour firms act as they behave; projects deliver what the response with limited sight
 *     sends from them
 */
public record PlanTrial(
    int outcomes,
    long seed,
    double sight_days,
    Sampling sampling,
    View optimistic,
    View limitedSight,
    View behaviour) {

  private static final RiskWeight MEAN = RiskWeight.NEUTRAL;

  /**
   * How much is tried.
   *
   * @param outcomes fresh ones
   * @param samples at least 2, for the bound of the best plan
   * @param perSample outcomes of each
   * @param sight_periods that the response with limited sight knows, the one at hand included
   */
  public record Settings(int outcomes, int samples, int perSample, int sight_periods) {

    /** For a plan made for sixty outcomes. */
    public static final Settings DEFAULT = new Settings(60, 4, 15, 2);

    /**
     * What a plan is tried with where nobody asks for more: as many fresh outcomes as it was made
     * for, samples of a quarter of that, and sight of the period at hand and the next one.
     */
    public static Settings of(Plan plan) {
      return DEFAULT
          .withOutcomes(Math.max(2, plan.outcomes()))
          .withPerSample(Math.max(1, plan.outcomes() / 4));
    }

    public Settings {
      check("fresh outcomes", outcomes, 2);
      check("samples", samples, 2);
      check("outcomes of a sample", perSample, 1);
      check("periods in sight", sight_periods, 1);
    }

    private static void check(String what, int number, int least) {
      if (number < least) {
        throw new IllegalArgumentException(
            "The number of %s (%d) must be at least %d.".formatted(what, number, least));
      }
    }

    public Settings withOutcomes(int number) {
      return new Settings(number, samples, perSample, sight_periods);
    }

    public Settings withSamples(int number) {
      return new Settings(outcomes, number, perSample, sight_periods);
    }

    public Settings withPerSample(int number) {
      return new Settings(outcomes, samples, number, sight_periods);
    }
  }

  /**
   * The objective (V1) over all possible outcomes, in millions of US dollars (P16). Errors are
   * halves of 95 % intervals.
   *
   * @param lower what no plan costs less than: mean of the samples' bounds
   * @param value what this plan costs in the fresh outcomes
   * @param valueWithout what no plan at all costs there
   * @param gap what this plan costs more than the best one at most, 95 % sure: compared within each
   *     sample, because what a sample holds of rare disasters moves both alike
   */
  public record Sampling(
      int samples,
      int outcomes,
      double lower,
      double lowerError,
      double value,
      double valueError,
      double valueWithout,
      double gap) {

    /** The lower end of the interval that holds the optimum. */
    public double least() {
      return lower - lowerError;
    }

    /** The upper end of that interval; this plan costs no more either. */
    public double most() {
      return value + valueError;
    }
  }

  /**
   * What stays uncovered, without and with the plan.
   *
   * @param fewerWeeks what the plan takes off the weeks, outcome by outcome; negative where it adds
   * @param fewerWeeksError half of its 95 % interval
   */
  public record View(Figures without, Figures with, double fewerWeeks, double fewerWeeksError) {

    static View of(Uncovered without, Uncovered with, double tailPart) {
      var fewer = new double[without.weeks.length];
      for (int i = 0; i < fewer.length; i++) {
        fewer[i] = without.weeks[i] - with.weeks[i];
      }
      double[] equal = equal(fewer.length);
      return new View(
          Figures.of(without, tailPart),
          Figures.of(with, tailPart),
          MEAN.of(fewer, equal),
          MEAN.error(fewer, equal));
    }
  }

  /** Uncovered demand, outcome by outcome: weeks of the parties' whole demand, and tonnes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Uncovered(double[] weeks, double[] tonnes) {

    Uncovered(int outcomes) {
      this(new double[outcomes], new double[outcomes]);
    }
  }

  /**
   * Uncovered demand of the parties (P8) in the fresh outcomes.
   *
   * @param weeks expected
   * @param weeksError half of its 95 % interval, as if the outcomes were independent
   * @param weeksTail mean of the worst outcomes
   * @param tonnes expected
   */
  public record Figures(double weeks, double weeksError, double weeksTail, double tonnes) {

    static Figures of(Uncovered uncovered, double tailPart) {
      double[] weeks = uncovered.weeks;
      double[] equal = equal(weeks.length);
      return new Figures(
          MEAN.of(weeks, equal),
          MEAN.error(weeks, equal),
          new RiskWeight(1, 1 - tailPart).of(weeks, equal),
          MEAN.of(uncovered.tonnes, equal));
    }
  }

  private static double[] equal(int outcomes) {
    var equal = new double[outcomes];
    Arrays.fill(equal, 1.0 / outcomes);
    return equal;
  }

  /**
   * Puts a plan on trial. The result depends on the seed of the plan file alone, not on threads.
   *
   * @throws java.util.concurrent.CancellationException if the caller cancels
   */
  public static PlanTrial of(
      PlanProblem problem, Plan plan, Settings settings, int threads, Progress progress) {
    return new TrialRun(problem, plan, settings, threads, progress).run();
  }
}
