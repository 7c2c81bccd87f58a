package org.lodestone.data.exchange;

/**
 * What became of the rows of a file. The rows are counted where lines end, before anything is made
 * of them; that they are the accepted ones, the rejected ones and those set aside together is
 * checked each time.
 *
 * @param rows lines with anything in them but for the header, a text over several lines being one
 * @param accepted rows that were understood
 * @param rejected rows that were left out; each has an issue, or the file has one that stands for
 *     all rows from there on
 * @param setAside rows that were understood and are none of the table's own, such as totals that
 *     stand beside their parts
 */
public record RowTally(long rows, long accepted, long rejected, long setAside, Ending ending) {

  /** How far a file could be read. The worst comes last. */
  public enum Ending {
    /** To its end. */
    WHOLE,
    /** To where it breaks off, or where its packing is damaged. */
    CUT_OFF,
    /** Not at all, for want of a usable header. */
    UNREADABLE
  }

  /** No file yet. */
  public static final RowTally NONE = new RowTally(0, 0, 0, 0, Ending.WHOLE);

  /** Nothing could be read. */
  public static final RowTally UNREAD = new RowTally(0, 0, 0, 0, Ending.UNREADABLE);

  public RowTally {
    if (rows != accepted + rejected + setAside) {
      throw new IllegalArgumentException(
          "%d rows were counted, but %d were accepted, %d rejected and %d set aside."
              .formatted(rows, accepted, rejected, setAside));
    }
  }

  public RowTally plus(RowTally other) {
    return new RowTally(
        rows + other.rows,
        accepted + other.accepted,
        rejected + other.rejected,
        setAside + other.setAside,
        ending.compareTo(other.ending) > 0 ? ending : other.ending);
  }
}
