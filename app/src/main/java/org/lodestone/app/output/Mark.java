package org.lodestone.app.output;

import org.lodestone.app.Messages;
import org.lodestone.brief.document.Quantity;
import org.lodestone.evidence.Evidence;

/** What a number rests on, as one letter behind it. */
public enum Mark {
  /** A published figure as it stands. */
  OBSERVED,
  /** Computed from figures. */
  DERIVED,
  /** An assumption enters. */
  ASSUMED,
  /** A residual that no source explains. */
  UNKNOWN;

  public static Mark of(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Claim claim -> OBSERVED;
      case Evidence.Assumption assumption -> ASSUMED;
      case Evidence.Derivation derivation -> derivation.restsOnAssumption() ? ASSUMED : DERIVED;
    };
  }

  public static Mark of(Quantity.Kind kind) {
    return switch (kind) {
      case OBSERVED -> OBSERVED;
      case DERIVED -> DERIVED;
      case ASSUMED -> ASSUMED;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** The letter; {@code mark.legend} explains all of them. */
  public String letter(Messages messages) {
    return messages.text(
        switch (this) {
          case OBSERVED -> "mark.observed";
          case DERIVED -> "mark.derived";
          case ASSUMED -> "mark.assumed";
          case UNKNOWN -> "mark.unknown";
        });
  }
}
