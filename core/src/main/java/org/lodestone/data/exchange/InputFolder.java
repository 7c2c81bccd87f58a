package org.lodestone.data.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Folders with tables that a user brings. A file is found by its name, in a folder or up to three
 * levels below it; the same name with {@code .gz} stands for it.
 */
public final class InputFolder {
  private static final int LEVELS = 4;
  private static final String PACKED = ".gz";

  private final TreeMap<String, Path> files = new TreeMap<>();
  private final TreeMap<String, Path> used = new TreeMap<>();

  private InputFolder() {}

  /** The files below some folders; where two have one name, the first folder counts. */
  public static InputFolder of(List<Path> folders) {
    var found = new InputFolder();
    folders.forEach(found::add);
    return found;
  }

  /** Files that were named one by one, all of them used. */
  public static InputFolder ofFiles(List<Path> files) {
    var found = new InputFolder();
    files.forEach(file -> found.use(String.valueOf(file.getFileName()), file));
    return found;
  }

  /** Uses one more file under a name; a second one of the same name counts beside the first. */
  public void use(String name, Path file) {
    int copies = 1;
    while (used.containsKey(copies == 1 ? name : name + "#" + copies)) {
      copies++;
    }
    used.put(copies == 1 ? name : name + "#" + copies, file);
  }

  private void add(Path folder) {
    try (var walk = Files.walk(folder, LEVELS)) {
      walk.filter(Files::isRegularFile)
          .sorted()
          .forEach(file -> files.putIfAbsent(String.valueOf(file.getFileName()), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of that name, packed or not. */
  public Optional<Path> find(String name) {
    var plain = files.get(name);
    var file = plain == null ? files.get(name + PACKED) : plain;
    if (file != null) {
      used.put(name, file);
    }
    return Optional.ofNullable(file);
  }

  /** Which of the names are not there. */
  public List<String> listMissing(List<String> names) {
    return names.stream().filter(name -> find(name).isEmpty()).toList();
  }

  /** SHA-256 over name, length and bytes of the files that were found, in the order of names. */
  public String digest() {
    try {
      var digest = FileDigest.sha256();
      for (var file : used.entrySet()) {
        var bytes = Files.readAllBytes(file.getValue());
        digest.update(
            (file.getKey() + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the files that were found. */
  public List<String> usedNames() {
    return new ArrayList<>(used.keySet());
  }
}
