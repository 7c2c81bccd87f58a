package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.Interruption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone plan FILE}: which projects to support with which instrument and when, and which
 * stocks to hold, with the reasons for what is out.
 */
@Command(name = "plan")
public final class PlanCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "plan.file")
  private Path file = Workbench.home().resolve("examples/plans/default.yaml");

  @Mixin private final PlanOptions options = new PlanOptions();

  public PlanCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var problem = new Plans(workbench).problem(file, options.draws(workbench));
    try (var interruption = new Interruption()) {
      var bar = options.bar(workbench, problem.file().name(), interruption::isAsked);
      try (var planner = options.planner(workbench, problem)) {
        var plan = planner.solve(bar);
        bar.clear();
        write(PlanAnswer.of(plan, workbench.messages()));
      }
    }
    return ExitCode.DONE.number();
  }

  private void write(PlanAnswer answer) {
    if (workbench.json()) {
      var asked = new TreeMap<String, String>();
      asked.put("file", String.valueOf(file.getFileName()));
      options.describe(asked);
      workbench.writeJson(workbench.manifest("plan", asked), answer);
    } else {
      new PlanLayout(workbench).print(answer);
    }
  }
}
