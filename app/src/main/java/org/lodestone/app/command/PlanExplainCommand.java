package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.plan.Assumption;
import org.lodestone.plan.Planner;
import org.lodestone.plan.rival.ExactSavings;
import org.lodestone.plan.rival.Flips;
import org.lodestone.plan.rival.NextMillion;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone plan explain FILE}: what each project is worth to the plan, what more money
 * would buy, and which assumption flips the choice; all by solving again.
 */
@Command(name = "explain")
public final class PlanExplainCommand implements Callable<Integer> {
  private static final int NAMES_LETTERS = 60;
  private static final int MOST_PROJECTS = 100;

  private final Workbench workbench;

  @Option(names = "--projects", paramLabel = "N", descriptionKey = "plan.explain.projects")
  private int projects = 8;

  @Option(
      names = "--more",
      split = ",",
      paramLabel = "MILLIONS",
      descriptionKey = "plan.explain.more")
  private List<Double> more = List.of(10.0, 100.0);

  @Option(
      names = "--flips",
      split = ",",
      paramLabel = "ASSUMPTION",
      descriptionKey = "plan.explain.flips")
  private List<String> flips = List.of("budget");

  @Mixin private final PlanOptions options = new PlanOptions();

  @Mixin private final TableOptions tables = new TableOptions();

  public PlanExplainCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A limit of the plan and what one more unit of it would be worth. */
  record Price(String limit, double saves, double tonnes, double weeks) {}

  /** An assumption and the smallest step tried that changes the choice, if one does. */
  record Turn(
      String assumption,
      List<Double> tried,
      List<Double> step,
      double better,
      List<String> in,
      List<String> out) {}

  /** The answer, in millions of US dollars. */
  record Answer(
      String name,
      double gap,
      double objective,
      List<ExactSavings.Out> chosen,
      List<ExactSavings.In> rejected,
      List<NextMillion.Buys> more,
      List<Price> prices,
      List<Turn> flips) {}

  @Override
  public Integer call() {
    var assumptions = assumptions();
    checkNumbers();
    return options
        .run(
            workbench,
            (planner, progress) -> {
              write(answer(planner, assumptions, progress));
              return ExitCode.DONE;
            })
        .number();
  }

  private void checkNumbers() {
    var texts = workbench.messages();
    if (projects < 0 || projects > MOST_PROJECTS) {
      throw new WrongUsage(
          texts.text("plan.explain.projects.fault", projects, MOST_PROJECTS),
          texts.text("plan.explain.projects.advice"));
    }
    for (double amount : more) {
      if (!(amount > 0)) {
        throw new WrongUsage(
            texts.text("plan.explain.more.fault", amount), texts.text("plan.explain.more.advice"));
      }
    }
  }

  private List<Assumption> assumptions() {
    if (flips.equals(List.of("all"))) {
      return List.of(Assumption.values());
    }
    return flips.stream().map(this::assumption).toList();
  }

  private Assumption assumption(String word) {
    for (var assumption : Assumption.values()) {
      if (Field.written(assumption).equals(word)) {
        return assumption;
      }
    }
    var texts = workbench.messages();
    throw new WrongUsage(
        texts.text("plan.explain.flips.fault", word),
        texts.text(
            "plan.explain.flips.advice",
            Arrays.stream(Assumption.values())
                .map(Field::written)
                .collect(Collectors.joining(", "))));
  }

  private Answer answer(Planner planner, List<Assumption> assumptions, Progress progress) {
    var plan = planner.solve(progress);
    var savings = ExactSavings.of(planner, plan, projects, progress);
    var next = NextMillion.of(planner, plan, more, progress);
    var turned = Flips.of(planner, options.settings(), assumptions, progress);
    var texts = workbench.messages();
    return new Answer(
        plan.name(),
        plan.gap(),
        plan.objective(),
        savings.chosen(),
        savings.rejected(),
        next.buys(),
        next.prices().stream()
            .map(
                p ->
                    new Price(
                        PlanWords.limit(p.limit(), texts), p.saves_musd(), p.tonnes(), p.weeks()))
            .toList(),
        turned.flips().stream()
            .map(
                f ->
                    new Turn(
                        Field.written(f.assumption()),
                        f.assumption().steps(),
                        f.step().stream().toList(),
                        f.better(),
                        f.in(),
                        f.out()))
            .toList());
  }

