package org.lodestone.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lodestone.claim.Claims;
import org.lodestone.document.Document;
import org.lodestone.document.DocumentReader;
import org.lodestone.document.Layout;
import org.lodestone.document.SourceCard;
import org.lodestone.document.Texts;
import org.lodestone.mention.Mentions;

/** Reports as claims: fictional ones, and the articles beside the project. */
final class Reports {

  private Reports() {}

  /** Several reports with what should be found in them. */
  record Case(String name, String expected, List<String> texts) {
    Corpus corpus() {
      return Reports.corpus(texts.toArray(String[]::new));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The cases of {@code cases.txt}. */
  static List<Case> cases() {
    var cases = new ArrayList<Case>();
    for (var block : file().split("(?m)^== ")) {
      if (!block.startsWith("#")) {
        var parts = block.split("(?m)^--\n");
        var head = parts[0].strip().split(" \\| ");
        cases.add(new Case(head[0], head[1], Arrays.asList(parts).subList(1, parts.length)));
      }
    }
    return cases;
  }

  private static String file() {
    try (var stream = Reports.class.getResourceAsStream("cases.txt")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Corpus corpus(String... texts) {
    return Corpus.of(
        IntStream.range(0, texts.length)
            .mapToObj(i -> read("report-" + (i + 1), texts[i], SourceCard.Kind.UNKNOWN))
            .toList());
  }

  static Claims read(String name, String text, SourceCard.Kind kind) {
    return claims(DocumentReader.read(name, text, SourceCard.unjudged("fictional", kind)));
  }

  static Claims claims(Document document) {
    return Claims.in(Mentions.in(Layout.of(document)));
  }

  static Corpus articles() {
    return Corpus.of(Texts.listArticles().stream().map(Reports::claims).toList());
  }
}
