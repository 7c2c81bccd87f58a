package org.lodestone.trade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Freight and insurance over the value of goods free on board, one margin a code (H2).
 *
 * @param byCode margins of the codes that have pairs
 * @param other for all other codes
 */
public record FreightMargin(List<OfCode> byCode, double other) {
  private static final double MASSES_ALIKE = 1.1;
  private static final double LEAST_USD = 10_000;
  private static final double PRIOR = 30;
  private static final double LARGEST = 1.2;
  private static final Comparator<OfCode> BY_CODE = Comparator.comparing(OfCode::code);

  /**
   * The margin of a code.
   *
   * @param pairs flows that it was estimated from
   */
  public record OfCode(CustomsCode code, double margin, int pairs) {}

  public FreightMargin {
    byCode = byCode.stream().sorted(BY_CODE).toList();
  }

  static FreightMargin of(List<FlowReports> flows) {
    var ratios = new TreeMap<CustomsCode, List<Double>>();
    var all = new ArrayList<Double>();
    for (var flow : flows) {
      if (isAlike(flow)) {
        double ratio =
            Math.log(
                flow.imported_usd()
                    / flow.importedMass_kg().orElseThrow()
                    / (flow.exported_usd() / flow.exportedMass_kg().orElseThrow()));
        all.add(ratio);
        ratios.computeIfAbsent(flow.code(), _ -> new ArrayList<>()).add(ratio);
      }
    }
    if (all.isEmpty()) {
      return new FreightMargin(List.of(), 0);
    }
    double middle = Spread.median(all);
    var margins =
        ratios.entrySet().stream()
            .map(
                entry -> {
                  int pairs = entry.getValue().size();
                  double own = Spread.median(entry.getValue());
                  return new OfCode(
                      entry.getKey(),
                      margin((pairs * own + PRIOR * middle) / (pairs + PRIOR)),
                      pairs);
                })
            .toList();
    return new FreightMargin(margins, margin(middle));
  }

  private static boolean isAlike(FlowReports flow) {
    double in = flow.importedMass_kg().orElse(0);
    double out = flow.exportedMass_kg().orElse(0);
    return flow.bothReport()
        && in > 0
        && out > 0
        && Math.max(in, out) <= MASSES_ALIKE * Math.min(in, out)
        && flow.imported_usd() >= LEAST_USD
        && flow.exported_usd() >= LEAST_USD;
  }

  private static double margin(double log) {
    return Math.exp(Math.clamp(log, 0, Math.log(LARGEST))) - 1;
  }

  /** The margin of a code. */
  public double of(CustomsCode code) {
    int at = Collections.binarySearch(byCode, new OfCode(code, 0, 0), BY_CODE);
    return at < 0 ? other : byCode.get(at).margin;
  }
}
