package org.lodestone.finance.instrument;

/**
 * The state or its agency buys a volume at a formula and sells it on at the market's price.
 *
 * @param volume_tPerYear bought per year, as far as it is made
 */
public record Offtake(
    String name, Party party, Term term, double volume_tPerYear, PriceFormula formula)
    implements Instrument {

  /** What is paid per kilogram. */
  public sealed interface PriceFormula {
    /** At a reference price. */
    double price_perKg(double reference_perKg);
  }

  /** Always the same price. */
  public record FixedPrice(double price_perKg) implements PriceFormula {
    public FixedPrice {
      Instrument.positive("fixed price", price_perKg);
    }

    @Override
    public double price_perKg(double reference_perKg) {
      return price_perKg;
    }
  }

  /** A part of the reference price, within two limits. */
  public record IndexedPrice(double share, double floor_perKg, double ceiling_perKg)
      implements PriceFormula {
    public IndexedPrice {
      Instrument.positive("share of the reference price", share);
      Instrument.notNegative("floor of the offtake", floor_perKg);
      if (!(ceiling_perKg >= floor_perKg)) {
        throw new IllegalArgumentException(
            "The ceiling (%s) of the offtake lies below its floor (%s)."
                .formatted(ceiling_perKg, floor_perKg));
      }
    }

    @Override
    public double price_perKg(double reference_perKg) {
      return Math.min(ceiling_perKg, Math.max(floor_perKg, share * reference_perKg));
    }
  }

  public Offtake {
    Instrument.positive("volume of the offtake '" + name + "'", volume_tPerYear);
  }
}
