package org.lodestone.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.Quantity;
import org.lodestone.finance.file.FanChart;
import org.lodestone.finance.file.FloorFile;
import org.lodestone.finance.file.PathTable;
import org.lodestone.finance.file.PriceTable;
import org.lodestone.finance.instrument.LiabilityFan;
import org.lodestone.finance.price.PricePaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone floor FILE}: what a price floor or contract for difference may cost the state,
 * year by year and in the worst twentieth; or what it has cost at the prices that were really paid.
 */
@Command(name = "floor")
public final class FloorCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "floor.file")
  private Path file = Path.of("");

  @Option(names = "--prices", paramLabel = "FILE", descriptionKey = "floor.prices")
  private @Nullable Path prices;

  @Option(names = "--paths", paramLabel = "FILE", descriptionKey = "floor.paths")
  private @Nullable Path paths;

  @Option(names = "--world", paramLabel = "NAME", descriptionKey = "finance.world")
  private @Nullable String world;

  @Option(names = "--draws", paramLabel = "N", descriptionKey = "finance.draws")
  private @Nullable Integer draws;

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "ensemble.seed")
  private @Nullable Long seed;

  @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "floor.svg")
  private @Nullable Path svg;

  @Mixin private final TableOptions tables = new TableOptions();
  @Mixin private final InputLicence licence = new InputLicence();

  public FloorCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A period settled at traded prices; positive is paid by the state. */
  record Settled(
      LocalDate from,
      LocalDate until,
      double price_perKg,
      double traded_t,
      int asksSetAside,
      double paid) {}

  /** A world with its fan. */
  record World(String name, String why, LiabilityFan fan) {}

  /**
   * The answer; amounts in {@code currency}, positive is paid by the state.
   *
   * @param settled null unless prices were given
   * @param worlds null if prices were given
   */
  record Answer(
      String name,
      String contract,
      String party,
      LocalDate from,
      LocalDate until,
      String currency,
      double stateRate,
      int draws,
      @Nullable List<Settled> settled,
      @Nullable List<World> worlds,
      List<org.lodestone.finance.file.EvidenceLine> evidence) {}

  /** What was settled with prices that a user brought goes out as their licence lets it. */
  private List<DataTable> resting(List<DataTable> made) {
    return prices == null
        ? made
        : made.stream().map(table -> table.restingOn(licence.of(workbench, "--prices"))).toList();
  }

  @Override
  public Integer call() {
    var files = new FinanceFiles(workbench);
    if (prices != null && (world != null || draws != null || seed != null || svg != null)) {
      throw new WrongUsage(
          workbench.messages().text("floor.prices.fault"),
          workbench.messages().text("floor.prices.advice"));
    }
    if (paths != null && (prices != null || world != null || draws != null || seed != null)) {
      throw new WrongUsage(
          workbench.messages().text("floor.paths.fault"),
          workbench.messages().text("floor.paths.advice"));
    }
    var floor = files.read(file, FloorFile::read);
    int number = files.draws(draws, floor.plan().draws());
    long from = seed == null ? floor.plan().seed() : seed;
    var answer =
        prices == null
            ? answer(floor, null, worlds(floor, files, number, from))
            : answer(floor, settled(floor, files, prices), null);
    var manifest = workbench.manifest("floor", options(number, from));
    tables.write(workbench, answer.name(), manifest, resting(tables(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private static List<DataTable> tables(Answer answer) {
    var tables = new ArrayList<DataTable>();
    if (answer.settled() != null) {
      tables.add(FinanceTables.settled(answer.settled()));
    }
    if (answer.worlds() != null) {
      tables.add(FinanceTables.fans(answer.worlds()));
      tables.add(FinanceTables.burdens(answer.worlds()));
    }
    tables.add(FinanceTables.evidence(answer.evidence()));
    return tables;
  }

  private Map<String, String> options(int number, long from) {
    var options = new TreeMap<String, String>();
    options.put("file", String.valueOf(file.getFileName()));
    if (prices != null) {
      options.put("prices", String.valueOf(prices.getFileName()));
    } else if (paths != null) {
      options.put("paths", String.valueOf(paths.getFileName()));
    } else {
      options.put("world", world == null ? "all" : world);
      options.put("draws", Integer.toString(number));
      options.put("seed", Long.toString(from));
    }
    return options;
  }

  private static Answer answer(
      FloorFile floor, @Nullable List<Settled> settled, @Nullable List<World> worlds) {
    var contract = floor.contract();
    return new Answer(
        floor.name(),
        contract.name(),
        contract.party().name(),
        contract.term().from(),
        contract.term().until(),
        floor.currency().getCurrencyCode(),
        floor.stateRate(),
        worlds == null ? 0 : worlds.getFirst().fan().draws(),
        settled,
        worlds,
        floor.evidence());
  }

  private List<Settled> settled(FloorFile floor, FinanceFiles files, Path table) {
    var observed = files.read(table, PriceTable::read);
    try {
      return observed.settle(floor.contract(), floor.grid(), floor.production_tPerYear()).stream()
          .map(
              period ->
                  new Settled(
                      period.first(),
                      period.last(),
                      Quantity.roundedFinite(period.price().price_perKg()),
                      Quantity.roundedFinite(period.price().volume_t()),
                      period.price().setAside().size(),
                      Quantity.roundedFinite(period.paid())))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private List<World> worlds(FloorFile floor, FinanceFiles files, int number, long from) {
    var worlds = new ArrayList<World>();
    if (paths != null) {
      var drawn =
          files.read(
              paths,
              (name, text) ->
                  PathTable.read(name, text, floor.currency(), floor.grid(), floor.plan().seed()));
      var why = workbench.messages().text("floor.paths.why");
      worlds.add(new World(drawn.name(), why, fan(floor, drawn)));
      files.write(svg, FanChart.svg(List.of(worlds.getFirst().fan()), words(floor)));
      return worlds;
    }
    for (var chosen : files.worlds(floor.worlds(), world)) {
      var drawn = PricePaths.draw(chosen, floor.grid(), number, from);
      worlds.add(new World(chosen.name(), chosen.reason().strip(), fan(floor, drawn)));
    }
    var fans = worlds.stream().map(World::fan).toList();
    files.write(svg, FanChart.svg(fans, words(floor)));
    return worlds;
  }

  private static LiabilityFan fan(FloorFile floor, PricePaths drawn) {
    return LiabilityFan.of(floor.contract(), drawn, floor.production_tPerYear(), floor.stateRate());
  }

  private FanChart.Words words(FloorFile floor) {
    var texts = workbench.messages();
    return new FanChart.Words(
        floor.name(),
        texts.text("floor.svg.unit", floor.currency().getCurrencyCode()),
        texts.text("floor.svg.legend"));
  }

  private void print(Answer answer) {
    workbench.print("floor.title", answer.name(), answer.party(), answer.from(), answer.until());
    if (answer.settled() != null) {
      printSettled(answer.settled(), answer.currency());
    }
    if (answer.worlds() != null) {
      answer.worlds().forEach(each -> printWorld(each, answer));
      workbench.print("floor.note");
    }
    new FinanceLayout(workbench).printEvidence(answer.evidence());
  }

  private void printSettled(List<Settled> periods, String currency) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("floor.column.period"))
            .number(texts.text("floor.column.traded-price", currency))
            .number(texts.text("floor.column.volume"))
            .number(texts.text("floor.column.asks"))
            .number(texts.text("floor.column.paid", currency));
    for (var period : periods) {
      table.row(
          period.from() + " – " + period.until(),
          workbench.numbers().fixed(period.price_perKg(), 2),
          workbench.numbers().plain(period.traded_t()),
          workbench.numbers().count(period.asksSetAside()),
          millions(period.paid()));
    }
    workbench.print(table.lines(2));
    workbench.print("floor.asks");
  }

  private void printWorld(World each, Answer answer) {
    var texts = workbench.messages();
    var fan = each.fan();
    workbench.print("finance.world.title", each.name(), each.why().replaceAll("\\s+", " "));
    var table =
        new TextTable()
            .number(texts.text("finance.column.year"))
            .number(texts.text("finance.column.mean"))
            .number("5 %")
            .number("20 %")
            .number("50 %")
            .number("80 %")
            .number("95 %");
    for (var year : fan.years()) {
      table.row(
          Integer.toString(year.year()),
          millions(year.mean()),
          millions(year.q05()),
          millions(year.q20()),
          millions(year.q50()),
          millions(year.q80()),
          millions(year.q95()));
    }
    workbench.print(table.lines(2));
    workbench.print(
        "floor.total",
        millions(fan.total().mean()),
        millions(fan.total().standardError()),
        millions(fan.total().tail()),
        answer.currency());
    workbench.print(
        "floor.discounted",
        millions(fan.discounted().mean()),
        millions(fan.discounted().tail()),
        workbench.numbers().percent(answer.stateRate()));
    new FinanceLayout(workbench).printNeeds(answer.party(), fan.needs());
  }

  private String millions(double amount) {
    return new FinanceLayout(workbench).millions(amount);
  }
}
