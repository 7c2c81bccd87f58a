package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.diversify.Diversification;
import org.lodestone.plan.diversify.Diversification.Question;
import org.lodestone.plan.diversify.Diversification.Reach;
import org.lodestone.plan.diversify.Diversification.Result;
import org.lodestone.plan.diversify.Diversification.State;
import org.lodestone.plan.diversify.Diversification.Taken;
import org.lodestone.plan.diversify.Diversification.Users;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LpSolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone plan diversify FILE}: what price floors, stocks and stakes do to a party's
 * dependence on one supplier at equal public cost, under a price cap for users.
 */
@Command(name = "diversify")
public final class PlanDiversifyCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(names = "--party", paramLabel = "PLACE", descriptionKey = "plan.diversify.party")
  private String party = "JP";

  @Option(names = "--supplier", paramLabel = "PLACE", descriptionKey = "plan.diversify.supplier")
  private String supplier = "CN";

  @Option(names = "--form", paramLabel = "FORM", descriptionKey = "plan.diversify.form")
  private String form = "ndfeb";

  @Option(names = "--to", paramLabel = "SHARE", descriptionKey = "plan.diversify.to")
  private double to = 0.5;

  @Option(names = "--cost", paramLabel = "MUSD", descriptionKey = "plan.diversify.cost")
  private @Nullable Double cost_musd;

  @Option(names = "--priced", paramLabel = "FORM", descriptionKey = "plan.diversify.priced")
  private String priced = "ndpr";

  @Option(names = "--cap", paramLabel = "USD/KG", descriptionKey = "plan.diversify.cap")
  private @Nullable Double cap_usdPerKg;

  @Option(names = "--retaliation", paramLabel = "P", descriptionKey = "plan.diversify.retaliation")
  private @Nullable Double retaliation;

  @Mixin private final PlanOptions options = new PlanOptions();

  @Mixin private final TableOptions tables = new TableOptions();

  public PlanDiversifyCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** What a way does, for JSON. */
  record WayAnswer(
      String way,
      double cost,
      double certain,
      double contingent,
      double forCap,
      double mostCost,
      State unanswered,
      State answered,
      boolean provokes,
      Users users,
      ReachAnswer reach,
      List<Taken> taken) {

    static WayAnswer of(Result found) {
      return new WayAnswer(
          Field.written(found.way()),
          found.spent_musd(),
          found.certain_musd(),
          found.contingent_musd(),
          found.capCost_musd(),
          found.most_musd(),
          found.calm(),
          found.answered(),
          found.provokes(),
          found.users(),
          ReachAnswer.of(found.reach()),
          found.taken());
    }
  }

  /**
   * Whether the share is reached.
   *
   * @param kind whether it is reached, would be for more money, or not at all
   * @param missedBy 0 if it is reached
   * @param cost at which it is; null if at none, or if it is reached
   * @param leastShare the least there is; null unless out of reach
   */
  record ReachAnswer(
      String kind, double missedBy, @Nullable Double cost, @Nullable Double leastShare) {

    static ReachAnswer of(Reach reach) {
      return switch (reach) {
        case Reach.Reached r -> new ReachAnswer("reached", 0, null, null);
        case Reach.Costs r -> new ReachAnswer("costs", r.missedBy(), r.cost_musd(), null);
        case Reach.OutOfReach r -> new ReachAnswer("out-of-reach", r.missedBy(), null, r.least());
      };
    }
  }

  /** The answer; money in millions of US dollars, shares from 0 to 1. */
  record Answer(
      String party,
      String supplier,
      String form,
      double to,
      double cost,
      String priced,
      double cap_usdPerKg,
      double baselineShare,
      State without,
      List<WayAnswer> ways,
      List<String> assumed) {}

  @Override
  public Integer call() {
    var question = question();
    return options
        .run(
            workbench,
            (planner, progress) -> {
              write(compare(planner.problem(), question, progress));
              return ExitCode.DONE;
            })
        .number();
  }

  private Question question() {
    try {
      return new Question(
          party,
          supplier,
          form,
          to,
          Optional.ofNullable(cost_musd),
          priced,
          Optional.ofNullable(cap_usdPerKg),
          Optional.ofNullable(retaliation));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private Diversification compare(PlanProblem problem, Question question, Progress progress) {
    try {
      return Diversification.of(problem, options.settings(), question, progress);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private void write(Diversification found) {
    var asked = new TreeMap<String, String>();
    options.describe(asked);
    asked.put("party", party);
    asked.put("supplier", supplier);
    asked.put("form", form);
    asked.put("to", Double.toString(to));
    asked.put("cost", cost_musd == null ? "default" : Double.toString(cost_musd));
    asked.put("priced", priced);
    asked.put("cap", cap_usdPerKg == null ? "floor" : Double.toString(cap_usdPerKg));
    asked.put("retaliation", retaliation == null ? "file" : Double.toString(retaliation));
    var texts = workbench.messages();
    var answer =
        new Answer(
            party,
            supplier,
            form,
            to,
            found.cost_musd(),
            priced,
            found.cap_usdPerKg(),
            found.baseline(),
            found.without(),
            found.ways().stream().map(WayAnswer::of).toList(),
            List.of(
                texts.text("plan.diversify.basis", supplier),
                texts.text("plan.diversify.assumed", supplier)));
    var manifest = workbench.manifest("plan diversify", asked, LpSolver.version());
    tables.writeAnswer(workbench, manifest, workbench.data(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(found);
    }
  }

  private void print(Diversification found) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print(
        "plan.diversify.title",
        supplier,
        form,
        party,
        numbers.percent(found.baseline()),
        numbers.percent(to),
        numbers.percent(found.without().responseShare()));
    workbench.print(
        "plan.diversify.equal",
        numbers.plain(found.cost_musd()),
        numbers.plain(found.cap_usdPerKg()),
        priced);
    workbench.print(table(found).lines(2));
    for (var result : found.ways()) {
      workbench.print(
          "plan.diversify.line",
          texts.text(name(result)),
          reach(result),
          String.join(", ", result.taken().stream().map(this::taken).toList()));
    }
    workbench.print("plan.diversify.basis", supplier);
    workbench.print("plan.diversify.assumed", supplier);
  }

  private TextTable table(Diversification found) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text("")
            .number(texts.text("plan.column.cost"))
            .number(texts.text("plan.diversify.for-cap"))
            .number(texts.text("plan.diversify.share"))
            .number(texts.text("plan.diversify.share-answered"))
            .number(texts.text("plan.column.weeks"))
            .number(texts.text("plan.diversify.weeks-answered"))
            .number(texts.text("plan.diversify.paid"))
            .number(texts.text("plan.diversify.extra"));
    var numbers = workbench.numbers();
    var without = found.without();
    table.row(
        texts.text("plan.diversify.without"),
        "0",
        "",
        numbers.percent(without.share()),
        "",
        numbers.fixed(without.weeks(), 2),
        "",
        "",
        "");
    found.ways().forEach(result -> table.row(cells(result)));
    return table;
  }

  private List<String> cells(Result result) {
    var numbers = workbench.numbers();
    boolean sells = result.users().supported_t() > 0;
    var cells = new ArrayList<String>();
    cells.add(workbench.messages().text(name(result)));
    cells.add(numbers.plain(result.spent_musd()));
    cells.add(numbers.plain(result.capCost_musd()));
    cells.add(numbers.percent(result.calm().share()));
    cells.add(result.provokes() ? numbers.percent(result.answered().share()) : "—");
    cells.add(numbers.fixed(result.calm().weeks(), 2));
    cells.add(result.provokes() ? numbers.fixed(result.answered().weeks(), 2) : "—");
    cells.add(sells ? numbers.fixed(result.users().paid_usdPerKg(), 1) : "—");
    cells.add(sells ? numbers.plain(result.users().extra_musd()) : "—");
    return cells;
  }

  private static String name(Result result) {
    return "plan.diversify.way." + Field.written(result.way());
  }

  private String reach(Result result) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    return switch (result.reach()) {
      case Reach.Reached r -> texts.text("plan.diversify.reached");
      case Reach.Costs r ->
          texts.text(
              "plan.diversify.costs", numbers.percent(r.missedBy()), numbers.plain(r.cost_musd()));
      case Reach.OutOfReach r ->
          texts.text(
              "plan.diversify.out-of-reach",
              numbers.percent(r.missedBy()),
              numbers.percent(r.least()),
              numbers.plain(result.most_musd()));
    };
  }

  private String taken(Taken taken) {
    var numbers = workbench.numbers();
    return switch (taken) {
      case Taken.Support t ->
          t.part() > 1 - 1e-6
              ? t.option()
              : workbench
                  .messages()
                  .text("plan.diversify.in-part", t.option(), numbers.percent(t.part()));
      case Taken.Stock t ->
          workbench
              .messages()
              .text("plan.diversify.days", t.form(), t.place(), numbers.plain(t.days()));
    };
  }
}
