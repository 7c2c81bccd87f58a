package org.lodestone.data.exchange;

import org.lodestone.data.exchange.RowTally.Ending;

/** Counts rows after their taker has seen them. */
public final class RowCount {
  private long accepted;
  private long setAside;

  /** Counts one row as what its taker made of it. */
  public void add(ExchangeRow row) {
    accepted += row.isSound() ? 1 : 0;
    setAside += row.isSetAside() ? 1 : 0;
  }

  /**
   * What became of the rows; those that no taker saw, or that one rejected, are the rejected ones.
   *
   * @param rows of the file, counted before anything was made of them
   */
  public RowTally tally(long rows, Ending ending) {
    return new RowTally(rows, accepted, rows - accepted - setAside, setAside, ending);
  }
}
