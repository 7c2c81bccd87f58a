package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lodestone.plan.Plan;
import org.lodestone.plan.PlanTrial;
import org.lodestone.plan.Planner;
import org.lodestone.plan.rival.Rivals;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone plan FILE}: which projects to support with which instrument and when, and which
 * stocks to hold, with the reasons for what is out; what simpler methods would make of the same
 * question, and how the plan fares in fresh outcomes.
 */
@Command(name = "plan")
public final class PlanCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(names = "--no-rivals", descriptionKey = "plan.no-rivals")
  private boolean alone;

  @Mixin private final PlanOptions options = new PlanOptions();

  @Mixin private final TrialOptions trialOptions = new TrialOptions();

  public PlanCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    trialOptions.check();
    return options
        .run(
            workbench,
            (planner, progress) -> {
              var plan = planner.solve(progress);
              write(planner, plan, rivals(planner, plan, progress), trial(planner, plan, progress));
            })
        .number();
  }

  private Optional<PlanRivals> rivals(Planner planner, Plan plan, Progress progress) {
    return alone
        ? Optional.empty()
        : Optional.of(PlanRivals.of(plan, Rivals.of(planner, plan, progress)));
  }

  private Optional<PlanTrial> trial(Planner planner, Plan plan, Progress progress) {
    return trialOptions.wanted()
        ? Optional.of(
            PlanTrial.of(
                planner.problem(), plan, trialOptions.settings(plan), options.threads(), progress))
        : Optional.empty();
  }

  private void write(
      Planner planner, Plan plan, Optional<PlanRivals> rivals, Optional<PlanTrial> trial) {
    var answer = PlanAnswer.of(plan, workbench.messages());
    if (workbench.json()) {
      var asked = new TreeMap<String, String>();
      options.describe(asked);
      asked.put("rivals", Boolean.toString(!alone));
      trialOptions.describe(asked);
      var parts = new ArrayList<Object>(List.of(answer));
      rivals.ifPresent(parts::add);
      trial.map(TrialAnswer::of).map(Tried::new).ifPresent(parts::add);
      workbench.writeDocument(
          workbench.document(workbench.manifest("plan", asked), parts.toArray()));
    } else {
      new PlanLayout(workbench).print(answer);
      rivals.ifPresent(found -> found.print(workbench));
      trial.ifPresent(found -> new TrialLayout(workbench).print(found));
    }
  }

  /** The trial as a part of the document. */
  private record Tried(TrialAnswer trial) {}
}
