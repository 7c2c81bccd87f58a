package org.lodestone.office.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Fonts for a text: Liberation Sans, which comes with PDFBox, and for letters that it lacks the
 * first TrueType file that has them all. OpenType files with other outlines cannot be embedded.
 */
final class Letters {

  private static final String BUILT_IN =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final int SHOWN = 12;

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of("/Library/Fonts"),
          Path.of("C:/Windows/Fonts"));

  private final byte[] builtIn;
  private final CmapLookup known;

  Letters() {
    try (var stream =
        Objects.requireNonNull(
            org.apache.pdfbox.pdmodel.PDDocument.class.getResourceAsStream(BUILT_IN))) {
      builtIn = stream.readAllBytes();
      known = lookup(builtIn);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static CmapLookup lookup(byte[] font) throws IOException {
    try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      return parsed.getUnicodeCmapLookup();
    }
  }

  InputStream builtIn() {
    return new java.io.ByteArrayInputStream(builtIn);
  }

  /** The text with spaces that the font lacks put right: a narrow one becomes a wide one. */
  String withKnownSpaces(String text) {
    return known.getGlyphId('\u202f') == 0 ? text.replace('\u202f', '\u00a0') : text;
  }

  /** A font for what the built-in one lacks; nothing if it lacks nothing. */
  Optional<Path> findMore(String text, List<Path> fonts) throws MissingLetters {
    var missing = missing(text, known);
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    for (var font : candidates(fonts)) {
      if (has(font, missing)) {
        return Optional.of(font);
      }
    }
    throw new MissingLetters(
        missing.stream().limit(SHOWN).map(Character::toString).collect(Collectors.joining()));
  }

  private static Set<Integer> missing(String text, CmapLookup known) {
    return text.codePoints()
        .filter(letter -> letter > ' ' && !Character.isISOControl(letter))
        .filter(letter -> known.getGlyphId(letter) == 0)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean has(Path font, Set<Integer> letters) {
    try {
      var lookup = lookup(Files.readAllBytes(font));
      return letters.stream().allMatch(letter -> lookup.getGlyphId(letter) != 0);
    } catch (IOException | RuntimeException e) {
      // A file that cannot be read as a font has no letters.
      return false;
    }
  }

  private static List<Path> candidates(List<Path> given) {
    var files = new ArrayList<>(given);
    for (var folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (var found = Files.walk(folder)) {
          found
              .filter(file -> file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".ttf"))
              .sorted()
              .forEach(files::add);
        } catch (IOException | java.io.UncheckedIOException e) {
          // A folder that cannot be read offers no fonts.
        }
      }
    }
    return files;
  }
}
