package org.lodestone.data.assembly;

import java.util.Optional;
import org.lodestone.quantity.Basis;

/**
 * Asks for the best row about something (A1): {@code @import:JP<CN:magnets:gross} is Japan's
 * imports of magnets from China by gross weight.
 *
 * @param partner the other party, empty if the quantity has none
 */
record Selector(
    String text, String quantity, String place, String partner, String form, Basis basis) {

  static boolean isSelector(String token) {
    return token.startsWith("@");
  }

  /**
   * Reads a selector; empty if it is not of the shape {@code @quantity:place[<partner]:form:basis}.
   */
  static Optional<Selector> parse(String token) {
    var parts = token.substring(1).split(":", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    int arrow = parts[1].indexOf('<');
    var place = arrow < 0 ? parts[1] : parts[1].substring(0, arrow);
    var partner = arrow < 0 ? "" : parts[1].substring(arrow + 1);
    return Basis.find(parts[3])
        .map(basis -> new Selector(token, parts[0], place, partner, parts[2], basis));
  }
}
