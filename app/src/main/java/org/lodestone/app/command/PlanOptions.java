package org.lodestone.app.command;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.ProgressBar;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.Planner;
import picocli.CommandLine.Option;

/** How hard to search for a plan. */
final class PlanOptions {
  private static final int MOST_DRAWS = 10_000;

  @Option(names = "--gap", paramLabel = "PART", descriptionKey = "plan.gap")
  private double gap = 0.001;

  @Option(names = "--draws", paramLabel = "N", descriptionKey = "plan.draws")
  private int draws;

  @Option(names = "--limit", paramLabel = "SECONDS", descriptionKey = "plan.limit")
  private int limit_s = 300;

  @Option(names = "--threads", paramLabel = "T", descriptionKey = "ensemble.threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** Outcomes asked for; 0 for those of the file. */
  int draws(Workbench workbench) {
    if (draws < 0 || draws > MOST_DRAWS) {
      throw new WrongUsage(
          workbench.messages().text("plan.draws.fault", draws, MOST_DRAWS),
          workbench.messages().text("plan.draws.advice"));
    }
    return draws;
  }

  Planner planner(Workbench workbench, PlanProblem problem) {
    try {
      return new Planner(problem, new TwoStageSettings(gap, Duration.ofSeconds(limit_s), threads));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  ProgressBar bar(Workbench workbench, String label, BooleanSupplier cancelled) {
    return !workbench.json() && DrawOptions.isTerminal(System.console())
        ? ProgressBar.on(workbench.session().err(), label, cancelled)
        : ProgressBar.silent(cancelled);
  }

  void describe(Map<String, String> asked) {
    asked.put("gap", Double.toString(gap));
    asked.put("draws", draws == 0 ? "file" : Integer.toString(draws));
  }
}
