package org.lodestone.app.command;

import java.util.Map;
import org.lodestone.app.WrongUsage;
import org.lodestone.plan.Plan;
import org.lodestone.plan.PlanTrial;
import picocli.CommandLine.Option;

/** Whether and how a plan is put on trial. */
final class TrialOptions {

  @Option(names = "--no-trial", descriptionKey = "trial.off")
  private boolean off;

  @Option(names = "--trial-draws", paramLabel = "N", descriptionKey = "trial.draws")
  private int draws;

  @Option(names = "--samples", paramLabel = "M", descriptionKey = "trial.samples")
  private int samples = 4;

  boolean wanted() {
    return !off;
  }

  /** As many fresh outcomes as the plan was made for, if nobody asks for others. */
  PlanTrial.Settings settings(Plan plan) {
    try {
      var usual = PlanTrial.Settings.of(plan).withSamples(samples);
      return draws == 0 ? usual : usual.withOutcomes(draws);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  /** Refuses before the plan is sought what the trial would refuse after it. */
  void check() {
    try {
      PlanTrial.Settings.DEFAULT.withSamples(samples).withOutcomes(draws == 0 ? 2 : draws);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  void describe(Map<String, String> asked) {
    asked.put("trial", off ? "none" : draws == 0 ? "plan" : Integer.toString(draws));
    asked.put("samples", Integer.toString(samples));
  }
}
