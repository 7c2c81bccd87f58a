package org.lodestone.intake;

import java.util.List;
import java.util.Objects;
import org.lodestone.data.Source.LicenceClass;
import org.lodestone.data.exchange.RowTally;
import org.lodestone.data.exchange.RowTally.Ending;

/**
 * Where an imported table comes from, and what became of each file: the content of {@code
 * import.json}.
 *
 * @param kind name of the {@link ImportKind}
 * @param edition as the user calls it: a release, a day; empty if nobody said
 * @param licenceClass A may be passed on with attribution, B as single points, C not at all
 * @param rows of the table, of which one row of a file may give several
 * @param repeated rows of the table that repeat an earlier one in all cells
 */
public record ImportRecord(
    String kind,
    String publisher,
    String title,
    String address,
    String edition,
    String licence,
    LicenceClass licenceClass,
    List<FileRecord> files,
    List<String> columns,
    long rows,
    long repeated) {

  /**
   * What became of one file. The rows are the accepted ones, the rejected ones and those set aside
   * together.
   *
   * @param sha256 of its bytes, in hexadecimal
   * @param setAside rows that were understood and are none of the table's own, such as totals
   * @param leftAlone sheets or tables that have other columns, of which no row is counted; with the
   *     first file of an archive its members that are not read
   */
  public record FileRecord(
      String name,
      long bytes,
      String sha256,
      long rows,
      long accepted,
      long rejected,
      long setAside,
      Ending ending,
      List<String> leftAlone) {
    public FileRecord {
      leftAlone = List.copyOf(leftAlone);
      var _ = new RowTally(rows, accepted, rejected, setAside, ending);
    }
  }

  public ImportRecord {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(publisher);
    Objects.requireNonNull(title);
    Objects.requireNonNull(edition);
    Objects.requireNonNull(licence);
    Objects.requireNonNull(licenceClass);
    files = List.copyOf(files);
    columns = List.copyOf(columns);
  }

  /** Rows that were left out, over all files. */
  public long rejected() {
    return files.stream().mapToLong(FileRecord::rejected).sum();
  }

  /** Rows that were understood and do not belong to the table, over all files. */
  public long setAside() {
    return files.stream().mapToLong(FileRecord::setAside).sum();
  }

  /** Whether every file was read to its end. */
  public boolean isWhole() {
    return files.stream().allMatch(file -> file.ending() == Ending.WHOLE);
  }
}
