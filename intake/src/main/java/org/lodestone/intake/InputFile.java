package org.lodestone.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.lodestone.data.DataIssue;
import org.lodestone.data.exchange.ExchangeFile;
import org.lodestone.data.exchange.FileDigest;
import org.lodestone.data.exchange.Header;
import org.lodestone.intake.layout.Layout;
import org.lodestone.intake.source.Archive;
import org.lodestone.intake.source.DatabaseFile;
import org.lodestone.intake.source.JsonFile;
import org.lodestone.intake.source.SingleTable;
import org.lodestone.intake.source.SourceFile;
import org.lodestone.intake.source.WorkbookFile;
import org.lodestone.scenario.Progress;

/**
 * What is read as one file: a file, or a member of an archive. The end of its name tells workbooks,
 * databases and JSON; anything else is read as comma-separated values, packed by gzip or not.
 *
 * @param member empty for a file that is no archive
 */
record InputFile(Path file, String member) {
  private static final String WORKBOOK = ".xlsx";

  /** Last part of the name, for messages and provenance. */
  String name() {
    var path = member.isEmpty() ? String.valueOf(file.getFileName()) : member;
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Bytes when it is out of its archive. */
  long size() throws IOException {
    return member.isEmpty() ? Files.size(file) : Archive.size(file, member);
  }

  /** Of its bytes out of the archive; empty for what is no file or cannot be unpacked. */
  String digest() throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (var stream = stream()) {
      return FileDigest.sha256(stream);
    } catch (ZipException e) {
      return "";
    }
  }

  private InputStream stream() throws IOException {
    return member.isEmpty() ? Files.newInputStream(file) : Archive.open(file, member);
  }

  /**
   * Opens it.
   *
   * @param layouts that its publisher uses; the first says the encoding of texts
   * @param work folder in which a workbook out of an archive may stand for a while
   */
  SourceFile open(List<Layout> layouts, Path work, Consumer<DataIssue> issues, Progress progress)
      throws IOException {
    var end = name().toLowerCase(Locale.ROOT);
    if (end.endsWith(WORKBOOK)) {
      return workbook(layouts, work, issues);
    }
    if (end.endsWith(".db") || end.endsWith(".sqlite")) {
      return new DatabaseFile(file, layouts, issues);
    }
    if (end.endsWith(".json")) {
      return new SingleTable(
          to -> new JsonFile(() -> new BufferedInputStream(watched(progress)), name(), to),
          layouts,
          issues);
    }
    var encoding = layouts.getFirst().encoding();
    return new SingleTable(
        to -> ExchangeFile.of(() -> watched(progress), name(), encoding, to), layouts, issues);
  }

  /** Whether its header is one of the layouts; a workbook is only looked at when it is read. */
  boolean mayHold(List<Layout> layouts) {
    var end = name().toLowerCase(Locale.ROOT);
    if (end.endsWith(WORKBOOK) || end.endsWith(".json")) {
      return true;
    }
    var encoding = layouts.getFirst().encoding();
    var header = ExchangeFile.of(this::stream, name(), encoding, _ -> {}).header();
    return Layout.find(layouts, new Header(header)).isPresent();
  }

  /** Workbooks are read from their end, which a member of an archive does not let anybody do. */
  private SourceFile workbook(List<Layout> layouts, Path work, Consumer<DataIssue> issues)
      throws IOException {
    if (member.isEmpty()) {
      return new WorkbookFile(file, layouts, issues);
    }
    var unpacked = work.resolve(name());
    return taker -> {
      try (var stream = stream()) {
        Files.copy(stream, unpacked);
        return new WorkbookFile(unpacked, layouts, issues).read(taker);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        remove(unpacked);
      }
    };
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream watched(Progress progress) throws IOException {
    return new WatchedStream(stream(), size(), progress);
  }
}
