package org.lodestone.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lodestone.data.DataIssue;
import org.lodestone.data.TableIssue.SetAside;

/**
 * The lists of what was rejected and of what was set aside, and why, on disk as they come; the
 * first faults are kept at hand.
 */
final class RejectList implements Consumer<DataIssue>, AutoCloseable {
  private static final int KEPT = 20;

  private final CsvWriter writer;
  private final CsvWriter asides;
  private final List<DataIssue> first = new ArrayList<>();
  private long count;

  RejectList(Path rejected, Path setAside) throws IOException {
    writer = CsvWriter.builder().build(rejected);
    writer.writeRecord("file", "line", "problem", "advice");
    asides = CsvWriter.builder().build(setAside);
    asides.writeRecord("file", "line", "reason");
  }

  @Override
  public void accept(DataIssue issue) {
    var at = issue.at();
    if (issue instanceof SetAside) {
      asides.writeRecord(at.file(), Integer.toString(at.row()), issue.message());
      return;
    }
    writer.writeRecord(at.file(), Integer.toString(at.row()), issue.message(), issue.advice());
    if (first.size() < KEPT) {
      first.add(issue);
    }
    count++;
  }

  /** The first faults. */
  List<DataIssue> first() {
    return List.copyOf(first);
  }

  /** How many faults there were; a row may have several. */
  long count() {
    return count;
  }

  @Override
  public void close() {
    try {
      writer.close();
      asides.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
