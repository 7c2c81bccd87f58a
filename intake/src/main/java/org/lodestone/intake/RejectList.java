package org.lodestone.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lodestone.data.DataIssue;

/**
 * The list of what was left out and why, on disk as it comes; the first faults are kept at hand.
 */
final class RejectList implements Consumer<DataIssue>, AutoCloseable {
  private static final int KEPT = 20;

  private final CsvWriter writer;
  private final List<DataIssue> first = new ArrayList<>();
  private long count;

  RejectList(Path file) throws IOException {
    writer = CsvWriter.builder().build(file);
    writer.writeRecord("file", "line", "problem", "advice");
  }

  @Override
  public void accept(DataIssue issue) {
    var at = issue.at();
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
