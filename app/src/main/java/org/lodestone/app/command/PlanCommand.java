package org.lodestone.app.command;

import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.plan.Plan;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.evidence.PlanEvidence;
import org.lodestone.solver.LpSolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lodestone plan FILE}: which projects to support with which instrument and when, and which
 * stocks to hold, with the reasons for what is out.
 */
@Command(name = "plan")
public final class PlanCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final PlanOptions options = new PlanOptions();

  @Mixin private final TableOptions tables = new TableOptions();

  public PlanCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    return options
        .run(
            workbench,
            (planner, progress) -> {
              write(planner.problem(), planner.solve(progress));
              return ExitCode.DONE;
            })
        .number();
  }

  private void write(PlanProblem problem, Plan plan) {
    var answer = PlanAnswer.of(plan, workbench.messages());
    var evidence = PlanEvidence.of(problem);
    var asked = new TreeMap<String, String>();
    options.describe(asked);
    asked.put("seed", Long.toString(problem.file().sampling().seed()));
    var manifest = workbench.manifest("plan", asked, LpSolver.version());
    tables.write(workbench, plan.name(), manifest, PlanTables.of(answer, plan, evidence));
    if (workbench.json()) {
      workbench.writeJson(manifest, PlanDocument.of(answer, plan, evidence));
    } else {
      new PlanLayout(workbench).print(answer);
    }
  }
}
