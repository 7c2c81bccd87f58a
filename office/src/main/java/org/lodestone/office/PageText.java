package org.lodestone.office;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.Document;
import org.lodestone.document.DocumentReader;
import org.lodestone.document.Published;
import org.lodestone.document.SourceCard;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;

/** A text that grows line by line, with what the structure of its file tells about the lines. */
final class PageText {

  private final Limits limits;
  private final StringBuilder text = new StringBuilder();
  private final List<Zone> told = new ArrayList<>();
  private @Nullable String source;
  private @Nullable LocalDate published;

  PageText(Limits limits) {
    this.limits = limits;
  }

  /** Who the file says that it is from. */
  void source(String name) {
    source = name;
  }

  /** When the file says that it appeared. */
  void published(LocalDate day) {
    published = day;
  }

  /** Adds a line as it is, white space made one. */
  void line(String words) throws Refusal {
    line(words, null, "");
  }

  /** Adds a line that the structure tells the kind of. */
  void line(String words, Zone.@Nullable Kind kind, String rule) throws Refusal {
    var line = normal(words).strip().replaceAll("[\\s\\x{0}]++", " ");
    if (line.isEmpty()) {
      return;
    }
    if (line.length() > limits.line()) {
      throw new Refusal(ReadFile.Reason.LINE_TOO_LONG, line.length());
    }
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(line);
    if (text.length() > limits.text()) {
      throw new Refusal(ReadFile.Reason.TEXT_TOO_LONG, text.length());
    }
    if (kind != null) {
      told.add(new Zone(new Span(start, text.length()), kind, rule));
    }
  }

  private static String normal(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC);
  }

  ReadFile.Read read(String name, Given given) throws Refusal {
    return read(name, text.toString(), given);
  }

  /** The same for a text that is kept letter for letter. */
  ReadFile.Read read(String name, String whole, Given given) throws Refusal {
    if (whole.isBlank()) {
      throw new Refusal(ReadFile.Reason.EMPTY, 0);
    }
    var from = given.source().or(() -> Optional.ofNullable(source)).orElse(name);
    var read = DocumentReader.read(name, whole, SourceCard.unjudged(from, given.kind()));
    return new ReadFile.Read(name, dated(read, given), told);
  }

  private Document dated(Document document, Given given) {
    var day =
        given
            .published()
            .map(said -> new Published(said, Published.Basis.USER))
            .or(
                () ->
                    Optional.ofNullable(published)
                        .map(meta -> new Published(meta, Published.Basis.METADATA)))
            .or(document::published);
    return new Document(
        document.id(),
        document.name(),
        document.text(),
        document.language(),
        day,
        document.source());
  }
}
