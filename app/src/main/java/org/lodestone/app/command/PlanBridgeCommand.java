package org.lodestone.app.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.network.PlaceId;
import org.lodestone.plan.Bridge;
import org.lodestone.plan.Plan;
import org.lodestone.plan.Planner;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone plan bridge FILE}: whether stocks, rerouting and the plan's projects bridge the
 * stop of a supplier, week by week.
 */
@Command(name = "bridge")
public final class PlanBridgeCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(names = "--supplier", paramLabel = "PLACE", descriptionKey = "plan.bridge.supplier")
  private String supplier = "CN";

  @Option(names = "--stop", paramLabel = "DATE", descriptionKey = "plan.bridge.stop")
  private @Nullable LocalDate stop;

  @Option(names = "--years", paramLabel = "N", descriptionKey = "plan.bridge.years")
  private int years = 1;

  @Mixin private final PlanOptions options = new PlanOptions();

  @Mixin private final TableOptions tables = new TableOptions();

  public PlanBridgeCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Uncovered weeks over all uses with some means, each on top of those before. */
  record Total(String means, double weeks) {}

  /** The answer: totals, then use by use with a series by week for a chart. */
  record Answer(
      String supplier,
      LocalDate stop,
      int weeks,
      double undisturbedWeeks,
      List<Total> totals,
      List<Bridge.Use> uses) {}

  @Override
  public Integer call() {
    return options
        .run(
            workbench,
            (planner, progress) -> {
              write(bridge(planner, progress));
              return ExitCode.DONE;
            })
        .number();
  }

  private Bridge bridge(Planner planner, Progress progress) {
    var day = stop == null ? planner.problem().file().start().plusYears(4) : stop;
    try {
      var question = new Bridge.Question(new PlaceId(supplier), day, years);
      Bridge.check(planner.problem(), question);
      Plan plan = planner.solve(progress);
      return Bridge.of(planner.problem(), plan, question, progress);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private void write(Bridge bridge) {
    var totals = new ArrayList<Total>();
    for (var means : Bridge.Means.values()) {
      totals.add(new Total(Field.written(means), bridge.weeks(means)));
    }
    var answer =
        new Answer(
            bridge.supplier(),
            bridge.stop(),
            bridge.weeks(),
            bridge.undisturbed(),
            totals,
            bridge.uses());
    var asked = new TreeMap<String, String>();
    asked.put("supplier", supplier);
    asked.put("stop", bridge.stop().toString());
    asked.put("years", Integer.toString(years));
    options.describe(asked);
    var manifest = workbench.manifest("plan bridge", asked);
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
  }

  private void print(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print(
        "plan.bridge.title",
        answer.supplier(),
        answer.stop(),
        answer.weeks(),
        numbers.fixed(answer.undisturbedWeeks(), 1));
    var table = new TextTable().text(texts.text("plan.bridge.use"));
    for (var total : answer.totals()) {
      table.number(texts.text("plan.bridge." + total.means()));
    }
    table.text(texts.text("plan.bridge.first-without")).text(texts.text("plan.bridge.first"));
    var all = new ArrayList<String>();
    all.add(texts.text("plan.bridge.all"));
    answer.totals().forEach(total -> all.add(numbers.fixed(total.weeks(), 1)));
    all.addAll(List.of("", ""));
    table.row(all);
    answer.uses().forEach(use -> table.row(cells(use)));
    workbench.print(table.lines(2));
    workbench.print("plan.bridge.note");
  }

  private List<String> cells(Bridge.Use use) {
    var cells = new ArrayList<String>();
    cells.add(use.form() + " @ " + use.place());
    use.lines().forEach(line -> cells.add(workbench.numbers().fixed(line.weeks(), 1)));
    cells.add(first(use, Bridge.Means.REROUTING));
    cells.add(first(use, Bridge.Means.RAMP_UP));
    return cells;
  }

  private String first(Bridge.Use use, Bridge.Means means) {
    return use.line(means).first().map(LocalDate::toString).orElse("—");
  }
}
