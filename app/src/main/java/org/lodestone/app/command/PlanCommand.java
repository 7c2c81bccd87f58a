package org.lodestone.app.command;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lodestone.plan.rival.Rivals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone plan FILE}: which projects to support with which instrument and when, and which
 * stocks to hold, with the reasons for what is out.
 */
@Command(name = "plan")
public final class PlanCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(names = "--no-rivals", descriptionKey = "plan.no-rivals")
  private boolean alone;

  @Mixin private final PlanOptions options = new PlanOptions();

  public PlanCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    return options
        .run(
            workbench,
            (planner, progress) -> {
              var plan = planner.solve(progress);
              var rivals = alone ? new Rivals(List.of()) : Rivals.of(planner, plan, progress);
              write(PlanRivals.of(plan, rivals, workbench.messages()));
            })
        .number();
  }

  private void write(PlanRivals answer) {
    if (workbench.json()) {
      var asked = new TreeMap<String, String>();
      asked.put("rivals", Boolean.toString(!alone));
      options.describe(asked);
      workbench.writeJson(workbench.manifest("plan", asked), answer);
    } else {
      answer.print(workbench);
    }
  }
}
