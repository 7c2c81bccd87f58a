package org.lodestone.restriction;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.lodestone.network.PlaceId;

/**
 * An order to be screened.
 *
 * @param origin from which state it would be exported
 * @param destination the state of the consignee
 * @param value of the goods, and of the listed content from the state that restricts; same currency
 */
public record Order(
    Item item,
    PlaceId origin,
    PlaceId destination,
    Optional<String> consignee,
    EndUse endUse,
    Optional<Value> value) {

  /**
   * What is ordered, as far as it is known.
   *
   * @param element symbol, such as {@code Dy}
   * @param goods word of {@link Rule#goods}
   * @param heading digits of the customs tariff, without points
   */
  public record Item(Optional<String> element, Optional<String> goods, Optional<String> heading) {
    /** A symbol that does not exist would never be caught: a false all-clear. */
    private static final Set<String> SYMBOLS =
        Set.of(
            """
            H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As
            Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu
            Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np
            Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og\
            """
                .split("\\s++"));

    public Item {
      element
          .filter(symbol -> !SYMBOLS.contains(symbol))
          .ifPresent(
              symbol -> {
                throw new IllegalArgumentException(
                    "There is no element %s.\nGive its symbol, such as Dy.".formatted(symbol));
              });
      if (element.isEmpty() && goods.isEmpty() && heading.isEmpty()) {
        throw new IllegalArgumentException(
            "The item of an order is not described.\nName an element, a kind of goods or a heading of the tariff.");
      }
    }
  }

  /** Who uses it for what. */
  public enum EndUse {
    CIVIL,
    MILITARY,
    NOT_STATED
  }

  /** Value of the goods and of the listed content in them, in one currency. */
  public record Value(BigDecimal whole, BigDecimal listed) {
    public Value {
      if (whole.signum() <= 0) {
        throw new IllegalArgumentException(
            "The value of the goods (%s) must be above zero.".formatted(whole));
      }
      if (listed.signum() < 0 || listed.compareTo(whole) > 0) {
        throw new IllegalArgumentException(
            "The listed content (%s) must lie between zero and the value of the goods (%s)."
                .formatted(listed, whole));
      }
    }

    /** Whether the listed content reaches a share; exact, without rounding. */
    boolean reaches(BigDecimal percent) {
      return listed.movePointRight(2).compareTo(percent.multiply(whole)) >= 0;
    }
  }
}
