package org.lodestone.market;

import java.util.Optional;
import org.lodestone.quantity.Range;

/** A measure of a market: a value with its interval, or the reason why there is none. */
public sealed interface Reading {

  /**
   * A value.
   *
   * @param range the value and its 90 % interval
   * @param observations how many numbers entered
   */
  record Measured(Range range, int observations) implements Reading {}

  /** No value. */
  record Refused(Refusal why) implements Reading {}

  static Reading refused(Reason reason) {
    return new Refused(Refusal.of(reason));
  }

  static Reading refused(Reason reason, String detail) {
    return new Refused(new Refusal(reason, detail));
  }

  /** The value; empty if there is none. */
  default Optional<Range> find() {
    return switch (this) {
      case Measured measured -> Optional.of(measured.range);
      case Refused refused -> Optional.empty();
    };
  }
}
