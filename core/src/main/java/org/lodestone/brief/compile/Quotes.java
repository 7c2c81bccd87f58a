package org.lodestone.brief.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lodestone.document.FoldedText;

/** Words between quotation marks, and whether they stand in a text (B6). */
final class Quotes {

  private static final Pattern MARKED =
      Pattern.compile("«([^»]*)»|“([^”]*)”|\"([^\"]*)\"|「([^」]*)」");

  /** Where words were left out. */
  private static final Pattern LEFT_OUT = Pattern.compile("\\[…]|\\[\\.\\.\\.]|…");

  /** Shorter words are a way of speaking, not a quotation. */
  private static final int SHORTEST = 12;

  private static final Pattern MARKS = Pattern.compile("[\"'«»“”‘’「」『』]");

  private Quotes() {}

  /** A stretch between quotation marks. */
  record Quote(String words, int start, int end) {}

  static List<Quote> in(String sentence) {
    var quotes = new ArrayList<Quote>();
    var found = MARKED.matcher(sentence);
    while (found.find()) {
      for (int group = 1; group <= found.groupCount(); group++) {
        var words = found.group(group);
        if (words != null && words.strip().length() >= SHORTEST) {
          quotes.add(new Quote(words.strip(), found.start(), found.end()));
        }
      }
    }
    return quotes;
  }

  /** Whether every part of a quotation stands in one of the texts, whatever the typography. */
  static boolean isIn(Quote quote, List<String> texts) {
    var parts = LEFT_OUT.split(quote.words());
    return texts.stream()
        .map(Quotes::plain)
        .anyMatch(
            text -> {
              for (var part : parts) {
                if (!text.contains(plain(part))) {
                  return false;
                }
              }
              return true;
            });
  }

  private static String plain(String words) {
    return MARKS
        .matcher(FoldedText.fold(words))
        .replaceAll("")
        .replaceAll("\\s+", " ")
        .replaceAll(" ([;:!?%.,])", "$1")
        .strip();
  }
}
