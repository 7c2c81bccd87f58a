package org.lodestone.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lodestone.document.Document;
import org.lodestone.document.DocumentId;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.document.Published;
import org.lodestone.document.Sentence;
import org.lodestone.document.SourceCard;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;

/**
 * Sentences written for the project with what stands in them, and how well a grammar reads them.
 */
public final class Fixtures {

  /** A sentence with the mentions that a reader finds in it. */
  public record Line(
      Language language, Optional<LocalDate> published, String text, List<String> expected) {

    public Layout layout() {
      return Fixtures.layout(text, language, published);
    }
  }

  /** How many mentions were right, too many and missed, with the sentences that went wrong. */
  public record Score(int right, int extra, int missed, List<String> faults) {

    public double precision() {
      return (double) right / (right + extra);
    }

    public double recall() {
      return (double) right / (right + missed);
    }
  }

  private Fixtures() {}

  /** The lines of a table: language, day of publication if it has four columns, text, mentions. */
  public static List<Line> read(String file) {
    var stream = Objects.requireNonNull(Fixtures.class.getResourceAsStream(file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(List<String> columns) {
    var published =
        columns.size() > 3
            ? Optional.of(LocalDate.parse(columns.get(1)))
            : Optional.<LocalDate>empty();
    var mentions =
        Arrays.stream(columns.getLast().split(";"))
            .map(String::strip)
            .filter(mention -> !mention.isEmpty())
            .toList();
    return new Line(
        Language.ofCode(columns.getFirst()).orElseThrow(),
        published,
        columns.get(columns.size() - 2),
        mentions);
  }

  /** A sentence as the whole body of a document. */
  public static Layout layout(String text, Language language, Optional<LocalDate> published) {
    var document =
        new Document(
            DocumentId.of(text),
            "sentence",
            text,
            language,
            published.map(day -> new Published(day, Published.Basis.USER)),
            SourceCard.unjudged("fictional", SourceCard.Kind.UNKNOWN));
    var zone = new Zone(new Span(0, text.length()), Zone.Kind.BODY, "test");
    return new Layout(
        document, FoldedText.of(text), List.of(zone), List.of(new Sentence(zone.span(), zone)));
  }

  /**
   * Compares what is found with what is expected.
   *
   * @param counts which of the mentions found but not expected are mistakes
   */
  public static Score score(
      List<Line> lines, Function<Layout, List<String>> finder, Predicate<String> counts) {
    int right = 0;
    int extra = 0;
    int missed = 0;
    var faults = new ArrayList<String>();
    for (var line : lines) {
      var found = new TreeSet<>(finder.apply(line.layout()));
      var absent = new TreeSet<>(line.expected());
      absent.removeAll(found);
      var further = new TreeSet<>(found);
      line.expected().forEach(further::remove);
      further.removeIf(counts.negate());
      right += line.expected().size() - absent.size();
      missed += absent.size();
      extra += further.size();
      if (!absent.isEmpty() || !further.isEmpty()) {
        faults.add(line.text() + " missed " + absent + ", too many " + further);
      }
    }
    return new Score(right, extra, missed, faults);
  }
}
