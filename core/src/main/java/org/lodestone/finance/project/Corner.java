package org.lodestone.finance.project;

import org.lodestone.quantity.Range;

/** Which end of every range is taken. */
enum Corner {
  UNFAVOURABLE,
  MIDDLE,
  FAVOURABLE;

  /** Of something the less of which the better. */
  double cost(Range range) {
    return switch (this) {
      case UNFAVOURABLE -> range.high();
      case MIDDLE -> range.value();
      case FAVOURABLE -> range.low();
    };
  }

  /** Of something the more of which the better. */
  double gain(Range range) {
    return switch (this) {
      case UNFAVOURABLE -> range.low();
      case MIDDLE -> range.value();
      case FAVOURABLE -> range.high();
    };
  }
}
