package org.lodestone.app.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.assembly.Baseline;
import org.lodestone.data.check.PackageSummary;
import org.lodestone.data.check.PackageSummary.Count;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lodestone data check}: every fault of the package, row by row, and what the package holds.
 */
@Command(name = "check")
public final class DataCheckCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final TableOptions tables = new TableOptions();

  public DataCheckCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A fault as JSON has it. */
  record Fault(String severity, String file, int row, String kind, String message, String advice) {
    static Fault of(DataIssue issue) {
      return new Fault(
          issue.severity().name().toLowerCase(java.util.Locale.ROOT),
          issue.at().file(),
          issue.at().row(),
          issue.getClass().getSimpleName(),
          issue.message(),
          issue.advice());
    }
  }

  /**
   * The part of the baseline that no figure supports; absent if there is no baseline to speak of.
   */
  record Support(int baselineYear, double assumedShare, double unexplainedShare, int adjustments) {
    static Support of(Baseline baseline) {
      return new Support(
          baseline.network().baselineYear(),
          baseline.assumedShare(),
          baseline.unexplainedShare(),
          baseline.adjustments().size());
    }
  }

  /** The answer. */
  record Answer(
      int faults,
      int warnings,
      PackageSummary summary,
      @Nullable Support baseline,
      List<Fault> issues) {}

  @Override
  public Integer call() {
    var read = workbench.checkedPackage();
    var data = read.value();
    var issues = read.issues();
    @Nullable Support support = null;
    if (!Workbench.hasFaults(issues) && !data.hasNoChain()) {
      var assembled = workbench.assembledBaseline();
      issues = Stream.concat(issues.stream(), assembled.issues().stream()).toList();
      support = assembled.value().map(Support::of).orElse(null);
    }
    int faults = count(issues, DataIssue.Severity.ERROR);
    var answer =
        new Answer(
            faults,
            count(issues, DataIssue.Severity.WARNING),
            PackageSummary.of(data),
            support,
            issues.stream().map(Fault::of).toList());
    var manifest = workbench.manifest("data check", Map.of());
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(data, answer, issues);
    }
    return (faults == 0 ? ExitCode.DONE : ExitCode.NEGATIVE).number();
  }

  private static int count(List<DataIssue> issues, DataIssue.Severity severity) {
    return (int) issues.stream().filter(issue -> issue.severity() == severity).count();
  }

  private void print(DataPackage data, Answer answer, List<DataIssue> issues) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var summary = answer.summary;
    workbench.print("check.package", data.name(), data.title());
    var table = new TextTable().text("").number("").text("");
    table.row(
        texts.text("check.figures"),
        numbers.count(summary.figures()),
        grades(summary.figuresByGrade()));
    table.row(
        texts.text("check.sources"),
        numbers.count(summary.sources()),
        grades(summary.sourcesByGrade()));
    table.row(texts.text("check.assumptions"), numbers.count(summary.assumptions()), "");
    summary
        .largest()
        .ifPresent(
            largest ->
                table.row(
                    texts.text("check.largest-source"),
                    numbers.percent(summary.largestShare_percent() / 100),
                    largest.name()));
    var world = summary.world();
    table.row(
        texts.text("check.world"),
        numbers.count(world.productionRows()),
        texts.text("check.commodities", numbers.count(world.commodities())));
    table.row(texts.text("check.governance"), numbers.count(world.governanceRows()), "");
    var support = answer.baseline;
    if (support != null) {
      table.row(
          texts.text("check.assumed"),
          numbers.percent(support.assumedShare),
          texts.text("check.assumed.note"));
      table.row(texts.text("check.unexplained"), numbers.percent(support.unexplainedShare), "");
      table.row(
          texts.text("check.adjusted"),
          numbers.count(support.adjustments),
          texts.text("check.adjusted.note"));
    }
    workbench.print(table.lines(2));
    workbench.print("check.result", numbers.count(answer.faults), numbers.count(answer.warnings));
    for (var issue : issues) {
      var key = issue.severity() == DataIssue.Severity.ERROR ? "check.fault" : "check.warning";
      workbench.print(key, issue.at().toString(), issue.message());
      workbench.print(issue.advice().lines().map(line -> "    " + line).toList());
    }
  }

  private String grades(List<Count> counts) {
    return counts.stream()
        .filter(count -> count.count() > 0)
        .map(
            count ->
                workbench
                    .messages()
                    .text("check.grade", count.name(), workbench.numbers().count(count.count())))
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
