package org.lodestone.plan;

import java.util.Locale;
import org.lodestone.data.RegisterRow.InstrumentKind;

/** Kinds of instruments as files write them. */
final class InstrumentWords {

  private InstrumentWords() {}

  static String of(InstrumentKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
