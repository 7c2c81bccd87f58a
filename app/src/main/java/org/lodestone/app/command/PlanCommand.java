package org.lodestone.app.command;

import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.Json;
import org.lodestone.plan.Plan;
import org.lodestone.plan.PlanTrial;
import org.lodestone.plan.Planner;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lodestone plan FILE}: which projects to support with which instrument and when, and which
 * stocks to hold, with the reasons for what is out, and how that fares in fresh outcomes.
 */
@Command(name = "plan")
public final class PlanCommand implements Callable<Integer> {
  private final Workbench workbench;

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
              write(plan, trialOptions.wanted() ? tried(planner, plan, progress) : null);
            })
        .number();
  }

  private PlanTrial tried(Planner planner, Plan plan, Progress progress) {
    return PlanTrial.of(
        planner.problem(), plan, trialOptions.settings(plan), options.threads(), progress);
  }

  private void write(Plan plan, @Nullable PlanTrial trial) {
    var answer = PlanAnswer.of(plan, workbench.messages());
    if (workbench.json()) {
      var asked = new TreeMap<String, String>();
      options.describe(asked);
      trialOptions.describe(asked);
      var document = workbench.document(workbench.manifest("plan", asked), answer);
      if (trial != null) {
        document.set("trial", Json.mapper().valueToTree(TrialAnswer.of(trial)));
      }
      workbench.writeDocument(document);
    } else {
      new PlanLayout(workbench).print(answer);
      if (trial != null) {
        new TrialLayout(workbench).print(trial);
      }
    }
  }
}
