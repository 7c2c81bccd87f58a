package org.lodestone.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lodestone.network.PlaceId;
import org.lodestone.trade.TradeReport.Side;

/** What the two sides of one flow reported; at least one of them did. */
record FlowReports(
    PlaceId exporter,
    PlaceId importer,
    CustomsCode code,
    Optional<TradeReport> imported,
    Optional<TradeReport> exported) {

  private record Key(PlaceId exporter, PlaceId importer, CustomsCode code) {}

  /** Pairs the reports, in the order of code, exporter and importer. */
  static List<FlowReports> pair(List<TradeReport> reports) {
    var flows = new LinkedHashMap<Key, FlowReports>();
    for (var report : reports) {
      boolean isImport = report.side() == Side.IMPORTER;
      var key =
          isImport
              ? new Key(report.partner(), report.reporter(), report.code())
              : new Key(report.reporter(), report.partner(), report.code());
      var known = flows.get(key);
      Optional<TradeReport> none = Optional.empty();
      flows.put(
          key,
          new FlowReports(
              key.exporter,
              key.importer,
              key.code,
              isImport ? Optional.of(report) : known == null ? none : known.imported,
              isImport ? (known == null ? none : known.exported) : Optional.of(report)));
    }
    var sorted = new ArrayList<>(flows.values());
    sorted.sort(
        Comparator.comparing(FlowReports::code)
            .thenComparing(FlowReports::exporter)
            .thenComparing(FlowReports::importer));
    return sorted;
  }

  boolean bothReport() {
    return imported.isPresent() && exported.isPresent();
  }

  double imported_usd() {
    return imported.orElseThrow().value_usd();
  }

  double exported_usd() {
    return exported.orElseThrow().value_usd();
  }

  OptionalDouble importedMass_kg() {
    return imported.map(TradeReport::mass_kg).orElse(OptionalDouble.empty());
  }

  OptionalDouble exportedMass_kg() {
    return exported.map(TradeReport::mass_kg).orElse(OptionalDouble.empty());
  }
}
