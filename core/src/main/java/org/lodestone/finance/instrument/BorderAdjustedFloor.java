package org.lodestone.finance.instrument;

/**
 * A floor kept by a levy at the border (F18): imports below the floor F pay F − CIF per kilogram,
 * so that inside the zone nobody sells below it. The state pays nothing; those who use the goods
 * do.
 *
 * @param floor_perKg F
 * @param derivatives goods that contain the material and compete with goods made in the zone
 */
public record BorderAdjustedFloor(
    String name, Party party, Term term, double floor_perKg, Zone zone, Derivatives derivatives)
    implements Instrument {

  /**
   * The market inside the border.
   *
   * @param use_tPerYear what its users take per year, imports and home production
   * @param imported part of that which crosses the border and pays the levy
   * @param passThrough part of the levy that home prices follow
   */
  public record Zone(double use_tPerYear, double imported, double passThrough) {
    public Zone {
      Instrument.notNegative("use of the zone in tonnes per year", use_tPerYear);
      Instrument.part("imported part", imported);
      Instrument.part("pass-through", passThrough);
    }
  }

  /**
   * Goods that contain the material, such as magnets and motors.
   *
   * @param content_kgPerUnit of the material in one unit
   * @param yield kilograms of the levied product that one kilogram of content stands for: 1 if
   *     losses in making are not counted, above 1 if they are
   * @param leviedPart part of imported units on which the levy is charged too; the rest leaks
   * @param units_perYear imported into the zone
   */
  public record Derivatives(
      double content_kgPerUnit, double yield, double leviedPart, double units_perYear) {
    public Derivatives {
      Instrument.notNegative("content of the derivative in kilograms", content_kgPerUnit);
      Instrument.positive("yield factor of the derivative", yield);
      Instrument.part("levied part of the derivative's imports", leviedPart);
      Instrument.notNegative("imported units of the derivative", units_perYear);
    }
  }

  public BorderAdjustedFloor {
    Instrument.positive("border-adjusted floor '" + name + "'", floor_perKg);
  }

  /** Specific levy max(0, F − CIF) per kilogram. */
  public double levy_perKg(double cif_perKg) {
    return Math.max(0, floor_perKg - cif_perKg);
  }

  /** The same as a part of the value, max(0, F/CIF − 1). */
  public double adValorem(double cif_perKg) {
    return Math.max(0, floor_perKg / cif_perKg - 1);
  }

  /** What one unit of a derivative pays at the border: levy × content × yield. */
  public double levyOnDerivative_perUnit(double cif_perKg) {
    return levy_perKg(cif_perKg) * derivatives.content_kgPerUnit * derivatives.yield;
  }

  /** What users inside the zone pay more in a year. */
  public double costToUsers(double cif_perKg) {
    return levy_perKg(cif_perKg) * zone.passThrough * zone.use_tPerYear * 1000
        + levyOnDerivative_perUnit(cif_perKg) * derivatives.leviedPart * derivatives.units_perYear;
  }

  /** What the state takes in a year. */
  public double revenue(double cif_perKg) {
    return levy_perKg(cif_perKg) * zone.imported * zone.use_tPerYear * 1000
        + levyOnDerivative_perUnit(cif_perKg) * derivatives.leviedPart * derivatives.units_perYear;
  }

  /** Tonnes of the material that enter in derivatives without the levy in a year. */
  public double leakage_tPerYear() {
    return derivatives.units_perYear
        * (1 - derivatives.leviedPart)
        * derivatives.content_kgPerUnit
        * derivatives.yield
        / 1000;
  }
}
