package org.lodestone.data.check;

import java.util.List;
import java.util.Set;
import org.lodestone.quantity.Basis;

/**
 * Which bases a unit can have: a price per kilogram counts money or the mass it is paid for, but
 * never time.
 */
public final class UnitBases {
  private static final List<Basis> MASS =
      List.of(Basis.REO, Basis.OXIDE, Basis.ELEMENT, Basis.GROSS, Basis.LCE);
  private static final List<Basis> ALL = List.of(Basis.values());
  private static final Set<String> MASS_UNITS = Set.of("g", "kg", "t", "kt", "Mt");
  private static final Set<String> COUNT_UNITS =
      Set.of("count", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh");
  private static final Set<String> TIME_UNITS = Set.of("hours", "days", "weeks", "months", "years");

  private UnitBases() {}

  /**
   * The bases that fit {@code unit}. A share and a pure ratio carry the basis of what they are a
   * share of; a unit that is not known here may have any.
   */
  public static List<Basis> allowed(String unit) {
    int slash = unit.indexOf('/');
    var counted = slash < 0 ? unit : unit.substring(0, slash);
    if (MASS_UNITS.contains(counted)) {
      return MASS;
    }
    if (COUNT_UNITS.contains(counted)) {
      return List.of(Basis.COUNT);
    }
    if (TIME_UNITS.contains(counted)) {
      return List.of(Basis.TIME);
    }
    if (!isCurrency(counted)) {
      return ALL;
    }
    return slash < 0 ? List.of(Basis.VALUE) : paidFor(unit.substring(slash + 1));
  }

  private static List<Basis> paidFor(String unit) {
    return MASS_UNITS.contains(unit)
        ? List.of(Basis.VALUE, Basis.REO, Basis.OXIDE, Basis.ELEMENT, Basis.GROSS, Basis.LCE)
        : List.of(Basis.VALUE, Basis.COUNT);
  }

  /** ISO 4217 codes have three capital letters. */
  private static boolean isCurrency(String unit) {
    return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