  private void write(Answer answer) {
    var asked = new TreeMap<String, String>();
    asked.put("projects", Integer.toString(projects));
    asked.put("more", String.valueOf(more));
    asked.put("flips", String.join(",", flips));
    options.describe(asked);
    var manifest = workbench.manifest("plan explain", asked);
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      workbench.print(
          "plan.explain.title", answer.name(), workbench.numbers().percent(answer.gap()));
      printChosen(answer.chosen());
      printRejected(answer.rejected());
      printMore(answer.more());
      printPrices(answer.prices());
      printFlips(answer.flips());
      workbench.print("plan.explain.note");
    }
  }

  private void printChosen(List<ExactSavings.Out> chosen) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print("plan.explain.chosen");
    var table =
        new TextTable()
            .text(texts.text("plan.column.project"))
            .number(texts.text("plan.explain.held"))
            .number(texts.text("plan.explain.least"))
            .number(texts.text("plan.explain.most"))
            .text(texts.text("plan.explain.replaced"));
    for (var out : chosen) {
      table.row(
          out.project(),
          out.held().map(numbers::plain).orElse("—"),
          numbers.plain(out.least()),
          numbers.plain(out.most()),
          names(out.replacedBy()));
    }
    workbench.print(table.lines(2));
  }

  private void printRejected(List<ExactSavings.In> rejected) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print("plan.explain.rejected");
    var table =
        new TextTable()
            .text(texts.text("plan.column.project"))
            .number(texts.text("plan.explain.least"))
            .number(texts.text("plan.explain.most"))
            .text(texts.text("plan.explain.pushed"));
    for (var in : rejected) {
      table.row(
          in.project(),
          in.fits() ? numbers.plain(in.least()) : "—",
          in.fits() ? numbers.plain(in.most()) : "—",
          in.fits() ? names(in.pushesOut()) : texts.text("plan.explain.no-fit"));
    }
    workbench.print(table.lines(2));
  }

  private void printMore(List<NextMillion.Buys> more) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print("plan.explain.money");
    var table =
        new TextTable()
            .text(texts.text("plan.explain.party"))
            .number(texts.text("plan.explain.added"))
            .number(texts.text("plan.column.saves"))
            .number(texts.text("plan.explain.weeks"))
            .number(texts.text("plan.explain.tonnes"))
            .text(texts.text("plan.frontier.in"))
            .text(texts.text("plan.frontier.out"));
    for (var buys : more) {
      table.row(
          buys.party().isEmpty() ? texts.text("plan.explain.everyone") : buys.party(),
          numbers.plain(buys.added_musd()),
          numbers.plain(buys.saved_musd()),
          numbers.plain(buys.weeks()),
          numbers.plain(buys.tonnes()),
          names(buys.in()),
          names(buys.out()));
    }
    workbench.print(table.lines(2));
  }

  private void printPrices(List<Price> prices) {
    var numbers = workbench.numbers();
    for (var price : prices) {
      workbench.print(
          "plan.explain.price",
          price.limit(),
          numbers.plain(price.saves()),
          numbers.plain(price.tonnes()),
          numbers.plain(price.weeks()));
    }
  }

  private void printFlips(List<Turn> turns) {
    var numbers = workbench.numbers();
    var texts = workbench.messages();
    for (var turn : turns) {
      var name = texts.text("plan.assumption." + turn.assumption());
      if (turn.step().isEmpty()) {
        var tried = new ArrayList<String>();
        turn.tried().forEach(step -> tried.add(numbers.plain(step)));
        workbench.print("plan.explain.no-flip", name, String.join(", ", tried));
      } else {
        workbench.print(
            "plan.explain.flip",
            name,
            numbers.plain(turn.step().getFirst()),
            names(turn.in()),
            names(turn.out()));
      }
    }
  }

  private static String names(List<String> options) {
    return options.isEmpty() ? "—" : TextTable.cut(String.join(", ", options), NAMES_LETTERS);
  }
}
