package org.lodestone.index;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/**
 * A benchmark of the European Critical Raw Materials Act for 2030 (I20), and how a consumer stands
 * to it. The Act sets them for strategic raw materials as a whole and for the Union; for another
 * consumer or a single material they are a yardstick only.
 *
 * @param value part of the annual consumption, 0 to 1
 * @param standing open if the interval lies on both sides
 */
public record Benchmark(Aim aim, Range value, Standing standing) {

  private static final PlaceId ABROAD = new PlaceId("XX");

  /** What is aimed at. */
  public enum Aim {
    /** At least 10 % of the consumption is extracted at home. */
    EXTRACTION(0.10),
    /** At least 40 % is processed at home. */
    PROCESSING(0.40),
    /** At least 25 % comes from recycling at home. */
    RECYCLING(0.25),
    /** At most 65 % comes from one third country, at any stage. */
    SINGLE_SUPPLIER(0.65);

    private final double threshold;

    Aim(double threshold) {
      this.threshold = threshold;
    }

    public double threshold() {
      return threshold;
    }

    boolean isUpperLimit() {
      return this == SINGLE_SUPPLIER;
    }
  }

  /** Whether the aim is reached. */
  public enum Standing {
    MET,
    MISSED,
    OPEN
  }

  /** I20. */
  public static Benchmark of(Aim aim, Range value) {
    double limit = aim.threshold();
    boolean met = aim.isUpperLimit() ? value.high() <= limit : value.low() >= limit;
    boolean missed = aim.isUpperLimit() ? value.low() > limit : value.high() < limit;
    var standing = met ? Standing.MET : missed ? Standing.MISSED : Standing.OPEN;
    return new Benchmark(aim, value, standing);
  }

  /** The consumer's largest supplier in its consumption: the last of the four aims. */
  public static Benchmark singleSupplier(IndexInput input) {
    var own = new ArrayList<>(input.imports());
    own.removeIf(part -> input.consumer().has(part.place()));
    var home = input.consumer().places().getFirst();
    own.add(new Part(home, input.domestic()));
    var foreign =
        Shares.of(own).stream().filter(part -> !input.consumer().has(part.place())).toList();
    return of(Aim.SINGLE_SUPPLIER, Shares.largest(foreign));
  }

  /** The part of the consumption that is made at home at the stage of the input. */
  public static Benchmark domestic(Aim aim, IndexInput input) {
    var parts =
        List.of(
            new Part(input.consumer().places().getFirst(), input.domestic()),
            new Part(ABROAD, input.imported()));
    var shares = Shares.of(parts);
    return of(aim, shares.isEmpty() ? Range.exactly(0) : shares.getFirst().amount());
  }
}
