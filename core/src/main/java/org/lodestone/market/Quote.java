package org.lodestone.market;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Reported;

/**
 * What a publisher printed for a period. Only {@link Price} has a number that may be calculated
 * with: every method that takes prices takes that type, so that an ask cannot become one.
 */
public sealed interface Quote permits Price, Quote.Asked, Quote.Bounded {

  Period period();

  Details details();

  /** The price as printed, in the unit of the series. */
  Reported printed();

  /**
   * What stands beside a price.
   *
   * @param volume_t tonnes traded at it; empty if not published, 0 if nothing was traded
   * @param band lowest and highest of the period
   * @param backing_pct part of the consumption of the period that was bought at it
   */
  record Details(OptionalDouble volume_t, Optional<Band> band, Optional<Reported> backing_pct) {
    public static final Details NONE =
        new Details(OptionalDouble.empty(), Optional.empty(), Optional.empty());

    public Details {
      if (volume_t.isPresent() && !(volume_t.getAsDouble() >= 0)) {
        throw new IllegalArgumentException(
            "The volume (%s t) must not be negative.".formatted(volume_t.getAsDouble()));
      }
    }
  }

  /** Lowest and highest price of a period, in the unit of the series. */
  record Band(double low, double high) {
    public Band {
      if (!(low > 0 && high >= low) || !Double.isFinite(high)) {
        throw new IllegalArgumentException(
            "The lowest (%s) and the highest price (%s) must be above zero and in order."
                .formatted(low, high));
      }
    }
  }

  /** A price at which goods changed hands. */
  record Traded(Period period, double price, Details details) implements Price {
    public Traded {
      Price.check(period, price);
    }
  }

  /** A price that a reporter judged. */
  record Assessed(Period period, double price, Details details) implements Price {
    public Assessed {
      Price.check(period, price);
    }
  }

  /** What a seller wanted: shown, never calculated with. */
  record Asked(Period period, Reported printed, Details details) implements Quote {}

  /** A price of which only a bound is printed ("&gt;800"): shown, never calculated with. */
  record Bounded(Period period, Reported printed, Details details) implements Quote {}
}
