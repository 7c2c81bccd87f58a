package org.lodestone.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Fictional texts of the project, and the articles that lie beside it. */
public final class Texts {

  private static final Path ARTICLES = Path.of("..", "..", "shared", "articles");

  private Texts() {}

  /** A text that was written for the tests. */
  public static Document fictional(String name) {
    try (var stream = Texts.class.getResourceAsStream(name)) {
      return document(name, Objects.requireNonNull(stream, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words as a document. */
  public static Document of(String words) {
    return DocumentReader.read("words", words, unjudged());
  }

  /** The folder of the articles; the test is skipped where they are absent. */
  public static Path articles() {
    Assumptions.assumeTrue(Files.isDirectory(ARTICLES), "The articles are not there: " + ARTICLES);
    return ARTICLES;
  }

  /** The articles in the order of their names. */
  public static List<Document> listArticles() {
    try (Stream<Path> files = Files.list(articles())) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().map(Texts::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document read(Path file) {
    try {
      return document(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(String name, byte[] bytes) {
    return DocumentReader.read(name, DocumentReader.decode(bytes), unjudged());
  }

  private static SourceCard unjudged() {
    return SourceCard.unjudged("fictional", SourceCard.Kind.UNKNOWN);
  }
}
