package org.lodestone.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.data.yaml.Field;
import org.lodestone.restriction.Screening.Finding;
import org.lodestone.restriction.Screening.Result;
import org.lodestone.restriction.Screening.Route;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lodestone restriction screen}: which trade controls catch an order, and by what route. */
@Command(name = "screen")
public final class RestrictionScreenCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Agreements agreements;
  private final Controls controls;

  @Mixin private final OrderQuestion order = new OrderQuestion();
  @Mixin private final TableOptions tables = new TableOptions();

  public RestrictionScreenCommand(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
    controls = new Controls(workbench, agreements);
  }

  @Override
  public Integer call() {
    var day = agreements.asOf();
    var result = controls.screen(order, day);
    var manifest = agreements.manifest("restriction screen", order.named());
    var answer = controls.screened(result, day);
    tables.writeAnswer(workbench, manifest, agreements.data(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(result);
    }
    return ExitCode.DONE.number();
  }

  private void print(Result result) {
    var texts = workbench.messages();
    workbench.print(List.of(agreements.asOfLine()));
    workbench.print("restriction.route." + Field.written(result.route()));
    result.findings().stream().filter(Finding::binds).forEach(this::print);
    var later = result.findings().stream().filter(finding -> !finding.binds()).toList();
    if (later.stream().anyMatch(finding -> finding.route() != Route.FREE)) {
      workbench.print("restriction.not-binding");
      later.forEach(this::print);
    }
    workbench.print(controls.notes());
    if (result.findings().isEmpty()) {
      workbench.print(List.of(texts.text("restriction.nothing")));
    }
  }

  private void print(Finding finding) {
    var texts = workbench.messages();
    var line =
        texts.text(
            "restriction.finding",
            texts.text("restriction.route.short." + Field.written(finding.route())),
            finding.restriction().id().text(),
            agreements.name(finding.restriction()),
            texts.text("restriction.state." + Field.written(finding.state())),
            controls.why(finding));
    workbench.print(List.of("  " + line));
    finding
        .until()
        .ifPresent(
            until ->
                workbench.print(
                    List.of("      " + texts.text("restriction.suspended", until.toString()))));
  }
}
