package org.lodestone.index.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodestone.data.DataIssue;
import org.lodestone.data.exchange.InputFolder;
import org.lodestone.data.exchange.PublishedTables;
import org.lodestone.data.exchange.PublishedTables.Cell;
import org.lodestone.data.exchange.SupplyTables;
import org.lodestone.data.exchange.SupplyTables.Material;
import org.lodestone.index.GeoPolRisk;
import org.lodestone.index.GeoPolRisk.WithinBloc;
import org.lodestone.index.IndexInput;
import org.lodestone.index.Part;
import org.lodestone.index.TableInputs;
import org.lodestone.network.PlaceId;
import org.lodestone.risk.Consumer;

/**
 * The grid of GeoPolRisk, cell by cell, in the published convention. A cell that differs is
 * computed once more without the imports from codes that stand for no country; if it then agrees,
 * that the publisher drops them silently is its cause.
 */
public final class GeoPolRiskGrid {
  /** Relative difference up to which a cell is the same. */
  static final double TOLERANCE = 1e-9;

  /** Other Europe and areas not specified elsewhere: codes of trade statistics, not countries. */
  private static final Set<PlaceId> NO_COUNTRY = Set.of(new PlaceId("568"), new PlaceId("899"));

  private final TableInputs inputs;
  private final List<ReplicationRow> rows = new ArrayList<>();

  private GeoPolRiskGrid(TableInputs inputs) {
    this.inputs = inputs;
  }

  /** A value of a cell. */
  private record Measured(String name, double published, double ours) {
    double relative() {
      double difference = Math.abs(ours - published);
      return difference == 0 ? 0 : difference / Math.max(Math.abs(published), Double.MIN_NORMAL);
    }

    ReplicationRow row(String item) {
      return ReplicationRow.of(item, name, published, ours, TOLERANCE * Math.abs(published));
    }
  }

  public static Replication of(InputFolder folder) {
    var tables = SupplyTables.read(folder);
    var cells = PublishedTables.grid(folder);
    var issues = new ArrayList<DataIssue>(tables.issues());
    issues.addAll(cells.issues());
    var grid = new GeoPolRiskGrid(TableInputs.of(tables.value(), TableInputs.Convention.PUBLISHED));
    cells.value().forEach(grid::compare);
    return new Replication(Published.GEOPOLRISK_GRID, grid.rows, issues);
  }

  private void compare(Cell cell) {
    var item = "%s, %s, %d".formatted(cell.material(), cell.place(), cell.year());
    var material = inputs.findMaterial(cell.material());
    var consumer = inputs.findConsumer(cell.place());
    if (material.isEmpty() || consumer.isEmpty()) {
      rows.add(new Measured("score", cell.score(), 0).row(item));
      return;
    }
    var input = inputs.input(material.get(), cell.year(), consumer.get());
    var worst = worst(cell, input, material.get(), consumer.get(), Set.of());
    var row = worst.row(item);
    if (worst.relative() > TOLERANCE) {
      var without = input.withoutImportsFrom(NO_COUNTRY);
      if (worst(cell, without, material.get(), consumer.get(), NO_COUNTRY).relative()
          <= TOLERANCE) {
        row = row.because(List.of(Cause.UNKNOWN_PARTNER), dropped(input));
      }
    }
    rows.add(row);
  }

  /** The value of the cell that differs most; the score if none does. */
  private Measured worst(
      Cell cell, IndexInput input, Material material, Consumer consumer, Set<PlaceId> leftOut) {
    var ours = GeoPolRisk.of(input, WithinBloc.SAFE_IMPORT);
    double price = inputs.price_usdPerKg(material, cell.year(), consumer, leftOut);
    var score = new Measured("score", cell.score(), ours.score().value());
    var worst = score;
    for (var other :
        List.of(
            new Measured("hhi", cell.hhi(), ours.hhi().value()),
            new Measured("import risk", cell.importRisk(), ours.importRisk().value()),
            new Measured("price", cell.price_usdPerKg(), price),
            new Measured(
                "characterisation factor",
                cell.factor(),
                ours.characterisationFactor(price).value()))) {
      worst = other.relative() > worst.relative() ? other : worst;
    }
    return worst.relative() > TOLERANCE ? worst : score;
  }

  private static String dropped(IndexInput input) {
    return input.imports().stream()
        .filter(part -> NO_COUNTRY.contains(part.place()))
        .map(GeoPolRiskGrid::told)
        .collect(Collectors.joining("; "));
  }

  private static String told(Part part) {
    return part.place() + ": " + part.amount().value() + " t";
  }
}
