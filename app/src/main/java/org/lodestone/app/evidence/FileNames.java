package org.lodestone.app.evidence;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.lodestone.app.Messages;
import org.lodestone.app.WrongUsage;

/** Files as users name them: single ones, folders with all below them, patterns such as *.txt. */
final class FileNames {
  private final Messages messages;

  FileNames(Messages messages) {
    this.messages = messages;
  }

  /** The files in the order named; those of a folder or pattern by name. */
  List<Path> expand(List<String> named) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    for (var name : named) {
      var path = Path.of(name);
      if (Files.isDirectory(path)) {
        files.addAll(below(path));
      } else if (Files.exists(path)) {
        files.add(path);
      } else if (name.matches(".*[*?\\[{].*")) {
        files.addAll(matching(path));
      } else {
        throw new NoSuchFileException(name);
      }
    }
    return List.copyOf(files);
  }

  /** Links are not followed: a folder may hold one to itself. */
  private static List<Path> below(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isHidden(Path file) {
    for (var part : file) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private List<Path> matching(Path pattern) throws IOException {
    var parent = pattern.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new NoSuchFileException(pattern.toString());
    }
    try (var files = Files.list(parent)) {
      var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.getFileName());
      var found =
          files
              .filter(Files::isRegularFile)
              .filter(file -> matcher.matches(file.getFileName()))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new NoSuchFileException(pattern.toString());
      }
      return found;
    } catch (PatternSyntaxException e) {
      throw new WrongUsage(
          messages.text("evidence.pattern", pattern.toString()),
          messages.text("evidence.pattern.advice"));
    }
  }
}
