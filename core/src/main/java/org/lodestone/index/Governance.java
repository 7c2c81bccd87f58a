package org.lodestone.index;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/**
 * How unstable each place is, 0 (safe) to 1, and what stands for a place without an estimate (I4).
 * Reading "no estimate" as safe is a known fault of public implementations; it is repeated only
 * where a published table is recomputed, and by name.
 */
public record Governance(Map<PlaceId, Range> instability, Missing missing) {
  private static final double WORST = 2.5;
  private static final double WIDTH = 5;

  /** What stands for a place without an estimate. */
  public enum Missing {
    /** The middle of the scale; the interval is the whole scale. */
    HALF,
    /** Perfectly safe: what the published implementation of GeoPolRisk stores. */
    SAFE
  }

  public Governance {
    instability = Map.copyOf(instability);
    for (var known : instability.values()) {
      if (!(known.low() >= 0 && known.high() <= 1)) {
        throw new IllegalArgumentException(
            "An instability (%s) must lie between 0 and 1.".formatted(known));
      }
    }
  }

  /**
   * I4: g = (2.5 − w)/5 within 0 and 1 of a World Bank estimate w of political stability, which
   * lies around −2.5 (worst) to 2.5.
   */
  public static double instability(double estimate) {
    return Math.clamp(WORST / WIDTH - estimate / WIDTH, 0, 1);
  }

  /** I4 of an estimate with its published bounds. */
  public static Range instability(Range estimate) {
    return new Range(
        instability(estimate.high()), instability(estimate.value()), instability(estimate.low()));
  }

  /** The estimate of a place; empty if there is none. */
  public Optional<Range> find(PlaceId place) {
    return Optional.ofNullable(instability.get(place));
  }

  /** What a calculation uses for a place. */
  public Range of(PlaceId place) {
    return find(place)
        .orElseGet(
            () ->
                switch (missing) {
                  case HALF -> new Range(0, 1.0 / 2, 1);
                  case SAFE -> Range.exactly(0);
                });
  }

  /** The same estimates with another stand-in. */
  public Governance with(Missing other) {
    return new Governance(instability, other);
  }

  /** The same with some places set to a value. */
  public Governance with(Map<PlaceId, Double> changed) {
    var all = new TreeMap<>(instability);
    changed.forEach((place, value) -> all.put(place, Range.exactly(value)));
    return new Governance(all, missing);
  }
}
