package org.lodestone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lodestone.data.check.PackageCheck;

/**
 * A copy of the sound package of the tests, to be broken. The tables of that package that are
 * edited have no quotes.
 */
public final class PackageCopy {
  /** The sound package. */
  public static final Path SOUND = Path.of("src/test/resources/packages/sound");

  private final Path folder;

  private PackageCopy(Path folder) {
    this.folder = folder;
  }

  /** Copies the sound package into an empty folder. */
  public static PackageCopy into(Path folder) {
    try (var files = Files.walk(SOUND)) {
      for (var file : files.toList()) {
        var target = folder.resolve(SOUND.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PackageCopy(folder);
  }

  public Path folder() {
    return folder;
  }

  public Imported<DataPackage> read() {
    return PackageCheck.readAndCheck(folder);
  }

  /** Puts a value into the row whose first cell is {@code id}. */
  public PackageCopy set(String file, String id, String column, String value) {
    var lines = lines(file);
    int at = List.of(lines.getFirst().split(",")).indexOf(column);
    for (int i = 1; i < lines.size(); i++) {
      var cells = lines.get(i).split(",", -1);
      if (cells[0].equals(id)) {
        cells[at] = value;
        lines.set(i, String.join(",", cells));
      }
    }
    return write(file, lines);
  }

  /** Puts a line at the end of a file. */
  public PackageCopy add(String file, String line) {
    var lines = lines(file);
    lines.add(line);
    return write(file, lines);
  }

  /** Replaces a text wherever it occurs in a file. */
  public PackageCopy replace(String file, String text, String replacement) {
    return write(
        file,
        new ArrayList<>(
            lines(file).stream().map(line -> line.replace(text, replacement)).toList()));
  }

  public PackageCopy delete(String file) {
    try {
      Files.delete(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Takes out the lines that begin with a text. */
  public PackageCopy deleteRows(String file, String beginning) {
    return write(
        file,
        new ArrayList<>(lines(file).stream().filter(line -> !line.startsWith(beginning)).toList()));
  }

  /** Writes a file again in another encoding. */
  public PackageCopy encode(String file, Charset charset) {
    return bytes(file, (String.join("\n", lines(file)) + "\n").getBytes(charset));
  }

  public PackageCopy bytes(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private List<String> lines(String file) {
    try {
      return new ArrayList<>(Files.readAllLines(folder.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PackageCopy write(String file, List<String> lines) {
    return bytes(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
