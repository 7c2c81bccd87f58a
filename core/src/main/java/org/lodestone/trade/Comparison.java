package org.lodestone.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lodestone.network.PlaceId;

/**
 * A reconciliation beside another one of the same year, code by code and partner by partner.
 *
 * @param codes those that both hold, in their order
 */
public record Comparison(List<OfCode> codes) {

  /**
   * One code.
   *
   * @param ours_usd sum of our reconciled values
   * @param theirs_usd sum of the other file
   * @param ourTop our largest exporter
   * @param theirTop the other file's largest exporter
   * @param partners exporters whose totals differ, the largest difference first
   * @param flows single flows that differ, the largest difference first
   */
  public record OfCode(
      CustomsCode code,
      double ours_usd,
      double theirs_usd,
      PlaceId ourTop,
      PlaceId theirTop,
      List<OfExporter> partners,
      List<OfFlow> flows) {
    public OfCode {
      partners = List.copyOf(partners);
      flows = List.copyOf(flows);
    }

    /** Our total over theirs. */
    public double ratio() {
      return ours_usd / theirs_usd;
    }

    public boolean hasSameTop() {
      return ourTop.equals(theirTop);
    }
  }

  /** An exporter's total in both. */
  public record OfExporter(PlaceId exporter, double ours_usd, double theirs_usd) {
    public double difference_usd() {
      return ours_usd - theirs_usd;
    }
  }

  /**
   * A flow in both.
   *
   * @param ours what we know of it; empty if no report names it
   */
  public record OfFlow(
      PlaceId exporter, PlaceId importer, Optional<ReconciledFlow> ours, double theirs_usd) {
    public double difference_usd() {
      return ours.map(flow -> flow.value_usd().value()).orElse(0.0) - theirs_usd;
    }
  }

  private record Pair(PlaceId exporter, PlaceId importer) {}

  public Comparison {
    codes = List.copyOf(codes);
  }

  /** Compares with flows of the same year. */
  public static Comparison of(Reconciliation ours, List<TradeFlow> theirs) {
    var own = new TreeMap<CustomsCode, Map<Pair, ReconciledFlow>>();
    for (var flow : ours.flows()) {
      own.computeIfAbsent(flow.code(), _ -> new LinkedHashMap<>())
          .put(new Pair(flow.exporter(), flow.importer()), flow);
    }
    var other = new TreeMap<CustomsCode, Map<Pair, Double>>();
    for (var flow : theirs) {
      other
          .computeIfAbsent(flow.code(), _ -> new LinkedHashMap<>())
          .merge(
              new Pair(flow.exporter(), flow.importer()), flow.value_kusd() * 1_000, Double::sum);
    }
    var shared = new TreeSet<>(own.keySet());
    shared.retainAll(other.keySet());
    return new Comparison(
        shared.stream()
            .map(code -> compare(code, own.getOrDefault(code, Map.of()), other.get(code)))
            .toList());
  }

  private static OfCode compare(
      CustomsCode code, Map<Pair, ReconciledFlow> own, @Nullable Map<Pair, Double> known) {
    Map<Pair, Double> other = known == null ? Map.of() : known;
    var pairs = new ArrayList<>(own.keySet());
    other.keySet().stream().filter(pair -> !own.containsKey(pair)).forEach(pairs::add);
    var flows = new ArrayList<OfFlow>();
    var byExporter = new TreeMap<PlaceId, double[]>();
    for (var pair : pairs) {
      var ours = Optional.ofNullable(own.get(pair));
      double theirs_usd = other.getOrDefault(pair, 0.0);
      flows.add(new OfFlow(pair.exporter, pair.importer, ours, theirs_usd));
      var sums = byExporter.computeIfAbsent(pair.exporter, _ -> new double[2]);
      sums[0] += ours.map(flow -> flow.value_usd().value()).orElse(0.0);
      sums[1] += theirs_usd;
    }
    var partners =
        new ArrayList<>(
            byExporter.entrySet().stream()
                .map(e -> new OfExporter(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .toList());
    var ourTop = Comparator.comparingDouble(OfExporter::ours_usd);
    var theirTop = Comparator.comparingDouble(OfExporter::theirs_usd);
    return new OfCode(
        code,
        partners.stream().mapToDouble(OfExporter::ours_usd).sum(),
        partners.stream().mapToDouble(OfExporter::theirs_usd).sum(),
        partners.stream().max(ourTop).orElseThrow().exporter(),
        partners.stream().max(theirTop).orElseThrow().exporter(),
        sorted(partners, Comparator.comparingDouble(one -> -Math.abs(one.difference_usd()))),
        sorted(flows, Comparator.comparingDouble(one -> -Math.abs(one.difference_usd()))));
  }

  private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
    return all.stream().sorted(order).toList();
  }
}
