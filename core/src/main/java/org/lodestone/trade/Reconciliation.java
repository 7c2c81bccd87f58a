package org.lodestone.trade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.trade.ReconciledFlow.MassKind;
import org.lodestone.trade.ReconciledFlow.Reason;
import org.lodestone.trade.TradeReport.Side;

/**
 * Both reports of every flow brought to one value (H2 to H7), after the method of Gaulier and
 * Zignago (2010).
 *
 * @param flows in the order of code, exporter and importer
 */
public record Reconciliation(
    FreightMargin margin, ReportQuality quality, List<ReconciledFlow> flows) {

  public Reconciliation {
    flows = List.copyOf(flows);
  }

  /** Reconciles the reports of one year. */
  public static Reconciliation of(List<TradeReport> reports) {
    var pairs = FlowReports.pair(reports);
    var margin = FreightMargin.of(pairs);
    var quality = ReportQuality.of(pairs, margin);
    return new Reconciliation(
        margin, quality, new Work(reports, pairs, margin, quality).reconcile(pairs));
  }

  /** What the flows of one file need to know of one another. */
  private static final class Work {
    private static final int ENOUGH = 10;

    private final FreightMargin margin;
    private final ReportQuality quality;
    private final Set<PlaceId> importers = new HashSet<>();
    private final Set<PlaceId> exporters = new HashSet<>();
    private final Map<CustomsCode, List<Double>> discrepancies = new HashMap<>();
    private final Map<CustomsCode, Double> usual = new HashMap<>();
    private final List<Double> all = new ArrayList<>();
    private final UnitValues units = new UnitValues();

    Work(
        List<TradeReport> reports,
        List<FlowReports> pairs,
        FreightMargin margin,
        ReportQuality quality) {
      this.margin = margin;
      this.quality = quality;
      for (var report : reports) {
        (report.side() == Side.IMPORTER ? importers : exporters).add(report.reporter());
      }
      for (var pair : pairs) {
        if (pair.bothReport()) {
          double discrepancy = ReportQuality.discrepancy(pair, margin);
          all.add(discrepancy);
          discrepancies.computeIfAbsent(pair.code(), _ -> new ArrayList<>()).add(discrepancy);
        }
      }
    }

    List<ReconciledFlow> reconcile(List<FlowReports> pairs) {
      for (var pair : pairs) {
        mass(pair)
            .ifPresent(
                mass -> units.add(pair.code(), pair.exporter(), value(pair).value(), mass.value()));
      }
      return pairs.stream().map(this::flow).toList();
    }

    private ReconciledFlow flow(FlowReports pair) {
      var value = value(pair);
      var reported = mass(pair);
      var mass =
          reported.isPresent()
              ? reported
              : units.impute(pair.code(), pair.exporter(), value.value());
      return new ReconciledFlow(
          pair.exporter(),
          pair.importer(),
          pair.code(),
          value(pair.imported()),
          value(pair.exported()),
          weight(pair),
          reason(pair),
          value,
          pair.importedMass_kg(),
          pair.exportedMass_kg(),
          mass,
          kind(pair, mass),
          reported
              .filter(known -> units.isOdd(pair.code(), value.value(), known.value()))
              .isPresent());
    }

    private static OptionalDouble value(Optional<TradeReport> report) {
      return report.map(one -> OptionalDouble.of(one.value_usd())).orElse(OptionalDouble.empty());
    }

    private double weight(FlowReports pair) {
      if (pair.bothReport()) {
        return quality.importerWeight(pair.exporter(), pair.importer());
      }
      return pair.imported().isPresent() ? 1 : 0;
    }

    private Reason reason(FlowReports pair) {
      if (pair.bothReport()) {
        return Reason.BOTH_REPORT;
      }
      if (pair.imported().isPresent()) {
        return exporters.contains(pair.exporter())
            ? Reason.EXPORTER_DOES_NOT_NAME
            : Reason.EXPORTER_REPORTS_NOTHING;
      }
      return importers.contains(pair.importer())
          ? Reason.IMPORTER_DOES_NOT_NAME
          : Reason.IMPORTER_REPORTS_NOTHING;
    }

    private Range value(FlowReports pair) {
      double fob = 1 + margin.of(pair.code());
      if (pair.bothReport()) {
        return mean(pair, pair.imported_usd() / fob, pair.exported_usd());
      }
      double value = pair.imported().isPresent() ? pair.imported_usd() / fob : pair.exported_usd();
      double factor = Math.exp(usualDiscrepancy(pair.code()));
      return new Range(value / factor, value, value * factor);
    }

    private Range mean(FlowReports pair, double imported, double exported) {
      double weight = weight(pair);
      double low = Math.min(imported, exported);
      double high = Math.max(imported, exported);
      double mean = weight * imported + (1 - weight) * exported;
      return new Range(low, Math.clamp(mean, low, high), high);
    }

    private double usualDiscrepancy(CustomsCode code) {
      return usual.computeIfAbsent(
          code,
          _ -> {
            var own = discrepancies.getOrDefault(code, List.of());
            var some = own.size() >= ENOUGH ? own : all;
            return some.isEmpty() ? 0 : Spread.median(some);
          });
    }

    private Optional<Range> mass(FlowReports pair) {
      var in = pair.importedMass_kg();
      var out = pair.exportedMass_kg();
      if (in.isPresent() && out.isPresent()) {
        return Optional.of(mean(pair, in.getAsDouble(), out.getAsDouble()));
      }
      if (in.isEmpty() && out.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(Range.exactly(in.orElse(out.orElse(0))));
    }

    private static MassKind kind(FlowReports pair, Optional<Range> mass) {
      boolean in = pair.importedMass_kg().isPresent();
      boolean out = pair.exportedMass_kg().isPresent();
      if (in && out) {
        return MassKind.BOTH_REPORT;
      }
      if (in || out) {
        return in ? MassKind.IMPORTER : MassKind.EXPORTER;
      }
      return mass.isPresent() ? MassKind.IMPUTED : MassKind.MISSING;
    }
  }
}
