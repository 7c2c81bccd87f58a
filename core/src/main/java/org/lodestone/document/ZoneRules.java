package org.lodestone.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.yaml.Field;

/** The words of {@code zones.yaml}. */
record ZoneRules(
    List<LineRule> lines,
    int promotionRun,
    List<String> positions,
    List<String> occasions,
    List<String> articles,
    List<String> trades,
    List<String> about,
    List<String> agencies) {

  private static final String FILE = "zones.yaml";

  /**
   * A rule about one line.
   *
   * @param open whether the line must not end with a full stop
   * @param most characters that the line may have
   */
  record LineRule(
      String id,
      Zone.Kind kind,
      List<String> equal,
      List<String> starts,
      List<String> ends,
      boolean open,
      int most) {

    boolean fits(String folded, boolean stopped) {
      return folded.length() <= most
          && !(open && stopped)
          && (equal.contains(folded)
              || starts.stream().anyMatch(start -> startsWithWord(folded, start))
              || ends.stream().anyMatch(folded::endsWith));
    }

    /** A cue of letters must not be the beginning of a longer word. */
    private static boolean startsWithWord(String line, String cue) {
      if (!line.startsWith(cue)) {
        return false;
      }
      char last = cue.charAt(cue.length() - 1);
      return line.length() == cue.length() || !isLatin(last) || !isLatin(line.charAt(cue.length()));
    }

    private static boolean isLatin(char c) {
      return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
  }

  /** The rules that come with the program. */
  static final ZoneRules SHIPPED = read();

  /**
   * The first rule that a line fits.
   *
   * @param stopped whether the line ends with a full stop
   */
  Optional<LineRule> ruleOf(String folded, boolean stopped) {
    return lines.stream().filter(rule -> rule.fits(folded, stopped)).findFirst();
  }

  private static ZoneRules read() {
    try (var stream = ZoneRules.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not in the program.");
      }
      var file =
          Field.document(FILE, new String(stream.readAllBytes(), StandardCharsets.UTF_8))
              .only(List.of("format", "rules", "promotionRun", "caption", "author", "agencies"))
              .version(1);
      var caption = file.get("caption").only(List.of("positions", "occasions", "articles"));
      var author = file.get("author").only(List.of("trades", "about"));
      return new ZoneRules(
          file.get("rules").items().stream().map(ZoneRules::lineRule).toList(),
          (int) file.get("promotionRun").number(),
          words(caption, "positions"),
          words(caption, "occasions"),
          words(caption, "articles"),
          words(author, "trades"),
          words(author, "about"),
          words(file, "agencies"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LineRule lineRule(Field field) {
    field.only(List.of("id", "kind", "equals", "starts", "ends", "line", "most"));
    return new LineRule(
        field.get("id").text(),
        field.get("kind").choice(Zone.Kind.values()),
        words(field, "equals"),
        words(field, "starts"),
        words(field, "ends"),
        field.find("line").isPresent() && field.get("line").text().equals("open"),
        field.find("most").map(most -> (int) most.number()).orElse(Integer.MAX_VALUE));
  }

  private static List<String> words(Field field, String name) {
    return field.find(name).stream()
        .flatMap(list -> list.items().stream())
        .map(item -> FoldedText.fold(item.text()))
        .toList();
  }
}
