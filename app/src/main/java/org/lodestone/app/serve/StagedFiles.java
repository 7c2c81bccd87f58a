package org.lodestone.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that came in over HTTP and wait to be imported, each in a folder of its own below a
 * temporary one. What all of them hold is bounded: the oldest that nobody uses makes room.
 */
final class StagedFiles implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final long mostBytes;
  private final Map<String, Staged> files = new LinkedHashMap<>();
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

  private record Received(Path file, long bytes) {}

  /**
   * Takes a file in; empty if it is larger than all files together may be, of which nothing stays.
   *
   * @param name without folders
   */
  Optional<Staged> take(String name, InputStream content) throws IOException {
    var home = Files.createTempDirectory(folder(), "file");
    var received = receive(home.resolve(name), content);
    if (received.bytes > mostBytes) {
      discard(received.file);
      return Optional.empty();
    }
    return Optional.of(keep(received));
  }

  private Received receive(Path file, InputStream content) throws IOException {
    long bytes = 0;
    try (var target = Files.newOutputStream(file)) {
      var buffer = new byte[BUFFER];
      int read = content.read(buffer);
      while (read >= 0 && bytes <= mostBytes) {
        target.write(buffer, 0, read);
        bytes += read;
        read = content.read(buffer);
      }
    } catch (IOException e) {
      discard(file);
      throw e;
    }
    return new Received(file, bytes);
  }

  private synchronized Staged keep(Received received) {
    while (!files.isEmpty() && total() + received.bytes > mostBytes) {
      release(List.of(files.keySet().iterator().next()));
    }
    var home = String.valueOf(received.file.getName(received.file.getNameCount() - 2));
    var staged = new Staged("f%d-%s".formatted(++count, home), name(received.file), received.bytes);
    files.put(staged.id, staged);
    return staged;
  }

  private long total() {
    return files.values().stream().mapToLong(Staged::bytes).sum();
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
        claimed.add(path(staged));
      }
    }
    return Optional.of(claimed);
  }

  private Path path(Staged staged) {
    return folder().resolve(staged.id.substring(staged.id.indexOf('-') + 1)).resolve(staged.name);
  }

  private synchronized void release(List<String> ids) {
    claim(ids).ifPresent(StagedFiles::discard);
  }

  /** Deletes files that were claimed. */
  static void discard(List<Path> files) {
    files.forEach(StagedFiles::discard);
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.toAbsolutePath().getParent());
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
