package org.lodestone.app.command;

import java.util.TreeMap;
import java.util.concurrent.Callable;
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

  public PlanCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    return options
        .run(
            workbench,
            (planner, progress) ->
                write(PlanAnswer.of(planner.solve(progress), workbench.messages())))
        .number();
  }

  private void write(PlanAnswer answer) {
    if (workbench.json()) {
      var asked = new TreeMap<String, String>();
      options.describe(asked);
      workbench.writeJson(workbench.manifest("plan", asked), answer);
    } else {
      new PlanLayout(workbench).print(answer);
    }
  }
}
