package org.lodestone.app.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.DataTable;
import org.lodestone.finance.Waterfall;
import org.lodestone.finance.file.EvidenceLine;
import org.lodestone.finance.instrument.LiabilityFan;
import org.lodestone.finance.project.ThreeCases;

/** Answers about money as tables; amounts in the currency of the file. */
final class FinanceTables {
  private FinanceTables() {}

  /** The answer of {@code finance}: flows by year first, as they are the longest. */
  static List<DataTable> of(FinanceAnswer answer) {
    return List.of(flows(answer.worlds()), results(answer.worlds()), evidence(answer.evidence()));
  }

  /** The fans of a contract, a line per world and year. */
  static DataTable fans(List<FloorCommand.World> worlds) {
    var table =
        new DataTable("fan", List.of("world", "year", "mean", "q05", "q20", "q50", "q80", "q95"));
    for (var world : worlds) {
      for (var year : world.fan().years()) {
        table
            .line()
            .cell(world.name())
            .count(year.year())
            .cell(year.mean())
            .cell(year.q05())
            .cell(year.q20())
            .cell(year.q50())
            .cell(year.q80())
            .cell(year.q95())
            .end();
      }
    }
    return table;
  }

  /** What contracts cost the state in all, a line per world. */
  static DataTable burdens(List<FloorCommand.World> worlds) {
    var table =
        new DataTable(
            "total", List.of("world", "measure", "mean", "standard_error", "q95", "tail"));
    for (var world : worlds) {
      burden(table.line().cell(world.name()).cell("undiscounted"), world.fan().total());
      burden(table.line().cell(world.name()).cell("discounted"), world.fan().discounted());
    }
    return table;
  }

  private static void burden(DataTable.Line line, LiabilityFan.Burden burden) {
    line.cell(burden.mean())
        .cell(burden.standardError())
        .cell(burden.q95())
        .cell(burden.tail())
        .end();
  }

  static DataTable settled(List<FloorCommand.Settled> periods) {
    var table =
        new DataTable(
            "settled",
            List.of("from", "until", "price_perKg", "traded_t", "asks_set_aside", "paid"));
    for (var period : periods) {
      table
          .line()
          .cell(period.from())
          .cell(period.until())
          .cell(period.price_perKg())
          .cell(period.traded_t())
          .count(period.asksSetAside())
          .cell(period.paid())
          .end();
    }
    return table;
  }

  /** The mean flows of a project with all its instruments, a line per world and year. */
  static DataTable flows(List<FinanceAnswer.World> worlds) {
    var table =
        new DataTable(
            "flows",
            List.of(
                "world",
                "year",
                "production_t",
                "capex",
                "revenue",
                "support",
                "operating",
                "tax",
                "cfads",
                "debtService",
                "toOwners"));
    for (var world : worlds) {
      for (var year : world.years()) {
        table
            .line()
            .cell(world.name())
            .count(year.year())
            .cell(year.production_t())
            .cell(year.capex())
            .cell(year.revenue())
            .cell(year.support())
            .cell(year.operating())
            .cell(year.tax())
            .cell(year.available())
            .cell(year.service())
            .cell(year.toOwners())
            .end();
      }
    }
    return table;
  }

  /** How a project stands without, with each instrument and with all; a line for each case. */
  static DataTable results(List<FinanceAnswer.World> worlds) {
    var table =
        new DataTable(
            "results",
            List.of(
                "world",
                "instrument",
                "case",
                "npv",
                "npv_q05",
                "npv_q95",
                "irr",
                "dscr_least",
                "llcr",
                "plcr",
                "grant_equivalent",
                "state_cost",
                "state_cost_tail"));
    for (var world : worlds) {
      results(table, world, "none", world.without(), null, null);
      for (var effect : world.instruments()) {
        results(
            table,
            world,
            effect.name(),
            effect.with(),
            effect.grantEquivalent(),
            effect.stateCost());
      }
      results(table, world, "all", world.withAll(), null, world.stateCost());
    }
    return table;
  }

  private static void results(
      DataTable table,
      FinanceAnswer.World world,
      String instrument,
      ThreeCases<FinanceAnswer.Standing> standing,
      @Nullable ThreeCases<Double> grant,
      FinanceAnswer.@Nullable Cost cost) {
    for (var each : Case.values()) {
      var figures = each.of(standing);
      var line = table.line().cell(world.name()).cell(instrument).cell(each.label);
      line.cell(figures.npv())
          .cell(figures.npvQ05())
          .cell(figures.npvQ95())
          .cell(figures.irr().stream().map(String::valueOf).collect(Collectors.joining(";")))
          .cell(figures.dscrLeast())
          .cell(figures.llcr())
          .cell(figures.plcr())
          .cell(grant == null ? null : each.of(grant))
          .cell(cost == null || each != Case.MIDDLE ? null : cost.mean())
          .cell(cost == null || each != Case.MIDDLE ? null : cost.tail())
          .end();
    }
  }

  /** One of three cases. */
  private enum Case {
    UNFAVOURABLE("unfavourable"),
    MIDDLE("middle"),
    FAVOURABLE("favourable");

    private final String label;

    Case(String label) {
      this.label = label;
    }

    <T> T of(ThreeCases<T> cases) {
      return switch (this) {
        case UNFAVOURABLE -> cases.unfavourable();
        case MIDDLE -> cases.middle();
        case FAVOURABLE -> cases.favourable();
      };
    }
  }

  static DataTable years(List<Waterfall.Year> years) {
    var table =
        new DataTable(
            "years", List.of("year", "from", "cash", "to_recovering", "to_other", "outstanding"));
    for (var year : years) {
      table
          .line()
          .count(year.number())
          .cell(year.firstDay())
          .cell(year.cash())
          .cell(year.toRecovering())
          .cell(year.toOther())
          .cell(year.outstanding())
          .end();
    }
    return table;
  }

  /** Where the numbers of a file come from. */
  static DataTable evidence(List<EvidenceLine> evidence) {
    var table = new DataTable("evidence", List.of("of", "kind", "text"));
    for (var line : evidence) {
      var kind =
          switch (line.kind()) {
            case SOURCE -> "source";
            case ASSUMPTION -> "assumption";
          };
      table
          .line()
          .cell(line.of())
          .cell(kind)
          .cell(line.text().replaceAll("\\s+", " ").strip())
          .end();
    }
    return table;
  }
}
