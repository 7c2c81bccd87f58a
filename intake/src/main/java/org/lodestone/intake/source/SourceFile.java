package org.lodestone.intake.source;

import org.lodestone.data.exchange.RowTally;

/** A file with one table, or with several that each have columns of their own. */
@FunctionalInterface
public interface SourceFile {
  /** Hands out the rows of all tables; what is wrong with them was agreed on when it was opened. */
  RowTally read(TableTaker taker);
}
