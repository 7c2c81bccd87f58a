package org.lodestone.app.command;

import org.lodestone.plan.PlanTrial;

/**
 * A plan on trial as a part of its document.
 *
 * @param outcomes fresh ones
 * @param sightDays how far the response with limited sight sees
 */
record TrialAnswer(
    int outcomes,
    long seed,
    double sightDays,
    Sampling sampling,
    PlanTrial.View optimistic,
    PlanTrial.View limitedSight,
    PlanTrial.View behaviour) {

  private static final double CONFIDENCE = 0.95;

  /**
   * What the best plan and this one cost over all possible outcomes; millions of US dollars.
   *
   * @param lower mean of the samples' bounds
   * @param optimum interval of the best plan
   * @param gap what this plan costs more than the best one at most
   */
  record Sampling(
      int samples,
      int outcomes,
      double confidence,
      double lower,
      double lowerError,
      Interval optimum,
      double value,
      double valueError,
      double valueWithout,
      double gap) {}

  record Interval(double least, double most) {}

  static TrialAnswer of(PlanTrial trial) {
    var s = trial.sampling();
    return new TrialAnswer(
        trial.outcomes(),
        trial.seed(),
        trial.sight_days(),
        new Sampling(
            s.samples(),
            s.outcomes(),
            CONFIDENCE,
            s.lower(),
            s.lowerError(),
            new Interval(s.least(), s.most()),
            s.value(),
            s.valueError(),
            s.valueWithout(),
            s.gap()),
        trial.optimistic(),
        trial.limitedSight(),
        trial.behaviour());
  }
}
