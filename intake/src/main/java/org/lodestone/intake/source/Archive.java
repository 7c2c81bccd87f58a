package org.lodestone.intake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The members of a zip archive as publishers ship them, each read on its way out of the archive and
 * within limits: one that unpacks to far more than data do is refused.
 */
public final class Archive {
  private static final String ENDING = ".zip";
  private static final List<String> TABLES = List.of(".csv", ".txt", ".json", ".xlsx");

  /** Bytes that a member may have when it is unpacked. */
  private static final long MOST_UNPACKED = 32L << 30;

  /** Bytes up to which nobody asks how densely a member is packed. */
  private static final long UNASKED = 64L << 20;

  /** How many times its packed size a larger member may have. */
  private static final long DENSEST = 200;

  private Archive() {}

  /** Whether a file is an archive, by its name. */
  public static boolean isOne(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /** The members that may hold a table, in the order of their names. */
  public static List<String> listMembers(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return Collections.list(zip.entries()).stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .filter(name -> TABLES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
          .sorted()
          .toList();
    }
  }

  /** Bytes of a member when it is unpacked, as the archive says; 0 if it does not. */
  public static long size(Path file, String member) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return Math.max(0, entry(zip, member).getSize());
    }
  }

  /**
   * Opens a member; closing it closes the archive.
   *
   * @throws ZipException if it is too large, or packed more densely than data can be
   */
  public static InputStream open(Path file, String member) throws IOException {
    var zip = new ZipFile(file.toFile());
    try {
      var entry = entry(zip, member);
      long most = Math.min(MOST_UNPACKED, Math.max(UNASKED, DENSEST * entry.getCompressedSize()));
      if (entry.getSize() > most) {
        throw tooLarge(member);
      }
      return new Member(zip, zip.getInputStream(entry), member, most);
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipEntry entry(ZipFile zip, String member) throws IOException {
    var entry = zip.getEntry(member);
    if (entry == null) {
      throw new ZipException("the archive has no member " + member);
    }
    return entry;
  }

  private static ZipException tooLarge(String member) {
    return new ZipException("its member " + member + " unpacks to far more than data do");
  }

  /** Counts what comes out, whatever the archive said of its size. */
  private static final class Member extends FilterInputStream {
    private final ZipFile zip;
    private final String name;
    private long left;

    private Member(ZipFile zip, InputStream stream, String name, long most) {
      super(stream);
      this.zip = zip;
      this.name = name;
      left = most;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int bytes) throws ZipException {
      left -= bytes;
      if (left < 0) {
        throw tooLarge(name);
      }
    }

    @Override
    public void close() throws IOException {
      super.close();
      zip.close();
    }
  }
}
