package org.lodestone.app.command;

import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lodestone.app.output.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

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
            (planner, progress) -> {
              var plan = planner.solve(progress);
              write(
                  PlanAnswer.of(plan, workbench.messages()),
                  PlanSelection.of(planner.problem(), plan));
            })
        .number();
  }

  private void write(PlanAnswer answer, PlanSelection selection) {
    if (workbench.json()) {
      var asked = new TreeMap<String, String>();
      options.describe(asked);
      var document = workbench.document(workbench.manifest("plan", asked), answer);
      document.setAll(Json.mapper().<ObjectNode>valueToTree(selection));
      workbench.writeDocument(document);
    } else {
      new PlanLayout(workbench).print(answer);
      selection.print(workbench);
    }
  }
}
