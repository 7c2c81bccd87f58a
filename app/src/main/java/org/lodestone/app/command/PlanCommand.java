package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.PlanDocument.Beside;
import org.lodestone.plan.Plan;
import org.lodestone.plan.PlanTrial;
import org.lodestone.plan.Planner;
import org.lodestone.plan.evidence.PlanEvidence;
import org.lodestone.plan.rival.Rivals;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LpSolver;
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
  private static final double NANOS = 1e9;

  private final Workbench workbench;

  @Option(names = "--no-rivals", descriptionKey = "plan.no-rivals")
  private boolean alone;

  @Mixin private final PlanOptions options = new PlanOptions();

  @Mixin private final TrialOptions trialOptions = new TrialOptions();

  @Mixin private final TableOptions tables = new TableOptions();

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
              var plan = timed("plan", () -> planner.solve(progress));
              var rivals = timed("rivals", () -> rivals(planner, plan, progress));
              var trial = timed("trial", () -> trial(planner, plan, progress));
              write(planner, plan, rivals, trial);
              return ExitCode.DONE;
            })
        .number();
  }

  /** Tells how long a part of the answer took: the plan is there long before its trial is. */
  private <T> T timed(String part, Supplier<T> work) {
    long start = System.nanoTime();
    var done = work.get();
    workbench.addTiming(part, (System.nanoTime() - start) / NANOS);
    return done;
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
    var evidence = PlanEvidence.of(planner.problem());
    var selection = PlanSelection.of(planner.problem(), plan);
    var asked = new TreeMap<String, String>();
    options.describe(asked);
    trialOptions.describe(asked);
    asked.put("rivals", Boolean.toString(!alone));
    asked.put("seed", Long.toString(planner.problem().file().sampling().seed()));
    var manifest = workbench.manifest("plan", asked, LpSolver.version());
    tables.write(workbench, plan.name(), manifest, PlanTables.of(answer, plan, evidence));
    if (workbench.json()) {
      var beside = EnumSet.of(Beside.DATES);
      rivals.ifPresent(_ -> beside.add(Beside.RIVALS));
      trial.ifPresent(_ -> beside.add(Beside.TRIAL));
      var parts = new ArrayList<Object>(List.of(PlanDocument.of(answer, plan, evidence, beside)));
      parts.add(selection);
      rivals.ifPresent(parts::add);
      trial.map(TrialAnswer::of).map(Tried::new).ifPresent(parts::add);
      workbench.writeDocument(workbench.document(manifest, parts.toArray()));
    } else {
      new PlanLayout(workbench).print(answer);
      selection.print(workbench);
      rivals.ifPresent(found -> found.print(workbench));
      trial.ifPresent(found -> new TrialLayout(workbench).print(found));
    }
  }

  /** The trial as a part of the document. */
  private record Tried(TrialAnswer trial) {}
}
