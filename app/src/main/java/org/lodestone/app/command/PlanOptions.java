package org.lodestone.app.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Interruption;
import org.lodestone.app.output.ProgressBar;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.OutOfTime;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.Planner;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which plan file, and how hard to search. */
final class PlanOptions {
  private static final int MOST_DRAWS = 10_000;

  @Mixin private final PlanQuestion question = new PlanQuestion();

  @Option(names = "--gap", paramLabel = "PART", descriptionKey = "plan.gap")
  private double gap = 0.01;

  @Option(names = "--draws", paramLabel = "N", descriptionKey = "plan.draws")
  private int draws;

  @Option(names = "--limit", paramLabel = "SECONDS", descriptionKey = "plan.limit")
  private int limit_s = 300;

  @Option(names = "--threads", paramLabel = "T", descriptionKey = "ensemble.threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** What is done with a planner. */
  interface Work {
    ExitCode with(Planner planner, Progress progress);
  }

  /** Runs with a planner for the file, and tells what kept it from an answer. */
  ExitCode run(Workbench workbench, Work work) {
    checkDraws(workbench);
    var problem = question.problem(workbench, draws);
    try (var interruption = new Interruption()) {
      var bar = bar(workbench, problem.file().name(), interruption::isAsked);
      try (var planner = planner(problem)) {
        var done = work.with(planner, bar);
        bar.clear();
        return done;
      } catch (CancellationException e) {
        bar.clear();
        workbench.session().err().println(workbench.messages().text("plan.stopped"));
        return ExitCode.INTERRUPTED;
      } catch (OutOfTime e) {
        bar.clear();
        var texts = workbench.messages();
        throw new Refusal(
            problem.file().name(),
            texts.text("plan.out-of-time", limit_s),
            texts.text("plan.out-of-time.advice"));
      }
    }
  }

  int threads() {
    return threads;
  }

  private void checkDraws(Workbench workbench) {
    if (draws < 0 || draws > MOST_DRAWS) {
      throw new WrongUsage(
          workbench.messages().text("plan.draws.fault", draws, MOST_DRAWS),
          workbench.messages().text("plan.draws.advice"));
    }
  }

  TwoStageSettings settings() {
    return new TwoStageSettings(gap, Duration.ofSeconds(limit_s), threads);
  }

  private Planner planner(PlanProblem problem) {
    try {
      return new Planner(problem, settings());
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private static ProgressBar bar(Workbench workbench, String label, BooleanSupplier cancelled) {
    return !workbench.json() && DrawOptions.isTerminal(System.console())
        ? ProgressBar.on(workbench.session().err(), label, cancelled)
        : ProgressBar.silent(cancelled);
  }

  void describe(Map<String, String> asked) {
    question.describe(asked);
    asked.put("gap", Double.toString(gap));
    asked.put("draws", draws == 0 ? "file" : Integer.toString(draws));
  }
}
