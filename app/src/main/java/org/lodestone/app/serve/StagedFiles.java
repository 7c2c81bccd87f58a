package org.lodestone.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that came in over HTTP and wait to be imported, each in a folder of its own below a
 * temporary one. What all of them hold is bounded, those that come in or are being imported
 * included: the oldest that waits makes room.
 */
final class StagedFiles implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final long mostBytes;
  private final Map<String, Staged> files = new LinkedHashMap<>();

  /** Bytes of the files that come in or are claimed. */
  private final Map<Path, Long> inUse = new HashMap<>();

  private Optional<Path> folder = Optional.empty();
  private long count;

  /**
   * @param mostBytes of all files together
   */
  StagedFiles(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** A file that waits. */
  record Staged(String id, String name, long bytes) {}

  /** Files that nobody may take away leave too little room. */
  static final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoRoom(String name) {
      super(
          "No room for '%s' beside the files that are in use.\nWait until their imports are over."
              .formatted(name));
    }
  }

  /**
   * Takes a file in; empty if it is larger than all files together may be, of which nothing stays.
   *
   * @param name without folders
   * @throws NoRoom if files that come in or are claimed leave too little; nothing of it stays
   */
  Optional<Staged> take(String name, InputStream content) throws IOException {
    var file = Files.createTempDirectory(folder(), "file").resolve(name);
    try {
      if (receive(file, content)) {
        return Optional.of(keep(file));
      }
    } catch (IOException | NoRoom e) {
      discard(file);
      throw e;
    }
    discard(file);
    return Optional.empty();
  }

  /** Whether the file came in whole. */
  private boolean receive(Path file, InputStream content) throws IOException {
    long bytes = 0;
    try (var target = Files.newOutputStream(file)) {
      var buffer = new byte[BUFFER];
      int read = content.read(buffer);
      while (read >= 0 && bytes + read <= mostBytes) {
        bytes += read;
        makeRoom(file, bytes);
        target.write(buffer, 0, read);
        read = content.read(buffer);
      }
      return read < 0;
    }
  }

  private synchronized void makeRoom(Path file, long bytes) {
    inUse.put(file, bytes);
    while (total() > mostBytes) {
      if (files.isEmpty()) {
        throw new NoRoom(name(file));
      }
      release(List.of(files.keySet().iterator().next()));
    }
  }

  private synchronized Staged keep(Path file) {
    long bytes = Objects.requireNonNullElse(inUse.remove(file), 0L);
    var home = String.valueOf(file.getName(file.getNameCount() - 2));
    var staged = new Staged("f%d-%s".formatted(++count, home), name(file), bytes);
    files.put(staged.id, staged);
    return staged;
  }

  private long total() {
    return files.values().stream().mapToLong(Staged::bytes).sum()
        + inUse.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Takes files out of the waiting ones, for an import; empty if one of them is not there. */
  synchronized Optional<List<Path>> claim(List<String> ids) {
    if (!files.keySet().containsAll(ids)) {
      return Optional.empty();
    }
    var claimed = new ArrayList<Path>();
    for (var id : ids) {
      var staged = files.remove(id);
      if (staged != null) {
        var file = path(staged);
        inUse.put(file, staged.bytes);
        claimed.add(file);
      }
    }
    return Optional.of(claimed);
  }

  private Path path(Staged staged) {
    return folder().resolve(staged.id.substring(staged.id.indexOf('-') + 1)).resolve(staged.name);
  }

  private synchronized void release(List<String> ids) {
    claim(ids).ifPresent(this::discard);
  }

  /** Deletes files that were claimed. */
  void discard(List<Path> claimed) {
    claimed.forEach(this::discard);
  }

  private synchronized void discard(Path file) {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.toAbsolutePath().getParent());
      inUse.remove(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Path folder() {
    if (folder.isEmpty()) {
      try {
        folder = Optional.of(Files.createTempDirectory("lodestone-files"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder.get();
  }

  /** Deletes what waits. */
  @Override
  public synchronized void close() {
    release(List.copyOf(files.keySet()));
    folder.ifPresent(StagedFiles::discardEmpty);
  }

  /** A folder with files of an import that still runs stays. */
  private static void discardEmpty(Path folder) {
    try (Stream<Path> left = Files.list(folder)) {
      if (left.findAny().isEmpty()) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
