package org.lodestone.data;

import java.util.Optional;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;

/** A row that formulas and evidence may name: a published figure or a number that we chose. */
public sealed interface ValueRow extends Row permits Figure, AssumedFigure {

  String quantity();

  String place();

  String partner();

  String site();

  String form();

  String element();

  Optional<Period> period();

  String unit();

  Basis basis();

  /**
   * The number that a calculation may use, with its range, in {@link #unit()}; empty for a remark
   * such as "W" or "&gt;50".
   */
  default Optional<Range> number() {
    return switch (this) {
      case AssumedFigure a -> Optional.of(a.value());
      case Figure f ->
          f.value().toNumber().isEmpty()
              ? Optional.empty()
              : f.range().or(() -> Optional.of(Range.exactly(f.value().toNumber().getAsDouble())));
    };
  }
}
