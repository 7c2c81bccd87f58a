package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.finance.file.FinanceFile;
import org.lodestone.finance.price.PricePaths;
import org.lodestone.finance.project.FinanceReport;
import org.lodestone.finance.project.ThreeCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lodestone finance FILE}: a project with and without each instrument, what each is worth as
 * a grant and what it may cost the state.
 */
@Command(name = "finance")
public final class FinanceCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Spec private CommandSpec spec;

  /** Not required by the parser, because {@code finance waterfall} has a file of its own. */
  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "finance.file")
  private @Nullable Path file;

  @Option(names = "--world", paramLabel = "NAME", descriptionKey = "finance.world")
  private @Nullable String world;

  @Option(names = "--draws", paramLabel = "N", descriptionKey = "finance.draws")
  private @Nullable Integer draws;

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "ensemble.seed")
  private @Nullable Long seed;

  @Mixin private final TableOptions tables = new TableOptions();

  public FinanceCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var files = new FinanceFiles(workbench);
    var asked = asked();
    var read = files.read(asked, FinanceFile::read);
    int number = files.draws(draws, read.plan().draws());
    long from = seed == null ? read.plan().seed() : seed;
    var worlds = new ArrayList<FinanceAnswer.World>();
    for (var chosen : files.worlds(read.worlds(), world)) {
      var report = report(read, chosen, number, from);
      worlds.add(FinanceAnswer.world(chosen, report));
    }
    var project = read.project();
    var answer =
        new FinanceAnswer(
            project.id(),
            project.name(),
            project.currency().getCurrencyCode(),
            project.firstYear(),
            read.stateRate(),
            worlds,
            read.evidence());
    var options = new TreeMap<String, String>();
    options.put("file", String.valueOf(asked.getFileName()));
    options.put("world", world == null ? "all" : world);
    options.put("draws", Integer.toString(number));
    options.put("seed", Long.toString(from));
    var manifest = workbench.manifest("finance", options);
    tables.write(workbench, answer.name(), manifest, FinanceTables.of(answer));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private Path asked() {
    if (file == null) {
      throw new ParameterException(
          spec.commandLine(), workbench.messages().text("usage-fault.missing", "FILE"));
    }
    return file;
  }

  private static FinanceReport report(
      FinanceFile read, org.lodestone.finance.price.PriceWorld chosen, int number, long from) {
    try {
      var grid = FinanceReport.grid(read.project(), read.instruments(), read.settlement());
      var paths = PricePaths.draw(chosen, grid, number, from);
      return FinanceReport.of(read.project(), read.instruments(), paths, read.stateRate());
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private void print(FinanceAnswer answer) {
    var layout = new FinanceLayout(workbench);
    workbench.print(
        "finance.title",
        answer.name(),
        answer.currency(),
        Integer.toString(answer.firstYear()),
        workbench.numbers().percent(answer.stateRate()));
    for (var each : answer.worlds()) {
      workbench.print("finance.world.title", each.name(), each.why().replaceAll("\\s+", " "));
      workbench.print(table(each).lines(2));
      for (var effect : each.instruments()) {
        if (effect.userCost() != 0 && effect.leakage_tPerYear() != null) {
          workbench.print(
              "finance.users",
              effect.name(),
              layout.millions(effect.userCost()),
              workbench.numbers().plain(effect.leakage_tPerYear()));
        }
      }
    }
    workbench.print("finance.note");
    layout.printEvidence(answer.evidence());
  }

  private TextTable table(FinanceAnswer.World each) {
    var texts = workbench.messages();
    var layout = new FinanceLayout(workbench);
    var table =
        new TextTable()
            .text(texts.text("finance.column.instrument"))
            .number(texts.text("finance.column.npv"))
            .number(texts.text("finance.column.irr"))
            .number(texts.text("finance.column.dscr"))
            .number("LLCR")
            .number(texts.text("finance.column.grant"))
            .number(texts.text("finance.column.cost"))
            .number(texts.text("finance.column.tail"));
    row(table, texts.text("finance.without"), each.without(), List.of("", "", ""));
    for (var effect : each.instruments()) {
      row(
          table,
          "+ " + effect.name(),
          effect.with(),
          List.of(
              layout.millions(effect.grantEquivalent().middle()),
              layout.millions(effect.stateCost().mean()),
              layout.millions(effect.stateCost().tail())));
    }
    row(
        table,
        texts.text("finance.with-all"),
        each.withAll(),
        List.of(
            "",
            layout.millions(each.stateCost().mean()),
            layout.millions(each.stateCost().tail())));
    return table;
  }

  private void row(
      TextTable table,
      String name,
      ThreeCases<FinanceAnswer.Standing> standing,
      List<String> costs) {
    var cells = new ArrayList<String>();
    cells.add(name);
    cells.add(npv(standing));
    cells.add(rate(standing.middle().irr()));
    cells.add(ratio(standing.middle().dscrLeast()));
    cells.add(ratio(standing.middle().llcr()));
    cells.addAll(costs);
    table.row(cells);
  }

  /** The middle with its two ends, if anything is not known. */
  private String npv(ThreeCases<FinanceAnswer.Standing> standing) {
    var layout = new FinanceLayout(workbench);
    var middle = layout.millions(standing.middle().npv());
    if (standing.unfavourable().equals(standing.favourable())) {
      return middle;
    }
    return "%s (%s … %s)"
        .formatted(
            middle,
            layout.millions(standing.unfavourable().npv()),
            layout.millions(standing.favourable().npv()));
  }

  private String rate(List<Double> rates) {
    return switch (rates.size()) {
      case 0 -> workbench.messages().text("finance.irr.none");
      case 1 -> workbench.numbers().percent(rates.getFirst());
      default ->
          workbench
              .messages()
              .text(
                  "finance.irr.several",
                  String.join("; ", rates.stream().map(workbench.numbers()::percent).toList()));
    };
  }

  private String ratio(@Nullable Double ratio) {
    return ratio == null ? "—" : workbench.numbers().fixed(ratio, 2);
  }
}
