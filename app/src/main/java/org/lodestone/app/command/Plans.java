package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lodestone.app.DataFault;
import org.lodestone.app.WrongUsage;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.finance.file.PathTable;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.selection.PrivateList;
import org.lodestone.scenario.ScenarioFile;

/** Plan files, as the command line reads them. */
public final class Plans {
  private final Workbench workbench;
  private final Studies studies;
  private final List<Path> lists;
  private final Map<String, Path> paths;

  public Plans(Workbench workbench) {
    this(workbench, List.of(), Map.of());
  }

  private Plans(Workbench workbench, List<Path> lists, Map<String, Path> paths) {
    this.workbench = workbench;
    this.lists = lists;
    this.paths = paths;
    studies = new Studies(workbench);
  }

  /** The same, with the votes of lists that the parties keep to themselves. */
  public Plans withLists(List<Path> files) {
    return new Plans(workbench, List.copyOf(files), paths);
  }

  /** The same, with drawn paths in place of the price law of some forms. */
  public Plans withPaths(Map<String, Path> files) {
    return new Plans(workbench, lists, new LinkedHashMap<>(files));
  }

  /** Reads a plan file with the scenario that it names. */
  public PlanProblem problem(Path path, int draws) {
    return problem(
        path,
        file ->
            draws > 0
                ? file.withSampling(new PlanFile.Sampling(draws, file.sampling().seed()))
                : file);
  }

  /** A path of a file covers every year that the plan counts, from that of its start on. */
  private PlanFile onPaths(PlanFile file) {
    var changed = file.prices();
    for (var each : paths.entrySet()) {
      var known = changed.stream().map(PlanFile.FormPrice::form).toList();
      var form = ConsumerOptions.oneOf(workbench, "form", each.getKey(), known);
      var drawn =
          PathTable.years(
              String.valueOf(each.getValue().getFileName()),
              studies.text(each.getValue()),
              Currency.getInstance("USD"),
              file.start().getYear(),
              file.years() + 1);
      changed =
          changed.stream()
              .map(price -> price.form().equals(form) ? price.on(drawn) : price)
              .toList();
    }
    return paths.isEmpty() ? file : file.assuming(file.completion(), changed, file.unmet());
  }

  /** Reads a plan file and asks it in another way. */
  public PlanProblem problem(Path path, UnaryOperator<PlanFile> change) {
    var name = String.valueOf(path.getFileName());
    try {
      var file = change.apply(PlanFile.read(name, studies.text(path)));
      for (var list : lists) {
        var listName = String.valueOf(list.getFileName());
        file = file.withVotes(PrivateList.read(listName, studies.text(list)).votes());
      }
      file = onPaths(file);
      var parent = path.toAbsolutePath().getParent();
      var scenario = parent == null ? Path.of(file.scenario()) : parent.resolve(file.scenario());
      var question =
          switch (studies.scenario(scenario.normalize())) {
            case ScenarioFile.Question found -> found;
            case ScenarioFile.Replay replay ->
                throw new WrongUsage(
                    workbench.messages().text("ensemble.replay", file.scenario()),
                    workbench.messages().text("study.replay.advice"));
          };
      return new PlanProblem(
          file,
          new PlanProblem.Inputs(
              workbench.data(),
              workbench.baseline().network(),
              register(workbench.data()),
              question.scenario(),
              question.uncertainty()));
    } catch (FileFault fault) {
      throw new WrongUsage(String.valueOf(fault.getMessage()));
    }
  }

  /** The register of a package; a fault in it ends the command. */
  ProjectRegister register(DataPackage data) {
    var read = ProjectRegister.of(data);
    for (var issue : read.issues()) {
      if (issue.severity() == DataIssue.Severity.ERROR) {
        throw new DataFault(issue.message(), issue.advice());
      }
    }
    return read.value();
  }
}
