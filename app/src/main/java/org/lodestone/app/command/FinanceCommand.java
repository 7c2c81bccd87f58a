package org.lodestone.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.finance.file.FinanceFile;
import org.lodestone.finance.file.PathTable;
import org.lodestone.finance.price.PriceGrid;
import org.lodestone.finance.price.PricePaths;
import org.lodestone.finance.project.FinanceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lodestone finance FILE|PROJECT}: a project of a file or of the register with and without
 * each instrument, what each is worth as a grant and what it may cost the state.
 */
@Command(name = "finance")
public final class FinanceCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Spec private CommandSpec spec;

  /** Not required by the parser, because {@code finance waterfall} has a file of its own. */
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE|PROJECT",
      descriptionKey = "finance.file")
  private @Nullable Path file;

  @Option(names = "--world", paramLabel = "NAME", descriptionKey = "finance.world")
  private @Nullable String world;

  @Option(names = "--draws", paramLabel = "N", descriptionKey = "finance.draws")
  private @Nullable Integer draws;

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "ensemble.seed")
  private @Nullable Long seed;

  @Option(names = "--paths", paramLabel = "FILE", descriptionKey = "floor.paths")
  private @Nullable Path paths;

  @Option(names = "--plan", paramLabel = "FILE", descriptionKey = "finance.plan")
  private @Nullable Path plan;

  @Mixin private final TableOptions tables = new TableOptions();

  public FinanceCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var asked = asked();
    if (!Files.exists(asked) && isProject(asked)) {
      if (paths != null) {
        throw new WrongUsage(
            workbench.messages().text("finance.paths.fault", asked.toString()),
            workbench.messages().text("finance.paths.advice"));
      }
      return new RegisterFinanceRun(workbench, tables)
          .run(asked.toString(), plan, draws, seed)
          .number();
    }
    if (plan != null) {
      throw new WrongUsage(
          workbench.messages().text("finance.plan.fault", asked.toString()),
          workbench.messages().text("finance.plan.advice"));
    }
    return ofFile(asked).number();
  }

  private boolean isProject(Path asked) {
    return workbench.data().register().projects().find(asked.toString()).isPresent();
  }

  private ExitCode ofFile(Path asked) {
    var files = new FinanceFiles(workbench);
    var read = files.read(asked, FinanceFile::read);
    int number = files.draws(draws, read.plan().draws());
    long from = seed == null ? read.plan().seed() : seed;
    var worlds = paths == null ? worlds(files, read, number, from) : given(files, read, from);
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
    if (paths == null) {
      options.put("world", world == null ? "all" : world);
      options.put("draws", Integer.toString(number));
    } else {
      options.put("paths", String.valueOf(paths.getFileName()));
    }
    options.put("seed", Long.toString(from));
    var manifest = workbench.manifest("finance", options);
    tables.write(workbench, answer.name(), manifest, FinanceTables.of(answer));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      new FinanceResults(workbench).print(answer);
    }
    return ExitCode.DONE;
  }

  private Path asked() {
    if (file == null) {
      throw new ParameterException(
          spec.commandLine(), workbench.messages().text("usage-fault.missing", "FILE"));
    }
    return file;
  }

  private List<FinanceAnswer.World> worlds(
      FinanceFiles files, FinanceFile read, int number, long from) {
    var worlds = new ArrayList<FinanceAnswer.World>();
    for (var chosen : files.worlds(read.worlds(), world)) {
      var report = report(read, grid -> PricePaths.draw(chosen, grid, number, from));
      worlds.add(FinanceAnswer.world(chosen.name(), chosen.reason(), report));
    }
    return worlds;
  }

  /** The prices of a file in place of the worlds. */
  private List<FinanceAnswer.World> given(FinanceFiles files, FinanceFile read, long from) {
    if (paths == null || draws != null || world != null) {
      throw new WrongUsage(
          workbench.messages().text("floor.paths.fault"),
          workbench.messages().text("floor.paths.advice"));
    }
    var table = paths;
    var currency = read.project().currency();
    var report =
        report(
            read,
            grid ->
                files.read(
                    table, (name, text) -> PathTable.read(name, text, currency, grid, from)));
    return List.of(
        FinanceAnswer.world(
            String.valueOf(table.getFileName()),
            workbench.messages().text("floor.paths.why"),
            report));
  }

  private static FinanceReport report(FinanceFile read, Function<PriceGrid, PricePaths> prices) {
    try {
      var grid = FinanceReport.grid(read.project(), read.instruments(), read.settlement());
      var paths = prices.apply(grid);
      return FinanceReport.of(read.project(), read.instruments(), paths, read.stateRate());
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }
}
