package org.lodestone.document;

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
    var file =
        WordLists.read(ZoneRules.class, "zones.yaml")
            .only(List.of("format", "rules", "promotionRun", "caption", "author", "agencies"))
            .version(1);
    var caption = file.get("caption").only(List.of("positions", "occasions", "articles"));
    var author = file.get("author").only(List.of("trades", "about"));
    return new ZoneRules(
        file.get("rules").items().stream().map(ZoneRules::lineRule).toList(),
        (int) file.get("promotionRun").number(),
        WordLists.words(caption, "positions"),
        WordLists.words(caption, "occasions"),
        WordLists.words(caption, "articles"),
        WordLists.words(author, "trades"),
        WordLists.words(author, "about"),
        WordLists.words(file, "agencies"));
  }

  private static LineRule lineRule(Field field) {
    field.only(List.of("id", "kind", "equals", "starts", "ends", "line", "most"));
    return new LineRule(
        field.get("id").text(),
        field.get("kind").choice(Zone.Kind.values()),
        WordLists.words(field, "equals"),
        WordLists.words(field, "starts"),
        WordLists.words(field, "ends"),
        field.find("line").isPresent() && field.get("line").text().equals("open"),
        field.find("most").map(most -> (int) most.number()).orElse(Integer.MAX_VALUE));
  }
}
