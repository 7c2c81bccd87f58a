package org.lodestone.index.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Row;
import org.lodestone.index.Herfindahl;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Concentration;
import org.lodestone.risk.WorldTable;

/** Concentrations of printed tables of producers: the USGS of 2026 and the EU's list of 2020. */
public final class WorldConcentration {
  private static final String USGS = "usgs-2026-mcs";
  private static final String EU = "dw-2020-crm";
  private static final String CONCENTRATION = "concentration";
  private static final int EU_YEAR = 2020;
  private static final String EU_STAGE = "EU 2020 list";

  /** The EU's list names at most ten producers of a material. */
  private static final int SLOTS = 10;

  private static final double EU_TOLERANCE = 1e-9;
  private static final double HHI_DIGIT = 1;
  private static final double SHARE_DIGIT = 0.1;

  private WorldConcentration() {}

  /**
   * Concentration and largest share of the world tables.
   *
   * @param published holds the results to compare with
   * @param world holds the tables
   */
  public static Replication usgs2026(DataPackage published, DataPackage world) {
    var tables = WorldTable.listAll(world.worldProduction());
    var rows = new ArrayList<ReplicationRow>();
    for (var figure : published.figures()) {
      if (figure.source().equals(USGS)) {
        measured(tables, published, figure).ifPresent(rows::add);
      }
    }
    return new Replication(Published.USGS_2026_CONCENTRATION, rows, List.of());
  }

  private static Optional<ReplicationRow> measured(
      List<WorldTable> tables, DataPackage published, Figure figure) {
    var name = name(published, figure);
    var year = figure.period().map(Period::text).orElse("");
    boolean isHhi = figure.quantity().equals(CONCENTRATION);
    return tables.stream()
        .filter(t -> (t.commodity() + ", " + t.stage()).equals(name))
        .filter(t -> Integer.toString(t.year()).equals(year) && t.source().equals(USGS))
        .findFirst()
        .flatMap(WorldConcentration::concentration)
        .map(c -> isHhi ? c.othersAsOne().hhi() : c.othersAsOne().top1_pct())
        .map(ours -> rounded(name + ", " + year, figure, ours, isHhi ? HHI_DIGIT : SHARE_DIGIT));
  }

  private static Optional<Concentration> concentration(WorldTable table) {
    return switch (table.outcome()) {
      case WorldTable.Measured(Concentration concentration, var _) -> Optional.of(concentration);
      case WorldTable.Refused refused -> Optional.empty();
    };
  }

  private static ReplicationRow rounded(String item, Figure figure, Range ours, double digit) {
    var measure = figure.quantity().equals(CONCENTRATION) ? "hhi" : "largest share";
    var row =
        new ReplicationRow(item, measure, number(figure), ours, digit, List.of(), figure.place());
    return row.difference() == 0 ? row : row.because(List.of(Cause.ROUNDING), row.detail());
  }

  /** Normalised concentration: shares relative to their own sum, ten slots (I2). */
  public static Replication eu2020(DataPackage published) {
    var rows = new ArrayList<ReplicationRow>();
    for (var figure : published.figures()) {
      if (figure.source().equals(EU) && figure.quantity().equals(CONCENTRATION)) {
        var name = name(published, figure);
        double[] shares =
            published.worldProduction().stream()
                .filter(row -> row.commodity().equals(name) && row.stage().equals(EU_STAGE))
                .filter(row -> row.year() == EU_YEAR)
                .map(Row.WorldProduction::value)
                .mapToDouble(value -> value.toNumber().orElse(0))
                .toArray();
        double ours = Herfindahl.normalised(Herfindahl.of(shares), SLOTS);
        rows.add(ReplicationRow.of(name, "normalised hhi", number(figure), ours, EU_TOLERANCE));
      }
    }
    return new Replication(Published.EU_2020_HHI, rows, List.of());
  }

  private static String name(DataPackage data, Figure figure) {
    return data.forms().find(figure.form()).map(Row.Form::nameEnglish).orElse(figure.form());
  }

  private static double number(Figure figure) {
    return figure.value().toNumber().orElse(0);
  }
}
