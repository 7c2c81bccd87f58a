package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Rounded;
import org.lodestone.app.output.TextTable;
import org.lodestone.finance.instrument.LiabilityFan;
import org.lodestone.finance.instrument.PriceContract;
import org.lodestone.finance.price.PriceGrid;
import org.lodestone.finance.price.PricePaths;
import org.lodestone.finance.price.Settlement;
import org.lodestone.finance.project.FinanceReport;
import org.lodestone.measure.ProjectId;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.finance.MissingFigures;
import org.lodestone.plan.finance.RegisterFinance;
import org.lodestone.plan.finance.RegisterTerms;

/** {@code finance PROJECT}: the money of a project of the register under a plan file. */
final class RegisterFinanceRun {
  private static final String PLAN = "examples/plans/default.yaml";
  private static final String TERMS = "examples/finance/register.yaml";
  private static final int DRAWS = 2000;

  private final Workbench workbench;
  private final TableOptions tables;

  RegisterFinanceRun(Workbench workbench, TableOptions tables) {
    this.workbench = workbench;
    this.tables = tables;
  }

  ExitCode run(String project, @Nullable Path plan, @Nullable Integer draws, @Nullable Long seed) {
    var files = new FinanceFiles(workbench);
    var path = plan == null ? Workbench.home().resolve(PLAN) : plan;
    var problem = new Plans(workbench).problem(path, 0);
    var terms = files.read(Workbench.home().resolve(TERMS), RegisterTerms::read);
    int number = files.draws(draws, DRAWS);
    long from = seed == null ? problem.file().sampling().seed() : seed;
    var answer = answer(problem, finance(problem, project, terms), number, from);
    var options = new TreeMap<String, String>();
    options.put("project", project);
    options.put("plan", String.valueOf(path.getFileName()));
    options.put("draws", Integer.toString(number));
    options.put("seed", Long.toString(from));
    var manifest = workbench.manifest("finance", options);
    tables.write(workbench, answer.name(), manifest, tables(answer));
    if (workbench.json()) {
      workbench.writeJson(manifest, Rounded.of(answer));
    } else {
      print(answer);
    }
    return ExitCode.DONE;
  }

  private RegisterFinance finance(PlanProblem problem, String project, RegisterTerms terms) {
    try {
      return RegisterFinance.of(problem, new ProjectId(project), terms);
    } catch (MissingFigures missing) {
      var texts = workbench.messages();
      throw new Refusal(
          texts.text("finance.register.asked", project),
          texts.text("finance.register.missing", String.join("; ", missing.missing())),
          texts.text("finance.register.remedy"));
    }
  }

  private static RegisterAnswer answer(
      PlanProblem problem, RegisterFinance finance, int draws, long seed) {
    double stateRate = problem.file().discount_perYear();
    try {
      var money = finance.money();
      var grid = FinanceReport.grid(money, finance.instruments(), Settlement.QUARTERLY);
      var paths = PricePaths.draw(finance.world(), grid, draws, seed);
      var report = FinanceReport.of(money, finance.instruments(), paths, stateRate);
      return new RegisterAnswer(
          money.id(),
          money.name(),
          money.currency().getCurrencyCode(),
          money.firstYear(),
          stateRate,
          new RegisterAnswer.Reference(
              finance.reference().form(),
              finance.reference().usd_perKg(),
              finance.reference().floor_usdPerKg(),
              money.output().capacity_tPerYear().value()),
          List.of(FinanceAnswer.world(finance.world().name(), finance.world().reason(), report)),
          finance.programmes().stream().map(RegisterAnswer.ProgrammeLine::of).toList(),
          fans(finance, paths, report, grid, stateRate),
          finance.notCounted(),
          finance.evidence());
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The fans of the contracts on the price, on the production that all instruments together give.
   */
  private static List<RegisterAnswer.Fan> fans(
      RegisterFinance finance,
      PricePaths paths,
      FinanceReport report,
      PriceGrid grid,
      double stateRate) {
    var production_t = new double[grid.years()];
    for (var line : report.lines()) {
      production_t[line.year() - grid.firstYear()] = line.production_t();
    }
    var fans = new ArrayList<RegisterAnswer.Fan>();
    for (var instrument : finance.instruments()) {
      if (instrument instanceof PriceContract contract) {
        fans.add(
            new RegisterAnswer.Fan(
                contract.name(), LiabilityFan.of(contract, paths, production_t, stateRate)));
      }
    }
    return fans;
  }

  private static List<DataTable> tables(RegisterAnswer answer) {
    var tables = new ArrayList<>(FinanceTables.of(answer.asFile()));
    tables.add(1, programmes(answer));
    tables.add(
        FinanceTables.fans(
            answer.fans().stream()
                .map(fan -> new FloorCommand.World(fan.instrument(), "", fan.fan()))
                .toList()));
    return tables;
  }

  private static DataTable programmes(RegisterAnswer answer) {
    var table =
        new DataTable(
            "programmes",
            List.of(
                "programme",
                "kind",
                "party",
                "giver",
                "law",
                "from",
                "until",
                "adopted",
                "critical",
                "standing"));
    for (var line : answer.programmes()) {
      table
          .line()
          .cell(line.programme())
          .cell(line.kind())
          .cell(line.party())
          .cell(line.giver())
          .cell(line.law())
          .cell(line.from())
          .cell(line.until())
          .cell(line.adopted() == null ? null : line.adopted().toString())
          .cell(line.critical())
          .cell(line.standing())
          .end();
    }
    return table;
  }

  private void print(RegisterAnswer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    new FinanceResults(workbench).print(answer.asFile());
    var reference = answer.reference();
    workbench.print(
        "finance.register.reference",
        numbers.plain(reference.capacity_tPerYear()),
        reference.form(),
        numbers.plain(reference.usd_perKg()));
    workbench.print("finance.register.programmes");
    var table =
        new TextTable()
            .text(texts.text("finance.register.column.programme"))
            .text(texts.text("finance.register.column.law"))
            .text(texts.text("finance.register.column.adopted"))
            .text(texts.text("finance.register.column.standing"));
    for (var line : answer.programmes()) {
      table.row(
          line.programme(),
          TextTable.cut(line.law(), 50),
          line.adopted() == null ? "—" : line.adopted().toString(),
          texts.text("finance.register.standing." + line.standing()));
    }
    workbench.print(table.lines(2));
    answer.notCounted().forEach(what -> workbench.print("finance.register.not-counted", what));
  }
}
