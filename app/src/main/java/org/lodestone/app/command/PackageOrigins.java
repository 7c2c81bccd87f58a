package org.lodestone.app.command;

import java.util.Optional;
import org.lodestone.app.output.Origin;
import org.lodestone.app.output.RecordTables;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Row;

/** The sources of a data package and of its rows with figures. */
public record PackageOrigins(DataPackage data) implements RecordTables.Origins {

  @Override
  public Optional<Origin> source(String id) {
    return data.sources().find(id).map(Origin::of);
  }

  @Override
  public Optional<Origin> figure(String id) {
    return data.figures()
        .find(id)
        .map(Figure::source)
        .or(() -> data.worldProduction().find(id).map(Row.WorldProduction::source))
        .or(() -> data.governance().find(id).map(Row.Governance::source))
        .flatMap(this::source);
  }
}
