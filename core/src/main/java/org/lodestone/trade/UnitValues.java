package org.lodestone.trade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/** Values a kilogram of what was weighed, for what was not (H7). */
final class UnitValues {
  private static final int ENOUGH = 5;
  private static final double LOW = 10;
  private static final double HIGH = 90;
  private static final double ODD = 10;

  private record Origin(CustomsCode code, PlaceId exporter) {}

  private final Map<CustomsCode, List<Double>> byCode = new HashMap<>();
  private final Map<Origin, List<Double>> byOrigin = new HashMap<>();
  private final Map<CustomsCode, Double> medians = new HashMap<>();

  /** Adds a flow whose mass somebody reported. */
  void add(CustomsCode code, PlaceId exporter, double value_usd, double mass_kg) {
    if (value_usd > 0 && mass_kg > 0) {
      double unit = value_usd / mass_kg;
      byCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(unit);
      byOrigin.computeIfAbsent(new Origin(code, exporter), _ -> new ArrayList<>()).add(unit);
    }
  }

  /** The mass that a value stands for; empty if no flow of the code was weighed. */
  Optional<Range> impute(CustomsCode code, PlaceId exporter, double value_usd) {
    var own = byOrigin.getOrDefault(new Origin(code, exporter), List.of());
    var units = own.size() >= ENOUGH ? own : byCode.getOrDefault(code, List.of());
    if (units.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Range(
            value_usd / Spread.percentile(units, HIGH),
            value_usd / Spread.median(units),
            value_usd / Spread.percentile(units, LOW)));
  }

  boolean isOdd(CustomsCode code, double value_usd, double mass_kg) {
    var units = byCode.getOrDefault(code, List.of());
    if (units.isEmpty() || value_usd <= 0 || mass_kg <= 0) {
      return false;
    }
    double median = medians.computeIfAbsent(code, _ -> Spread.median(units));
    double ratio = value_usd / mass_kg / median;
    return ratio > ODD || ratio < 1 / ODD;
  }
}
