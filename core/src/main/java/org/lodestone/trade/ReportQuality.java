package org.lodestone.trade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.lodestone.network.PlaceId;

/**
 * How far the reports of a place lie from those of its partners, in log points (H3, H4).
 *
 * @param mean over all mirrored flows
 * @param asExporter by place that reports exports
 * @param asImporter by place that reports imports
 */
public record ReportQuality(
    double mean, SortedMap<PlaceId, Double> asExporter, SortedMap<PlaceId, Double> asImporter) {
  private static final double FARTHEST = Math.log(100);
  private static final double LEAST = 0.05;
  private static final double PRIOR_FLOWS = 5;
  private static final double STANDSTILL = 1e-9;
  private static final int SWEEPS = 1_000;
  private static final double USD_PER_SIDE_AND_THOUSAND = 2_000;

  public ReportQuality {
    asExporter = Collections.unmodifiableSortedMap(new TreeMap<>(asExporter));
    asImporter = Collections.unmodifiableSortedMap(new TreeMap<>(asImporter));
  }

  double exporter(PlaceId place) {
    return asExporter.getOrDefault(place, Math.max(LEAST, mean));
  }

  double importer(PlaceId place) {
    return asImporter.getOrDefault(place, Math.max(LEAST, mean));
  }

  /** The part of the importer's report in a value that both give (H5). */
  double importerWeight(PlaceId exporter, PlaceId importer) {
    double out = exporter(exporter) * exporter(exporter);
    double in = importer(importer) * importer(importer);
    return out / (out + in);
  }

  /** How far the two reports of a flow are apart (H3). */
  static double discrepancy(FlowReports flow, FreightMargin margin) {
    double fob = flow.imported_usd() / (1 + margin.of(flow.code()));
    if (fob == 0 || flow.exported_usd() == 0) {
      return fob == flow.exported_usd() ? 0 : FARTHEST;
    }
    return Math.min(FARTHEST, Math.abs(Math.log(fob / flow.exported_usd())));
  }

  static ReportQuality of(List<FlowReports> flows, FreightMargin margin) {
    var pairs =
        flows.stream()
            .filter(FlowReports::bothReport)
            .map(
                flow ->
                    new Pair(
                        flow,
                        discrepancy(flow, margin),
                        Math.log1p(
                            (flow.imported_usd() + flow.exported_usd())
                                / USD_PER_SIDE_AND_THOUSAND)))
            .filter(pair -> pair.weight > 0)
            .toList();
    if (pairs.isEmpty()) {
      return new ReportQuality(LEAST, new TreeMap<>(), new TreeMap<>());
    }
    return new Fit(pairs).solve();
  }

  private record Pair(FlowReports flow, double discrepancy, double weight) {}

  /** Effects of exporter, importer and code, fitted in turn. */
  private static final class Fit {
    private final List<Pair> pairs;
    private final double mean;
    private final double prior;
    private final List<Effect<?>> effects = new ArrayList<>();
    private final Effect<PlaceId> exporters = new Effect<>(pair -> pair.flow.exporter());
    private final Effect<PlaceId> importers = new Effect<>(pair -> pair.flow.importer());
    private final Effect<CustomsCode> codes = new Effect<>(pair -> pair.flow.code());

    Fit(List<Pair> pairs) {
      this.pairs = pairs;
      double weights = pairs.stream().mapToDouble(Pair::weight).sum();
      mean = pairs.stream().mapToDouble(p -> p.weight * p.discrepancy).sum() / weights;
      prior = PRIOR_FLOWS * weights / pairs.size();
      effects.addAll(List.of(exporters, importers, codes));
    }

    ReportQuality solve() {
      double largestStep = Double.POSITIVE_INFINITY;
      for (int sweep = 0; sweep < SWEEPS && largestStep > STANDSTILL; sweep++) {
        largestStep = effects.stream().mapToDouble(this::fit).max().orElse(0);
      }
      return new ReportQuality(mean, spread(exporters), spread(importers));
    }

    private <K> double fit(Effect<K> effect) {
      var sums = new HashMap<K, double[]>();
      for (var pair : pairs) {
        double rest = pair.discrepancy - mean;
        for (var other : effects) {
          rest -= other == effect ? 0 : other.of(pair);
        }
        var sum = sums.computeIfAbsent(effect.key.apply(pair), _ -> new double[2]);
        sum[0] += pair.weight * rest;
        sum[1] += pair.weight;
      }
      double largestStep = 0;
      for (var sum : sums.entrySet()) {
        double now = sum.getValue()[0] / (sum.getValue()[1] + prior);
        var before = effect.values.put(sum.getKey(), now);
        largestStep = Math.max(largestStep, Math.abs(now - (before == null ? 0 : before)));
      }
      return largestStep;
    }

    private SortedMap<PlaceId, Double> spread(Effect<PlaceId> effect) {
      var spread = new TreeMap<PlaceId, Double>();
      effect.values.forEach((place, value) -> spread.put(place, Math.max(LEAST, mean + value)));
      return spread;
    }
  }

  /** One factor: what it adds for each of its levels. */
  private static final class Effect<K> {
    private final Function<Pair, K> key;
    private final Map<K, Double> values = new HashMap<>();

    Effect(Function<Pair, K> key) {
      this.key = key;
    }

    double of(Pair pair) {
      return values.getOrDefault(key.apply(pair), 0.0);
    }
  }
}
